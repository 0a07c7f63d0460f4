package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.document.Reading.percent;
import static tonghop.document.Reading.plain;
import static tonghop.document.Reading.value;

import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.grid.CellValue;
import tonghop.grid.Document;
import tonghop.model.Finding;

/** Formulas without results, as openpyxl writes them. */
class FormulaValuesTest {

    @TempDir
    Path folder;

    private Document document;

    @BeforeEach
    void read() throws Exception {
        URI file = FormulaValuesTest.class
                .getResource("/tonghop/document/openpyxl-formulas.xlsx")
                .toURI();
        document = Reading.document(Path.of(file));
    }

    @ParameterizedTest
    @CsvSource({"A3,42", "A7,49", "A15,1.7"})
    void computesWhatTheWriterLeftOut(String cell, String number) {
        assertThat(value(document.sheets().get(0), cell)).isEqualTo(plain(number));
    }

    @Test
    void keepsThatTheResultIsShownAsAPercentage() {
        assertThat(value(document.sheets().get(0), "A4")).isEqualTo(percent("0.84"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A8", "A9", "A10", "A11", "A12", "A13", "A14", "A16"})
    void leavesWhatIsAnErrorOrRestsOnWhatIsNotKnown(String cell) {
        assertThat(value(document.sheets().get(0), cell)).isInstanceOf(CellValue.NotComputed.class);
    }

    @Test
    void computesNothingBesideResultsThatAreThere() throws Exception {
        var book = new XSSFWorkbook();
        var row = book.createSheet("Biểu").createRow(0);
        row.createCell(0).setCellFormula("IF(1>2,1,\"\")");
        row.getCell(0).setCellValue("");
        row.createCell(1).setCellFormula("A1");
        Path file = folder.resolve("half.xlsx");
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        assertThat(value(Reading.firstSheet(file), "B1")).isInstanceOf(CellValue.NotComputed.class);
    }

    @Test
    void saysThatItComputed() {
        assertThat(document.findings())
                .extracting(Finding::code, f -> String.valueOf(f.at()))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("formula-computed", "trang “Biểu 01”, ô A3"));
    }
}
