package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.OwnRemark;
import tonghop.model.Verdict;

/**
 * The files under {@code annotated} are one report with charts, comments, formats by condition, checks of input, names and hidden sheets
 * around it: as openpyxl 2.6 wrote it, and as LibreOffice 7.4 saved that as .xlsx and .xls, the latter also without its charts.
 */
class AnnotatedCopyTest {

    private static final Path FILES = Path.of("src/test/resources/tonghop/workbook/annotated");
    private static final Path DOCUMENTS = Path.of("src/test/resources/tonghop/document");
    private static final String SHEET = "Biểu 01";
    private static final String WRONG = "Ô D15 ghi “khoảng 150”. Hãy chỉ ghi con số.";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl.xlsx", "libreoffice.xlsx", "libreoffice.xls"})
    void colourAndCommentAreAddedToTheCellAndNothingElseOfItsLook(String file) throws IOException {
        Workbook before = opened(Files.readAllBytes(FILES.resolve(file)));
        Workbook after =
                opened(annotated(FILES.resolve(file), error("D15", WRONG)).bytes());
        var was = cell(before.getSheet(SHEET), "D15");
        var is = cell(after.getSheet(SHEET), "D15");

        assertThat(is.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
        assertThat(is.getCellStyle().getDataFormatString())
                .isEqualTo(was.getCellStyle().getDataFormatString())
                .contains("lượt");
        assertThat(is.getCellStyle().getBorderLeft())
                .isEqualTo(was.getCellStyle().getBorderLeft());
        assertThat(is.getCellStyle().getBorderBottom())
                .isEqualTo(was.getCellStyle().getBorderBottom());
        assertThat(is.getCellStyle().getFontIndex())
                .isEqualTo(was.getCellStyle().getFontIndex());
        assertThat(is.getCellStyle().getLocked()).isFalse();
        assertThat(comment(after, "D15"))
                .isEqualTo("Ước tính theo sổ họp\n\n" + OwnRemark.HEAD + "\nPhải sửa: " + WRONG);
        assertThat(comment(after, "D14")).isEqualTo("Đã kiểm tra với kế toán");
        assertThat(texts(after.getSheet(SHEET))).isEqualTo(texts(before.getSheet(SHEET)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl.xlsx", "libreoffice.xlsx", "libreoffice.xls", "libreoffice-charts.xls"})
    void listStandsFirstAndEverythingThatNamesSheetsStillMeansTheSame(String file) throws IOException {
        Workbook after =
                opened(annotated(FILES.resolve(file), error("D15", WRONG)).bytes());

        var names = new ArrayList<String>();
        after.forEach(s -> names.add(s.getSheetName()));
        assertThat(names).containsExactly(ReviewSheet.TITLE, SHEET, "Phụ lục riêng", "An", "RatAn");
        assertThat(after.getActiveSheetIndex()).isZero();
        assertThat(after).filteredOn(Sheet::isSelected).hasSize(1);
        assertThat(after.getPrintArea(1)).isEqualTo("'Biểu 01'!$A$1:$F$90");
        Workbook before = opened(Files.readAllBytes(FILES.resolve(file)));
        assertThat(after.getSheet("Phụ lục riêng").getRepeatingRows())
                .isEqualTo(before.getSheet("Phụ lục riêng").getRepeatingRows());
        assertThat(after.getName("TongThang").getRefersToFormula()).isEqualTo("'Phụ lục riêng'!$B$1:$B$7");
        assertThat(cell(after.getSheet("Phụ lục riêng"), "E1").getCellFormula()).isEqualTo("SUM('Biểu 01'!D13:D14)");
        assertThat(after.getSheetVisibility(3)).isEqualTo(SheetVisibility.HIDDEN);
        assertThat(after.getSheetVisibility(4)).isNotEqualTo(SheetVisibility.VISIBLE);
        assertThat(cell(after.getSheetAt(4), "A1").getStringCellValue()).isEqualTo("y");
        assertThat(after.getSheet(SHEET).getDataValidations()).hasSize(1);
        assertThat(after.getSheet(SHEET).getSheetConditionalFormatting().getNumConditionalFormattings())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl.xlsx", "libreoffice.xlsx"})
    void partsThatItDoesNotConcernKeepTheirBytes(String file) throws IOException {
        var before = parts(Files.readAllBytes(FILES.resolve(file)));
        var after = parts(annotated(FILES.resolve(file), error("D15", WRONG)).bytes());

        assertThat(after.keySet()).containsAll(before.keySet());
        var changed = new TreeSet<String>();
        before.forEach((name, bytes) -> {
            if (!java.util.Arrays.equals(bytes, after.get(name))) {
                changed.add(name);
            }
        });
        assertThat(changed)
                .allMatch(name -> name.matches("\\[Content_Types].xml"
                        + "|_rels/.rels"
                        + "|xl/(workbook|styles|sharedStrings).xml|xl/_rels/workbook.xml.rels"
                        + "|xl/worksheets/(_rels/)?sheet[12].xml(.rels)?"
                        + "|xl/(comments|drawings)/?.*(omment|vmlDrawing).*"
                        + "|xl/comments1.xml"));
        assertThat(changed).noneMatch(name -> name.contains("chart") || name.contains("theme"));
        assertThat(before.keySet()).anyMatch(name -> name.contains("charts/chart"));
    }

    @Test
    void macrosStayAndTheirFileKeepsItsName() throws IOException {
        byte[] macros = new byte[4000];
        new Random(1).nextBytes(macros);
        Path file = Files.write(directory.resolve("a.xlsm"), withMacros(macros));

        AnnotatedCopy copy = annotated(file, error("D15", WRONG));

        assertThat(copy.name()).isEqualTo("a - cần xem lại.xlsm");
        assertThat(parts(copy.bytes()).get("xl/vbaProject.bin")).isEqualTo(macros);
        try (var book = (XSSFWorkbook) opened(copy.bytes())) {
            assertThat(book.isMacroEnabled()).isTrue();
        }
    }

    @Test
    void sheetOfAnXlsWithChartsIsColouredButItsDrawingsAreLeftAlone() throws IOException {
        AnnotatedCopy copy = annotated(FILES.resolve("libreoffice-charts.xls"), error("D15", WRONG));
        Workbook after = opened(copy.bytes());

        assertThat(copy.name()).endsWith(".xls");
        assertThat(cell(after.getSheet(SHEET), "D15").getCellStyle().getFillPattern())
                .isEqualTo(FillPatternType.SOLID_FOREGROUND);
        // A chart's records (BOF) follow its frame (OBJ, 26 bytes) at once, or Excel repairs the file.
        assertThat(records(copy.bytes())).contains("5d:26 809:16");
        assertThat(records(copy.bytes()))
                .isEqualTo(records(Files.readAllBytes(FILES.resolve("libreoffice-charts.xls"))));
    }

    @Test
    void newCommentStandsByACellThatHadNoneAndOneThatWasNotThere() throws IOException {
        for (String file : List.of("openpyxl.xlsx", "libreoffice.xls")) {
            Workbook after = opened(annotated(FILES.resolve(file), error("C14", "Một."), error("Z200", "Hai."))
                    .bytes());

            assertThat(comment(after, "C14")).isEqualTo(OwnRemark.HEAD + "\nPhải sửa: Một.");
            assertThat(comment(after, "Z200")).contains("Hai.");
            assertThat(comment(after, "D14")).isEqualTo("Đã kiểm tra với kế toán");
        }
    }

    @Test
    void severalFindingsOnACellShareItsCommentAndTheGravestColoursIt() throws IOException {
        var query = Finding.warning("q", new CellRef(SHEET, "D20"), "Hai.");
        Workbook after = opened(annotated(FILES.resolve("openpyxl.xlsx"), query, error("D20", "Một."))
                .bytes());

        assertThat(comment(after, "D20"))
                .contains("Phải sửa: Một.\n\nCần giải trình: Hai.")
                .contains("“Ghi chú”");
        Object red = cell(after.getSheetAt(0), "B9").getCellStyle().getFillForegroundColorColor();
        Object yellow = cell(after.getSheetAt(0), "B10").getCellStyle().getFillForegroundColorColor();
        assertThat(cell(after.getSheet(SHEET), "D20").getCellStyle().getFillForegroundColorColor())
                .isEqualTo(red)
                .isNotEqualTo(yellow);
    }

    @Test
    void listNamesEveryFindingWithTheWayToItsCell() throws IOException {
        for (String file : List.of("openpyxl.xlsx", "libreoffice.xls")) {
            Workbook after = opened(annotated(
                            FILES.resolve(file),
                            Finding.info("i", null, "Tệp có macro."),
                            error("D15", WRONG),
                            Finding.error("gone", new CellRef("Trang khác", "A1"), "Không có trang."))
                    .bytes());
            Sheet list = after.getSheetAt(0);

            assertThat(cell(list, "B9").getStringCellValue()).isEqualTo("Phải sửa");
            assertThat(cell(list, "D9").getHyperlink().getAddress()).isEqualTo("'Biểu 01'!D15");
            assertThat(cell(list, "E9").getStringCellValue()).isEqualTo(WRONG);
            assertThat(cell(list, "C10").getStringCellValue()).isEqualTo("Trang khác");
            assertThat(cell(list, "D10").getHyperlink()).isNull();
            assertThat(cell(list, "B11").getStringCellValue()).isEqualTo("Để biết");
            assertThat(list.getLastRowNum()).isEqualTo(10);
        }
    }

    @Test
    void ofAMergedAreaTheCellThatShowsIsMarked() throws IOException {
        Workbook before = opened(Files.readAllBytes(FILES.resolve("openpyxl.xlsx")));
        var area = before.getSheet(SHEET).getMergedRegion(0);
        String last = new CellAddress(area.getLastRow(), area.getLastColumn()).formatAsString();
        String first = new CellAddress(area.getFirstRow(), area.getFirstColumn()).formatAsString();

        Workbook after = opened(
                annotated(FILES.resolve("openpyxl.xlsx"), error(last, "Một.")).bytes());

        assertThat(comment(after, first)).contains("Một.");
        assertThat(cell(after.getSheetAt(0), "D9").getHyperlink().getAddress()).isEqualTo("'Biểu 01'!" + first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl.xlsx", "libreoffice.xls"})
    void reviewOfACopyStandsInPlaceOfTheEarlierOne(String file) throws IOException {
        Path copy = Files.write(
                directory.resolve(file),
                annotated(FILES.resolve(file), error("D15", WRONG), error("D17", "Một."), error("D14", "Hai."))
                        .bytes());

        Workbook after = opened(annotated(copy, error("D15", "Còn sai.")).bytes());

        assertThat(after.getNumberOfSheets()).isEqualTo(5);
        assertThat(after.getSheetName(0)).isEqualTo(ReviewSheet.TITLE);
        assertThat(after.getSheetAt(0).getLastRowNum()).isEqualTo(8);
        assertThat(comment(after, "D15"))
                .isEqualTo("Ước tính theo sổ họp\n\n" + OwnRemark.HEAD + "\nPhải sửa: Còn sai.");
        assertThat(comment(after, "D14")).isEqualTo("Đã kiểm tra với kế toán");
        assertThat(cell(after.getSheet(SHEET), "D17").getCellComment()).isNull();
        assertThat(cell(after.getSheet(SHEET), "D17").getCellStyle().getFillPattern())
                .isEqualTo(FillPatternType.NO_FILL);
        assertThat(after.getPrintArea(1)).isEqualTo("'Biểu 01'!$A$1:$F$90");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl.xlsx", "libreoffice.xls"})
    void listOnWhichSomebodyTypedFiguresIsNotOverwritten(String file) throws IOException {
        Workbook typed =
                opened(annotated(FILES.resolve(file), error("D15", WRONG)).bytes());
        typed.getSheetAt(0).createRow(20).createCell(1).setCellValue(5);
        Path copy = directory.resolve(file);
        try (var out = Files.newOutputStream(copy)) {
            typed.write(out);
        }

        Workbook after = opened(annotated(copy, error("D15", "Còn sai.")).bytes());

        assertThat(after.getNumberOfSheets()).isEqualTo(6);
        assertThat(after.getSheetName(0)).isEqualTo(ReviewSheet.TITLE + " (2)");
        assertThat(cell(after.getSheetAt(1), "B21").getNumericCellValue()).isEqualTo(5);
        assertThat(after.getPrintArea(2)).isEqualTo("'Biểu 01'!$A$1:$F$90");
        assertThat(cell(after.getSheet("Phụ lục riêng"), "E1").getCellFormula()).isEqualTo("SUM('Biểu 01'!D13:D14)");
    }

    @Test
    void noMoreCommentsThanAClerkWouldReadButTheListNamesTheOthers() throws IOException {
        var findings = new ArrayList<Finding>();
        for (int i = 1; i <= AnnotatedBook.MOST_COMMENTS + 1; i++) {
            findings.add(error("H" + i, "Lỗi " + i + "."));
        }
        Workbook after = opened(annotated(FILES.resolve("openpyxl.xlsx"), findings.toArray(Finding[]::new))
                .bytes());

        assertThat(comment(after, "H" + AnnotatedBook.MOST_COMMENTS)).contains("Lỗi 200.");
        assertThat(after.getSheet(SHEET).getCellComment(new CellAddress("H" + (AnnotatedBook.MOST_COMMENTS + 1))))
                .isNull();
        assertThat(texts(after.getSheetAt(0))).contains("Lỗi 201.");
    }

    @ParameterizedTest
    @CsvSource({
        "libreoffice.ods",
        "libreoffice-word.docx",
        "libreoffice-word.doc",
        "libreoffice.html",
    })
    void ofOtherFormatsTheListAloneIsGiven(String file) throws IOException {
        AnnotatedCopy copy = annotated(DOCUMENTS.resolve(file), error("D15", WRONG));
        Workbook list = opened(copy.bytes());

        assertThat(copy.isSendersOwn()).isFalse();
        assertThat(copy.name()).endsWith(" - cần xem lại.xlsx");
        assertThat(list.getNumberOfSheets()).isEqualTo(1);
        assertThat(texts(list.getSheetAt(0))).contains(WRONG, "không phải là báo cáo", "D15");
    }

    @Test
    void workbooksOfXlwtAndOpenpyxlAreTheSendersOwn() throws IOException {
        for (String file : List.of("xlwt.xls", "openpyxl.xlsx", "openpyxl-formulas.xlsx", "libreoffice.xls")) {
            Workbook before = opened(Files.readAllBytes(DOCUMENTS.resolve(file)));
            var at = new CellRef(before.getSheetName(0), "H9");
            AnnotatedCopy copy = annotated(DOCUMENTS.resolve(file), Finding.error("e", at, "Một."));
            Workbook after = opened(copy.bytes());

            assertThat(copy.isSendersOwn()).as(file).isTrue();
            for (Sheet sheet : before) {
                assertThat(texts(after.getSheet(sheet.getSheetName())).replace("H9 \n", ""))
                        .as(file)
                        .isEqualTo(texts(sheet).replace("H9 \n", ""));
            }
            assertThat(after.getSheetAt(1)
                            .getCellComment(new CellAddress("H9"))
                            .getString()
                            .getString())
                    .contains("Một.");
        }
    }

    @Test
    void workbookAtTheLimitIsAnnotatedAndOneByteMoreGivesTheList() throws IOException {
        Path whole = directory.resolve("a.xlsx");
        var padding = new byte[AnnotatedCopy.MOST_BYTES];
        new Random(2).nextBytes(padding);
        byte[] plain = withPart("xl/media/pad.png", new byte[0]);
        byte[] most = withPart("xl/media/pad.png", java.util.Arrays.copyOf(padding, padding.length - plain.length));
        assertThat(most).hasSize(AnnotatedCopy.MOST_BYTES);

        assertThat(annotated(Files.write(whole, most), error("D15", WRONG)).isSendersOwn())
                .isTrue();
        byte[] more = withPart("xl/media/pad.png", java.util.Arrays.copyOf(padding, padding.length - plain.length + 1));
        assertThat(annotated(Files.write(whole, more), error("D15", WRONG)).isSendersOwn())
                .isFalse();
    }

    @Test
    void packageThatUnfoldsBeyondTheLimitGivesTheList() throws IOException {
        Path bomb = directory.resolve("a.xlsx");
        byte[] blank = new byte[PackageParts.MOST_XML];
        java.util.Arrays.fill(blank, (byte) ' ');

        Files.write(bomb, withPart("xl/drawings/drawing9.xml", blank));

        assertThat(annotated(bomb, error("D15", WRONG)).isSendersOwn()).isFalse();
    }

    @Test
    void sameDocumentAndFindingsGiveTheSameBytes() throws IOException {
        for (String file : List.of("openpyxl.xlsx", "libreoffice.xls")) {
            assertThat(annotated(FILES.resolve(file), error("D15", WRONG)).bytes())
                    .isEqualTo(
                            annotated(FILES.resolve(file), error("D15", WRONG)).bytes());
        }
        assertThat(annotated(DOCUMENTS.resolve("libreoffice.ods"), error("D15", WRONG))
                        .bytes())
                .isEqualTo(annotated(DOCUMENTS.resolve("libreoffice.ods"), error("D15", WRONG))
                        .bytes());
    }

    @Test
    void textsOfTheReportCannotBecomeFormulasOrSpoilTheFile() throws IOException {
        String hostile = "=cmd|'/c calc'!A1 \u0001 _x0041_ \uD800 <b>&";
        for (String file : List.of("openpyxl.xlsx", "libreoffice.xls")) {
            Workbook after =
                    opened(annotated(FILES.resolve(file), error("D20", hostile)).bytes());

            Cell shown = cell(after.getSheetAt(0), "E9");
            assertThat(shown.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
            assertThat(shown.getStringCellValue())
                    .startsWith("=cmd")
                    .contains("_x0041_ ")
                    .endsWith("<b>&");
            assertThat(comment(after, "D20")).endsWith("<b>&");
        }
    }

    private static Finding error(String cell, String message) {
        return Finding.error("e", new CellRef(SHEET, cell), message);
    }

    private static AnnotatedCopy annotated(Path file, Finding... findings) throws IOException {
        return AnnotatedCopy.of(
                file,
                new Review(
                        file.getFileName().toString(),
                        "Xã Hiếu Liêm",
                        "6 tháng đầu năm 2024",
                        Verdict.HELD,
                        List.of(findings)));
    }

    private static Workbook opened(byte[] bytes) throws IOException {
        return WorkbookFactory.create(new ByteArrayInputStream(bytes));
    }

    private static Cell cell(Sheet sheet, String at) {
        var address = new CellAddress(at);
        return sheet.getRow(address.getRow()).getCell(address.getColumn());
    }

    private static String comment(Workbook book, String at) {
        return book.getSheet(SHEET)
                .getCellComment(new CellAddress(at))
                .getString()
                .getString();
    }

    /** Every cell with its formula or value. */
    private static String texts(Sheet sheet) {
        var texts = new StringBuilder();
        sheet.forEach(row -> row.forEach(
                cell -> texts.append(cell.getAddress()).append(' ').append(cell).append('\n')));
        return texts.toString();
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] withPart(String name, byte[] bytes) throws IOException {
        var parts = parts(Files.readAllBytes(FILES.resolve("openpyxl.xlsx")));
        parts.put(name, bytes);
        parts.computeIfPresent(
                "[Content_Types].xml",
                (n, types) -> text(types)
                        .replace("</Types>", "<Default Extension=\"png\" ContentType=\"image/png\"/></Types>")
                        .getBytes(StandardCharsets.UTF_8));
        return packed(parts);
    }

    private static byte[] withMacros(byte[] macros) throws IOException {
        var parts = parts(Files.readAllBytes(FILES.resolve("openpyxl.xlsx")));
        parts.computeIfPresent(
                "[Content_Types].xml",
                (n, types) -> text(types)
                        .replace(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                        .replace(
                                "</Types>",
                                "<Override PartName=\"/xl/vbaProject.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (n, rels) -> text(rels)
                        .replace(
                                "</Relationships>",
                                "<Relationship Id=\"rIdVba\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"vbaProject.bin\"/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put("xl/vbaProject.bin", macros);
        return packed(parts);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Parts that do not shrink are stored, so that a byte more in them is a byte more in the file. */
    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                if (part.getKey().endsWith(".png")) {
                    var crc = new java.util.zip.CRC32();
                    crc.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** The drawings of all sheets, as their records follow one another: type and length. */
    private static String records(byte[] xls) throws IOException {
        byte[] stream;
        try (var files = new org.apache.poi.poifs.filesystem.POIFSFileSystem(new ByteArrayInputStream(xls));
                var in = files.getRoot().createDocumentInputStream("Workbook")) {
            stream = in.readAllBytes();
        }
        var records = new StringBuilder();
        boolean isDrawing = false;
        for (int at = 0; at + 4 <= stream.length; ) {
            int type = stream[at] & 0xFF | (stream[at + 1] & 0xFF) << 8;
            int length = stream[at + 2] & 0xFF | (stream[at + 3] & 0xFF) << 8;
            isDrawing = type == 0xEC || type == 0x5D || type == 0x1B6 || isDrawing && (type == 0x809 || type == 0x3C);
            if (isDrawing) {
                records.append(Integer.toHexString(type))
                        .append(':')
                        .append(length)
                        .append(' ');
            }
            at += 4 + length;
        }
        return records.toString();
    }
}
