package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static tonghop.document.Reading.percent;
import static tonghop.document.Reading.plain;
import static tonghop.document.Reading.text;
import static tonghop.document.Reading.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.grid.Cell;
import tonghop.grid.Sheet;

/** Workbooks of Excel 5 and 95. */
class Biff5Test {

    @TempDir
    Path folder;

    private final Biff5Book book = new Biff5Book(1252);

    private Sheet sheet(Biff5Book written) throws IOException {
        return Reading.firstSheet(written.write(folder.resolve("cu.xls")));
    }

    private Cell formula(String sheetReferredTo, int... tokens) throws IOException {
        return Reading.cell(
                sheet(new Biff5Book(1252).sheetReferredTo(sheetReferredTo).formula(0, 0, 12, tokens)), "A1");
    }

    @Test
    void readsNumbersTextsAndResults() throws IOException {
        Sheet sheet = sheet(book.number(0, 0, 0, 0.285)
                .number(0, 1, 1, 0.85)
                .wholeNumbers(1, 0, 12, 100)
                .label(2, 0, 0, "1.1")
                .formula(2, 1, 112, 0x1E, 12, 0, 0x1E, 100, 0, 0x03)
                .textFormula(2, 2, "12 cuoc"));
        assertThat(sheet.name()).isEqualTo("Bieu 01");
        assertThat(value(sheet, "A1")).isEqualTo(plain("0.285"));
        assertThat(value(sheet, "B1")).isEqualTo(percent("0.85"));
        assertThat(value(sheet, "A2")).isEqualTo(plain("12"));
        assertThat(value(sheet, "B2")).isEqualTo(plain("100"));
        assertThat(value(sheet, "A3")).isEqualTo(text("1.1"));
        assertThat(value(sheet, "B3")).isEqualTo(plain("112"));
        assertThat(value(sheet, "C3")).isEqualTo(text("12 cuoc"));
    }

    @Test
    void decodesTheOldFontOfACellOrOfARun() throws IOException {
        Sheet sheet = sheet(book.label(0, 0, 1, "KÝnh göi: Së Néi vô").richLabel(1, 0, "Don vi: HuyÖn VÜnh Cöu", 8));
        assertThat(value(sheet, "A1")).isEqualTo(text("Kính gửi: Sở Nội vụ"));
        assertThat(value(sheet, "A2")).isEqualTo(text("Don vi: Huyện Vĩnh Cửu"));
    }

    @Test
    void readsTheCodePageOfVietnam() throws IOException {
        String decomposed = "Chỉ tiêu".replace("ỉ", "i\u0309");
        assertThat(value(sheet(new Biff5Book(1258).label(0, 0, 0, decomposed)), "A1"))
                .isEqualTo(text("Chỉ tiêu"));
    }

    @Test
    void tellsHiddenColumns() throws IOException {
        assertThat(sheet(book.hiddenColumn(1).wholeNumbers(0, 0, 1, 2)).hiddenColumns())
                .containsExactly(1);
    }

    @Test
    void marksFormulasThatMayLookIntoAnotherWorkbook() throws IOException {
        assertThat(formula("\u0001other.xls", 0x5A, 0, 0, 0).formula()).isEqualTo("[1]");
        assertThat(formula("\u0001other.xls", 0x1E, 12, 0).formula()).isEmpty();
    }

    @Test
    void doesNotDoubtReferencesToSheetsOfTheWorkbookItself() throws IOException {
        assertThat(formula("\u0003Bieu 02", 0x5A, 0, 0, 0).formula()).isEmpty();
    }

    @Test
    void refusesAWorkbookWithAPassword() throws IOException {
        Path file = book.number(0, 0, 0, 1).password().write(folder.resolve("cu.xls"));
        assertThat(Reading.refusal(file).code()).isEqualTo("document-encrypted");
    }

    @Test
    void refusesATextThatClaimsMoreThanThereIs() throws IOException {
        byte[] label = {0, 0, 0, 0, 9, 9, (byte) 0xFF, 0x7F, 'a'};
        Path file = book.record(0x204, label).write(folder.resolve("cu.xls"));
        assertThat(Reading.refusal(file).code()).isEqualTo("document-damaged");
    }

    @Test
    void endsInAResultWhicheverBytesAreChanged() throws IOException {
        byte[] whole = Files.readAllBytes(book.label(0, 0, 1, "KÝnh göi")
                .richLabel(1, 0, "HuyÖn VÜnh Cöu", 3)
                .sheetReferredTo("\u0001a")
                .textFormula(2, 0, "12")
                .wholeNumbers(3, 0, 1, 2)
                .write(folder.resolve("cu.xls")));
        var random = new Random(5);
        var reader = new DocumentReader(Limits.defaults());
        for (int i = 0; i < 400; i++) {
            byte[] changed = whole.clone();
            for (int k = 0; k < 8; k++) {
                changed[512 + random.nextInt(400)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("changed.xls"), changed);
            assertThatCode(() -> reader.read(file, "cu.xls")).doesNotThrowAnyException();
        }
    }
}
