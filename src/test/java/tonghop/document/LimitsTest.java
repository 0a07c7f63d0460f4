package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.document.Reading.refusal;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each limit: a document at it is read, one past it is refused. */
class LimitsTest {

    /** Two rows of two cells with content and one blank one, a merged area, two sheets, two shared texts. */
    private static final XlsxParts PARTS = XlsxParts.sheet("<sheetData>"
                    + "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1'/></row>"
                    + "<row r='2'><c r='A2'><v>1</v></c><c r='B2' t='inlineStr'><is><t>ghi chú dài</t></is></c></row>"
                    + "</sheetData><mergeCells><mergeCell ref='A1:B1'/><mergeCell ref='A3:B3'/></mergeCells>")
            .replace("xl/sharedStrings.xml", "</si>", "</si><si><t>Số liệu</t></si>")
            .replace("xl/workbook.xml", "</sheets>", "<sheet name='Hai' sheetId='2' r:id='rId4'/></sheets>")
            .with(
                    "xl/_rels/workbook.xml.rels",
                    XlsxParts.relations(
                            "rId1",
                            "worksheet",
                            "worksheets/sheet1.xml",
                            "rId2",
                            "sharedStrings",
                            "sharedStrings.xml",
                            "rId3",
                            "styles",
                            "styles.xml",
                            "rId4",
                            "worksheet",
                            "worksheets/sheet2.xml"))
            .replace("xl/styles.xml", "</font>", "</font><font/>")
            .with("xl/worksheets/sheet2.xml", "<worksheet xmlns='" + XlsxParts.MAIN + "'/>");

    @TempDir
    Path folder;

    /** The default limits but for one. */
    static Limits with(String name, Object value) {
        try {
            RecordComponent[] components = Limits.class.getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                boolean other = components[i].getName().equals(name);
                values[i] = other ? value : components[i].getAccessor().invoke(Limits.defaults());
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return Limits.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertLimit(Path file, String limit, Object at, Object past, String code) throws IOException {
        assertThat(new DocumentReader(with(limit, at)).read(file, "a.xlsx")).isInstanceOf(ReadResult.Read.class);
        assertThat(refusal(file, with(limit, past)).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "entries,8,document-too-large",
        "depth,6,document-unsafe",
        "sheets,2,document-too-large",
        "visitedCells,7,document-too-large",
        "keptCells,4,document-too-large",
        "mergedAreas,2,document-too-large",
        "sharedStrings,2,document-too-large",
        "styles,2,document-too-large",
        "textLength,11,document-too-large",
        "textTotal,41,document-too-large"
    })
    void readsAtTheLimitAndRefusesOnePast(String limit, int at, String code) throws IOException {
        assertLimit(PARTS.write(folder.resolve("a.xlsx")), limit, at, at - 1, code);
    }

    @Test
    void countsTheBytesOfTheFile() throws IOException {
        Path file = PARTS.write(folder.resolve("a.xlsx"));
        assertLimit(file, "fileBytes", Files.size(file), Files.size(file) - 1, "document-too-large");
    }

    @Test
    void countsTheInflatedBytesOfOnePartAndOfAll() throws IOException {
        String filler = "<!--" + "x".repeat(50_000) + "-->";
        XlsxParts parts = XlsxParts.rows("<row r='1'><c r='A1'><v>1</v></c></row>" + filler);
        Path file = parts.write(folder.resolve("a.xlsx"));
        long part = size(file, "xl/worksheets/sheet1.xml");
        assertLimit(file, "partBytes", part, part - 1, "document-too-large");
        long all = size(file, "");
        // The detector and the reader both look at what the container points to.
        assertLimit(file, "documentBytes", all + size(file, "_rels/.rels"), all - 1, "document-too-large");
    }

    private static long size(Path file, String name) throws IOException {
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            return zip.stream()
                    .filter(e -> e.getName().contains(name))
                    .mapToLong(e -> e.getSize())
                    .sum();
        }
    }

    @Test
    void countsTheBytesOfOneTag() throws IOException {
        Path file = XlsxParts.rows("<row r='1'><c r='A1'><v>1</v></c></row><!--" + "x".repeat(200_000) + "-->")
                .write(folder.resolve("a.xlsx"));
        assertLimit(file, "tokenBytes", 200_000, 180_000, "document-unsafe");
    }

    @Test
    void givesUpWhenTheTimeIsOver() throws IOException {
        Path file = PARTS.write(folder.resolve("a.xlsx"));
        assertThat(refusal(file, with("time", Duration.ZERO)).message()).contains("giây");
    }

    @ParameterizedTest
    @CsvSource({"sheets,2", "visitedCells,5", "keptCells,3", "mergedAreas,1", "sharedStrings,2", "textTotal,30"})
    void holdsForTheOldFormatToo(String limit, int at) throws IOException {
        Path file = folder.resolve("a.xls");
        try (var book = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("Một");
            book.createSheet("Hai");
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue("Chỉ tiêu");
            row.createCell(1).setCellValue("Số liệu");
            row.createCell(2).setCellValue(5);
            row.createCell(3);
            sheet.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("A1:A2"));
            book.write(out);
        }
        assertLimit(file, limit, at, at - 1, "document-too-large");
    }
}
