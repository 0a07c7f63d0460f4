package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.document.Reading.cell;
import static tonghop.document.Reading.date;
import static tonghop.document.Reading.isBlank;
import static tonghop.document.Reading.percent;
import static tonghop.document.Reading.plain;
import static tonghop.document.Reading.text;
import static tonghop.document.Reading.value;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.grid.Area;
import tonghop.grid.CellValue;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.grid.Visibility;
import tonghop.model.Finding;

class XlsReaderTest {

    @TempDir
    Path folder;

    private final HSSFWorkbook book = new HSSFWorkbook();
    private final HSSFSheet first = book.createSheet("Biểu 01");
    private final HSSFRow row = first.createRow(0);

    @AfterEach
    void forgetPassword() {
        Biff8EncryptionKey.setCurrentUserPassword(null);
    }

    private Path file() throws IOException {
        Path file = folder.resolve("bao-cao.xls");
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    private Sheet sheet() throws IOException {
        return Reading.firstSheet(file());
    }

    private CellStyle format(String code) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(code));
        return style;
    }

    @Test
    void readsEveryTypeOfCell() throws IOException {
        row.createCell(0).setCellValue("Chỉ tiêu");
        row.createCell(1).setCellValue(0.285);
        row.createCell(2).setCellValue(1_000_000);
        row.createCell(3).setCellValue(true);
        row.createCell(4).setCellErrorValue((byte) 23);
        row.createCell(5).setCellValue(0.5);
        row.getCell(5).setCellStyle(format("0.0%"));
        row.createCell(6).setCellValue(45426);
        row.getCell(6).setCellStyle(format("dd/mm/yyyy"));
        row.createCell(7).setCellStyle(format("0.00"));
        Sheet sheet = sheet();
        assertThat(value(sheet, "A1")).isEqualTo(text("Chỉ tiêu"));
        assertThat(value(sheet, "B1")).isEqualTo(plain("0.285"));
        assertThat(value(sheet, "C1")).isEqualTo(plain("1000000"));
        assertThat(value(sheet, "D1")).isEqualTo(new CellValue.Bool(true));
        assertThat(value(sheet, "E1")).isEqualTo(new CellValue.ErrorCode("#REF!"));
        assertThat(value(sheet, "F1")).isEqualTo(percent("0.5"));
        assertThat(value(sheet, "G1")).isEqualTo(date("45426"));
        assertThat(isBlank(sheet, "H1")).isTrue();
    }

    @Test
    void tellsHiddenColumnsThatHaveContent() throws IOException {
        for (int column = 0; column < 4; column++) {
            row.createCell(column).setCellValue(column);
        }
        first.setColumnHidden(1, true);
        first.setColumnWidth(2, 0);
        first.setColumnHidden(9, true);
        assertThat(sheet().hiddenColumns()).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void saysThatMacrosAreNotRun() throws IOException {
        row.createCell(0).setCellValue(12);
        Path file = file();
        try (var container = new POIFSFileSystem(file.toFile(), false)) {
            container.getRoot().createDirectory("_VBA_PROJECT_CUR");
            container.writeFilesystem();
        }
        assertThat(Reading.document(file).findings()).extracting(Finding::code).containsExactly("document-macros");
        assertThat(value(Reading.firstSheet(file), "A1")).isEqualTo(plain("12"));
    }

    @Test
    void decodesRunsByTheirFonts() throws IOException {
        HSSFFont old = book.createFont();
        old.setFontName(".VnTime");
        var text = new HSSFRichTextString("Đơn vị: HuyÖn VÜnh Cöu");
        text.applyFont(8, text.length(), old);
        row.createCell(0).setCellValue(text);
        assertThat(value(sheet(), "A1")).isEqualTo(text("Đơn vị: Huyện Vĩnh Cửu"));
    }

    @Test
    void readsAllTextsOfATableThatContinuesOverRecords() throws IOException {
        for (int i = 0; i < 3_000; i++) {
            first.createRow(i).createCell(0).setCellValue("Chỉ tiêu số " + i + (i % 3 == 0 ? " plain ascii" : ""));
        }
        Sheet sheet = sheet();
        assertThat(sheet.rows()).hasSize(3_000);
        assertThat(value(sheet, "A3000")).isEqualTo(text("Chỉ tiêu số 2999"));
        assertThat(value(sheet, "A2998")).isEqualTo(text("Chỉ tiêu số 2997 plain ascii"));
    }

    @Test
    void keepsResultsOfEveryTypeOfFormula() throws IOException {
        row.createCell(0).setCellFormula("1+1");
        row.createCell(1).setCellFormula("\"a\"&\"b\"");
        row.createCell(2).setCellFormula("1=1");
        row.createCell(3).setCellFormula("1/0");
        row.createCell(4).setCellFormula("1-1");
        row.createCell(5).setCellFormula("IF(1=1,\"\",5)");
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        evaluator.evaluateAll();
        Sheet sheet = sheet();
        assertThat(value(sheet, "A1")).isEqualTo(plain("2"));
        assertThat(value(sheet, "B1")).isEqualTo(text("ab"));
        assertThat(value(sheet, "C1")).isEqualTo(new CellValue.Bool(true));
        assertThat(value(sheet, "D1")).isEqualTo(new CellValue.ErrorCode("#DIV/0!"));
        assertThat(value(sheet, "E1")).isEqualTo(plain("0"));
        assertThat(isBlank(sheet, "F1")).isTrue();
        assertThat(cell(sheet, "A1").formula()).isEmpty();
    }

    @Test
    void knowsNoValueOfFormulasThatTheWriterDidNotCompute() throws IOException {
        row.createCell(0).setCellValue(5);
        row.createCell(1).setCellFormula("A1*2");
        assertThat(value(sheet(), "B1")).isEqualTo(new CellValue.NotComputed());
    }

    @Test
    void marksFormulasThatLookIntoAnotherWorkbook() throws IOException {
        try (var other = new HSSFWorkbook()) {
            other.createSheet("Nguồn").createRow(0).createCell(0).setCellValue(7);
            book.linkExternalWorkbook("nguon.xls", other);
            row.createCell(0).setCellFormula("'[nguon.xls]Nguồn'!A1+1");
            row.createCell(1).setCellFormula("'Biểu 01'!C1+1");
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            evaluator.setupReferencedWorkbooks(
                    Map.of("nguon.xls", other.getCreationHelper().createFormulaEvaluator(), "bao-cao.xls", evaluator));
            evaluator.evaluateAll();
            Sheet sheet = sheet();
            assertThat(value(sheet, "A1")).isEqualTo(plain("8"));
            assertThat(cell(sheet, "A1").formula()).isEqualTo("[1]");
            assertThat(cell(sheet, "B1").formula()).isEmpty();
        }
    }

    @Test
    void marksArrayFormulasThatLookIntoAnotherWorkbook() throws IOException {
        try (var other = new HSSFWorkbook()) {
            other.createSheet("N");
            book.linkExternalWorkbook("nguon.xls", other);
            first.setArrayFormula("[nguon.xls]N!A1:A2", CellRangeAddress.valueOf("A1:A2"));
            first.setArrayFormula("C1:C2", CellRangeAddress.valueOf("B1:B2"));
            Sheet sheet = sheet();
            assertThat(cell(sheet, "A1").formula()).isEqualTo("[1]");
            assertThat(cell(sheet, "A2").formula()).isEqualTo("[1]");
            assertThat(cell(sheet, "B1").formula()).isEmpty();
        }
    }

    @Test
    void readsMergedAreasHiddenRowsAndHiddenSheets() throws IOException {
        row.createCell(0).setCellValue(1);
        first.createRow(1).createCell(0).setCellValue(2);
        first.getRow(1).setZeroHeight(true);
        first.addMergedRegion(CellRangeAddress.valueOf("A1:E1"));
        first.addMergedRegion(CellRangeAddress.valueOf("A3:B70"));
        book.createSheet("Ẩn");
        book.setSheetVisibility(1, org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
        List<Sheet> sheets = Reading.document(file()).sheets();
        assertThat(sheets.get(0).merged()).containsExactly(new Area(0, 0, 0, 4), new Area(2, 0, 69, 1));
        assertThat(sheets.get(0).rows()).extracting(Row::hidden).containsExactly(false, true);
        assertThat(sheets.get(1).visibility()).isEqualTo(Visibility.VERY_HIDDEN);
    }

    @Test
    void refusesAPasswordButReadsAProtectedStructure() throws IOException {
        row.createCell(0).setCellValue("Chỉ tiêu");
        book.createSheet("Hai").createRow(0).createCell(0).setCellValue(2);
        Biff8EncryptionKey.setCurrentUserPassword(Decryptor.DEFAULT_PASSWORD);
        Path structure = file();
        Biff8EncryptionKey.setCurrentUserPassword(null);
        assertThat(value(Reading.document(structure).sheets().get(0), "A1")).isEqualTo(text("Chỉ tiêu"));
        assertThat(value(Reading.document(structure).sheets().get(1), "A1")).isEqualTo(plain("2"));

        Biff8EncryptionKey.setCurrentUserPassword("bí mật");
        Path secret = file();
        Biff8EncryptionKey.setCurrentUserPassword(null);
        assertThat(Reading.refusal(secret).code()).isEqualTo("document-encrypted");
    }

    @Test
    void refusesAWorkbookOfPicturesOnly() throws IOException {
        int picture = book.addPicture(new byte[100], org.apache.poi.ss.usermodel.Workbook.PICTURE_TYPE_PNG);
        first.createDrawingPatriarch().createPicture(book.getCreationHelper().createClientAnchor(), picture);
        Finding reason = Reading.refusal(file());
        assertThat(reason.code()).isEqualTo("document-empty");
        assertThat(reason.message()).contains("hình ảnh");
    }

    @Test
    void refusesAFileCutOffAnywhere() throws IOException {
        for (int i = 0; i < 200; i++) {
            first.createRow(i).createCell(0).setCellValue("Chỉ tiêu " + i);
        }
        byte[] whole = Files.readAllBytes(file());
        for (int length = 600; length < whole.length - 1_024; length += 997) {
            Path cut = Files.write(folder.resolve("cut.xls"), Arrays.copyOf(whole, length));
            assertThat(Reading.refusal(cut).code()).isIn("document-damaged", "document-unreadable");
        }
    }
}
