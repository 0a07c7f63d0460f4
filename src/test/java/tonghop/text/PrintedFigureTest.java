package tonghop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedFigureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0;0", "999;999", "1000;1.000", "1234567.5;1.234.567,5", "-1234.50;-1.234,5", "0.0625;0,0625"})
    void printsFiguresInFull(String value, String printed) {
        assertThat(PrintedFigure.of(new BigDecimal(value))).isEqualTo(printed);
    }

    @Test
    void printsNoMoreThanTwoDecimalsOfARatio() {
        assertThat(PrintedFigure.pair("98.0058291148949", "97.5")).containsExactly("98,01", "97,5");
    }

    @Test
    void printsAsManyDecimalsAsItTakesToTellTwoFiguresApart() {
        assertThat(PrintedFigure.pair("98.0144", "98.0117")).containsExactly("98,014", "98,012");
    }

    @Test
    void leavesTextsAsTheyAre() {
        assertThat(PrintedFigure.pair(null, "12 cuộc")).containsExactly("", "12 cuộc");
        assertThat(PrintedFigure.pair("5.", "1.2.3")).containsExactly("5.", "1.2.3");
    }

    @Test
    void saysTheSameOfEqualFigures() {
        assertThat(PrintedFigure.pair("4.0", "4")).containsExactly("4", "4");
    }
}
