package tonghop.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.NumberKind;
import tonghop.grid.Row;
import tonghop.programme.ColumnRole;
import tonghop.programme.Definitions;

/** Which words beside a figure are an explanation. */
class RowNoteTest {

    private static final Words WORDS = new Words(Definitions.load(null).vocabulary(), List.of());
    private static final ColumnHeads HEADS = new ColumnHeads(WORDS, new UnitIndex(List.of(), WORDS));

    @Test
    void takesTheNotesOfAllColumnsForThem() {
        assertThat(note("Ghi trùng kỳ trước ")).isEqualTo("Ghi trùng kỳ trước");
        assertThat(note("Ghi trùng", "-", "Đã rà soát")).isEqualTo("Ghi trùng; Đã rà soát");
        assertThat(note("…", "Đã rà soát")).isEqualTo("Đã rà soát");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "…", "12", "1.234", "Để trống: Xã A, Xã B"})
    void takesNothingForAnExplanationThatSaysNothing(String text) {
        assertThat(note(text)).isEmpty();
    }

    @Test
    void cutsWhatIsTooLong() {
        assertThat(note("x".repeat(RowNote.LONGEST))).hasSize(RowNote.LONGEST).endsWith("x");
        assertThat(note("x".repeat(RowNote.LONGEST + 1)))
                .hasSize(RowNote.LONGEST)
                .endsWith("x…");
        assertThat(note("x".repeat(RowNote.LONGEST - 2) + "😀😀"))
                .hasSize(RowNote.LONGEST - 1)
                .endsWith("x…");
    }

    @Test
    void readsNoColumnOfAnotherKindAndNoNumber() {
        var office = new Cell(0, 4, new CellValue.Text("Phòng Nội vụ"));
        var number = new Cell(0, 4, new CellValue.Number(BigDecimal.ONE, NumberKind.PLAIN));

        assertThat(RowNote.of(row(List.of(office)), header(Map.of(4, ColumnRole.NOTE))))
                .isEmpty();
        assertThat(RowNote.of(row(List.of(number)), header(Map.of(4, ColumnRole.EXPLANATION))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ghi chú, EXPLANATION",
        "GHI CHU, EXPLANATION",
        "Giải trình tăng giảm so với kỳ trước, EXPLANATION",
        "Nguyên nhân, EXPLANATION",
        "Năm thực hiện, NOTE",
        "Đơn vị thực hiện, NOTE",
        "Tăng giảm, COMPARISON"
    })
    void headSaysWhetherTheColumnExplains(String head, ColumnRole role) {
        assertThat(HEADS.role(head, null)).isEqualTo(role);
    }

    private static String note(String... texts) {
        var roles = new TreeMap<Integer, ColumnRole>();
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < texts.length; i++) {
            roles.put(4 + i, ColumnRole.EXPLANATION);
            cells.add(new Cell(0, 4 + i, new CellValue.Text(texts[i])));
        }
        return RowNote.of(row(cells), header(roles));
    }

    private static Row row(List<Cell> cells) {
        return new Row(0, false, cells);
    }

    private static Header header(Map<Integer, ColumnRole> roles) {
        return new Header(0, 0, Map.of(), roles, List.of(3), List.of());
    }
}
