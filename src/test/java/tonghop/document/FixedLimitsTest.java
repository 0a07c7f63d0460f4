package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.document.Reading.document;
import static tonghop.document.Reading.firstSheet;
import static tonghop.document.Reading.value;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.grid.CellValue;
import tonghop.grid.Sheet;

/** Limits that no office can set. */
class FixedLimitsTest {

    @TempDir
    Path folder;

    @Test
    void readsAnOrdinaryFileHoweverDenselyItIsPacked() throws IOException {
        String row = "<c t='inlineStr'><is><t>Ủy ban nhân dân xã, phường, thị trấn</t></is></c>".repeat(6);
        String rows = IntStream.range(0, 40_000)
                .mapToObj(i -> "<row>" + row + "</row>")
                .collect(Collectors.joining());
        Path file = XlsxParts.rows(rows).write(folder.resolve("a.xlsx"));

        assertThat(rows.length() / Files.size(file)).isGreaterThan(150);
        assertThat(document(file).sheets().get(0).rows()).hasSize(40_000);
    }

    @Test
    void readsAStoredNumberOfFourHundredCharacters() {
        assertThat(StoredNumber.parse("0".repeat(399) + "5")).isEqualByComparingTo("5");
        assertThat(StoredNumber.parse("0".repeat(400) + "5")).isNull();
    }

    @Test
    void readsAStoredNumberOfTheLargestExponent() {
        assertThat(StoredNumber.parse("1E329")).isNotNull();
        assertThat(StoredNumber.parse("1E330")).isNull();
        assertThat(StoredNumber.parse("1E-331")).isNotNull();
        assertThat(StoredNumber.parse("1E-332")).isNull();
        assertThat(StoredNumber.parse("1E999999999")).isNull();
    }

    @Test
    void computesAFormulaOfAThousandCharacters() throws IOException {
        assertThat(computed("1" + "+1".repeat(499) + "+")).isEmpty();
        assertThat(computed("ROUND(1" + "+1".repeat(495) + ",0)")).isEqualTo("496");
        assertThat(computed("1+" + "1+".repeat(498) + "01")).isEqualTo("500");
        assertThat(computed("1+" + "1+".repeat(498) + "001")).isEmpty();
    }

    @Test
    void computesBesideTwentyThousandCells() throws IOException {
        assertThat(result(filled(19_999))).isEqualTo("2");
        assertThat(result(filled(20_000))).isEmpty();
    }

    @Test
    void laysOutAThousandColumnsAndNoMoreOfACellThatAsksForThem() throws IOException {
        assertThat(columnAfter("1000")).isEqualTo(1_000);
        assertThat(columnAfter("1001")).isLessThanOrEqualTo(1_000);
        assertThat(columnAfter("999999999")).isLessThanOrEqualTo(1_000);
    }

    private int columnAfter(String span) throws IOException {
        String page = "<html><table><tr><td colspan=" + span + ">Chỉ tiêu</td><td>5</td></tr></table></html>";
        Sheet sheet = firstSheet(Files.write(folder.resolve("a.html"), page.getBytes(StandardCharsets.UTF_8)));
        return sheet.rows().get(0).cells().stream()
                .filter(cell -> cell.value().equals(new CellValue.Text("5")))
                .mapToInt(cell -> cell.column())
                .findFirst()
                .orElseThrow();
    }

    private String computed(String formula) throws IOException {
        return result(firstSheet(XlsxParts.rows("<row r='1'><c r='A1'><f>" + formula + "</f></c></row>")
                .write(folder.resolve("a.xlsx"))));
    }

    private Sheet filled(int others) throws IOException {
        String cells = IntStream.range(0, others)
                .mapToObj(i -> "<row><c><v>1</v></c></row>")
                .collect(Collectors.joining());
        return firstSheet(XlsxParts.rows("<row r='1'><c r='A1'><f>1+1</f></c></row>" + cells)
                .write(folder.resolve("a.xlsx")));
    }

    /** Empty where it is not computed. */
    private static String result(Sheet sheet) {
        return value(sheet, "A1") instanceof CellValue.Number number
                ? number.value().toPlainString()
                : "";
    }
}
