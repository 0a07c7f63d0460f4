package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredNumberTest {

    @ParameterizedTest
    @CsvSource({
        "12,12",
        "0,0",
        "007,7",
        "-5,-5",
        "100,100",
        "1E2,100",
        "1.50,1.5",
        "0.28499999999999998,0.285",
        "98.499999999999986,98.5",
        "123456789012345678,123456789012346000",
        "-0,0",
        "0.0,0",
        "' 12 ',12"
    })
    void keepsFifteenSignificantDigits(String stored, String number) {
        assertThat(StoredNumber.parse(stored)).isEqualTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "12,5", "1 2", "0x1F", "NaN", "INF", "١٢", "1E400", "1E-999999999", "--1", "1e", "."})
    void refusesWhatIsNoNumber(String stored) {
        assertThat(StoredNumber.parse(stored)).isNull();
    }

    @Test
    void refusesDoublesThatAreNoNumber() {
        assertThat(StoredNumber.of(Double.NaN)).isNull();
        assertThat(StoredNumber.of(Double.NEGATIVE_INFINITY)).isNull();
    }

    @Property
    void readsADecimalOfFifteenDigitsAsItIsWrittenFromEitherFormat(
            @ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long digits,
            @ForAll @IntRange(max = 12) int decimals) {
        BigDecimal written = BigDecimal.valueOf(digits, decimals);
        assertThat(StoredNumber.parse(written.toPlainString())).isEqualByComparingTo(written);
        assertThat(StoredNumber.of(written.doubleValue())).isEqualByComparingTo(written);
    }
}
