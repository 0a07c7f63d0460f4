package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedRowsTest {

    @Test
    void givesBackFieldsOfAnyCharacters() throws SQLException {
        assertThat(rows("0:3:1.1-1:2:-:0:")).containsExactly(Arrays.asList("1.1", null), Arrays.asList("-:", ""));
        assertThat(rows("0:2:\uD83D\uDE003-")).containsExactly(Arrays.asList("\uD83D\uDE003", null));
        assertThat(rows("")).isEmpty();
    }

    /** The program never writes such texts; what somebody else wrote into the database must not be taken for figures. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1:1:a1:b",
                "0:1:a1:b2:1:c1:d",
                "0:1:a",
                "0:1:a5:b",
                "0:1:ab1:c",
                "0:x",
                "0",
                "0:1:a4294967295:b",
                "0:99999999999:a-"
            })
    void takesNothingFromADamagedText(String packed) {
        assertThatThrownBy(() -> rows(packed)).isInstanceOf(SQLException.class);
    }

    private static List<List<@Nullable String>> rows(String packed) throws SQLException {
        var rows = new ArrayList<List<@Nullable String>>();
        PackedRows.read(packed, 2, fields -> rows.add(new ArrayList<>(Arrays.asList(fields))));
        return rows;
    }
}
