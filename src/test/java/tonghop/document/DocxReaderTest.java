package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.document.DocxParts.cell;
import static tonghop.document.DocxParts.paragraph;
import static tonghop.document.DocxParts.row;
import static tonghop.document.DocxParts.run;
import static tonghop.document.DocxParts.table;
import static tonghop.document.Reading.isBlank;
import static tonghop.document.Reading.text;
import static tonghop.document.Reading.value;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.grid.Area;
import tonghop.grid.Document;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.model.Finding;
import tonghop.model.Severity;

class DocxReaderTest {

    private static final String OLD = "<w:rFonts w:ascii='.VnTime' w:hAnsi='.VnTime'/>";

    @TempDir
    Path folder;

    private Document document(DocxParts parts) throws IOException {
        return Reading.document(parts.write(folder.resolve("bao-cao.docx")));
    }

    private Sheet sheet(String body) throws IOException {
        return document(DocxParts.body(body)).sheets().get(0);
    }

    /** The first cell of the table's first row. */
    private Object shown(String runs) throws IOException {
        return value(sheet(table(row(cell(runs)))), "A1001");
    }

    private Finding changes(String body) throws IOException {
        return document(DocxParts.body(body)).findings().stream()
                .filter(f -> f.code().equals("document-changes"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void putsParagraphsAndTablesOnOneSheetWithRoundRowNumbersForTables() throws IOException {
        Sheet sheet = sheet(paragraph(run("Báo cáo"))
                + paragraph("")
                + paragraph(run("6 tháng"))
                + table(row(cell(run("STT")), cell(run("Chỉ tiêu"))), row(cell(run("1.1")), cell(run("Số cuộc"))))
                + paragraph(run("Nơi nhận"))
                + table(row(cell(run("Ghi chú")))));
        assertThat(value(sheet, "A1")).isEqualTo(text("Báo cáo"));
        assertThat(value(sheet, "A3")).isEqualTo(text("6 tháng"));
        assertThat(value(sheet, "B1002")).isEqualTo(text("Số cuộc"));
        assertThat(value(sheet, "A1003")).isEqualTo(text("Nơi nhận"));
        assertThat(value(sheet, "A2001")).isEqualTo(text("Ghi chú"));
    }

    @Test
    void saysWhereEachTableBegins() throws IOException {
        Document document = document(DocxParts.body(table(row(cell(run("STT")), cell(run("Chỉ tiêu"))))));
        assertThat(document.findings()).singleElement().satisfies(f -> {
            assertThat(f.severity()).isEqualTo(Severity.INFO);
            assertThat(f.message()).contains("từ dòng 1001").contains("“STT | Chỉ tiêu”");
        });
    }

    @Test
    void cutsLinesAtTabsAndAtSpacesTypedForThem() throws IOException {
        Sheet sheet = sheet(
                paragraph("<w:r><w:t>UBND huyện A</w:t><w:tab/><w:t>CỘNG HÒA</w:t><w:br/><w:t>Phòng B</w:t></w:r>")
                        + paragraph(run("Số: 12      ngày 5")));
        assertThat(value(sheet, "A1")).isEqualTo(text("UBND huyện A"));
        assertThat(value(sheet, "B1")).isEqualTo(text("CỘNG HÒA"));
        assertThat(value(sheet, "A2")).isEqualTo(text("Phòng B"));
        assertThat(value(sheet, "B3")).isEqualTo(text("ngày 5"));
    }

    @Test
    void keepsTheParagraphsOfACellAsLines() throws IOException {
        Sheet sheet =
                sheet(table(row("<w:tc>" + paragraph(run("một")) + paragraph("") + paragraph(run("hai")) + "</w:tc>")));
        assertThat(value(sheet, "A1001")).isEqualTo(text("một\nhai"));
    }

    @Test
    void readsMergedCells() throws IOException {
        Sheet sheet = sheet(table(
                row(cell("<w:vMerge w:val='restart'/>", run("STT")), cell("<w:gridSpan w:val='2'/>", run("Số liệu"))),
                row(cell("<w:vMerge/>", ""), cell(run("Năm 2023")), cell(run("Năm 2024"))),
                row(cell(run("1.1")), cell(run("5")), cell(run("6")))));
        assertThat(sheet.merged()).containsExactlyInAnyOrder(new Area(1000, 0, 1001, 0), new Area(1000, 1, 1000, 2));
        assertThat(value(sheet, "C1002")).isEqualTo(text("Năm 2024"));
        assertThat(value(sheet, "C1003")).isEqualTo(text("6"));
    }

    @Test
    void putsCellsUnderEachOtherWhoseEdgesMissByAHair() throws IOException {
        String grid = "<w:tblGrid><w:gridCol w:w='2000'/><w:gridCol w:w='40'/><w:gridCol w:w='2000'/></w:tblGrid>";
        Sheet sheet = sheet(table(
                grid,
                row(cell(run("Chỉ tiêu")), cell("<w:gridSpan w:val='2'/>", run("Số liệu"))),
                row(cell("<w:gridSpan w:val='2'/>", run("Số cuộc")), cell(run("7")))));
        assertThat(value(sheet, "B1001")).isEqualTo(text("Số liệu"));
        assertThat(value(sheet, "B1002")).isEqualTo(text("7"));
        assertThat(sheet.merged()).isEmpty();
    }

    @Test
    void keepsCellsApartHoweverNarrowTheyAre() throws IOException {
        String grid = "<w:tblGrid><w:gridCol w:w='50'/><w:gridCol w:w='50'/></w:tblGrid>";
        Sheet sheet = sheet(table(grid, row(cell(run("5")), cell(run("7")))));
        assertThat(value(sheet, "A1001")).isEqualTo(text("5"));
        assertThat(value(sheet, "B1001")).isEqualTo(text("7"));
    }

    @Test
    void leavesTheColumnsBlankThatARowBeginsAfter() throws IOException {
        Sheet sheet = sheet(table(
                row(cell(run("a")), cell(run("b"))),
                "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + cell(run("c")) + "</w:tr>"));
        assertThat(isBlank(sheet, "A1002")).isTrue();
        assertThat(value(sheet, "B1002")).isEqualTo(text("c"));
    }

    @Test
    void readsATableWithinACellByItself() throws IOException {
        Sheet sheet = sheet(table(row("<w:tc>" + paragraph(run("Báo cáo"))
                + table(row(cell(run("1.1")), cell(run("12")))) + paragraph("") + "</w:tc>")));
        assertThat(value(sheet, "A1001")).isEqualTo(text("Báo cáo"));
        assertThat(value(sheet, "B2001")).isEqualTo(text("12"));
    }

    @Test
    void tellsHiddenRows() throws IOException {
        Sheet sheet =
                sheet(table(row(cell(run("a"))), "<w:tr><w:trPr><w:hidden/></w:trPr>" + cell(run("b")) + "</w:tr>"));
        assertThat(sheet.rows()).extracting(Row::hidden).containsExactly(false, true);
    }

    @Test
    void decodesRunsByTheirOwnFont() throws IOException {
        assertThat(shown(run("Đơn vị: ") + run(OLD, "HuyÖn ") + run(OLD, "VÜnh Cöu")))
                .isEqualTo(text("Đơn vị: Huyện Vĩnh Cửu"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:docDefaults><w:rPrDefault><w:rPr>" + OLD + "</w:rPr></w:rPrDefault></w:docDefaults>",
                "<w:style w:type='paragraph' w:default='1' w:styleId='N'><w:rPr>" + OLD + "</w:rPr></w:style>",
                "<w:style w:type='paragraph' w:styleId='P'><w:basedOn w:val='B'/></w:style>"
                        + "<w:style w:type='paragraph' w:styleId='B'><w:rPr>" + OLD + "</w:rPr></w:style>",
                "<w:style w:type='character' w:styleId='C'><w:rPr>" + OLD + "</w:rPr></w:style>"
            })
    void decodesRunsByTheFontOfTheirStyle(String styles) throws IOException {
        String paragraphStyle = styles.contains("'P'") ? "<w:pPr><w:pStyle w:val='P'/></w:pPr>" : "";
        String runStyle = styles.contains("'C'") ? "<w:rStyle w:val='C'/>" : "";
        // Two words that only a font tells from names of other languages.
        String body = paragraph(paragraphStyle + run(runStyle, "KÝnh göi: Së Néi vô"));
        assertThat(value(document(DocxParts.body(body).styles(styles)).sheets().get(0), "A1"))
                .isEqualTo(text("Kính gửi: Sở Nội vụ"));
    }

    @Test
    void endsWithStylesThatAreBasedOnEachOther() throws IOException {
        String styles =
                "<w:style w:styleId='A'><w:basedOn w:val='B'/></w:style><w:style w:styleId='B'><w:basedOn w:val='A'/></w:style>";
        String body = paragraph("<w:pPr><w:pStyle w:val='A'/></w:pPr>" + run("12"));
        assertThat(value(document(DocxParts.body(body).styles(styles)).sheets().get(0), "A1"))
                .isEqualTo(text("12"));
    }

    @Test
    void readsTheResultOfAFieldAndNotItsInstruction() throws IOException {
        assertThat(shown(
                        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r>"
                                + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" + run("12")
                                + "<w:fldSimple w:instr='PAGE'>" + run("0") + "</w:fldSimple>"))
                .isEqualTo(text("120"));
    }

    @Test
    void readsContentControlsButNotWhatTheyAskFor() throws IOException {
        String control = "<w:sdt><w:sdtPr>%s</w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>";
        Sheet sheet = sheet(control.formatted(
                "",
                table(row(cell(control.formatted("", run("12")))))
                        + paragraph(control.formatted("<w:showingPlcHdr/>", run("Nhập số 5")))));
        assertThat(value(sheet, "A1001")).isEqualTo(text("12"));
        assertThat(isBlank(sheet, "A1002")).isTrue();
    }

    @Test
    void readsATextBoxOnceThoughItIsWrittenForTwoPrograms() throws IOException {
        String box = "<w:drawing><box><w:txbxContent>" + paragraph(run("UBND huyện A"))
                + "</w:txbxContent></box></w:drawing>";
        Sheet sheet = sheet(paragraph("<w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>" + box
                + "</mc:Fallback></mc:AlternateContent></w:r>" + run("Báo cáo")));
        assertThat(sheet.rows()).hasSize(2);
        assertThat(value(sheet, "A1")).isEqualTo(text("UBND huyện A"));
        assertThat(value(sheet, "A2")).isEqualTo(text("Báo cáo"));
    }

    @Test
    void leavesHiddenTextOut() throws IOException {
        assertThat(shown(run("<w:vanish/>", "9") + run("<w:vanish w:val='0'/>", "12")))
                .isEqualTo(text("12"));
    }

    @Test
    void neverAddsTheMarkOfANoteOrASignToANumber() throws IOException {
        assertThat(shown(run("12") + run("<w:vertAlign w:val='superscript'/>", "1")))
                .isEqualTo(text("12¹"));
        assertThat(shown(run("12") + run("<w:vertAlign w:val='subscript'/>", "1")))
                .isEqualTo(text("12₁"));
        assertThat(shown(run("12") + "<m:oMath><m:r><m:t>5</m:t></m:r></m:oMath>"))
                .isEqualTo(text("12□"));
        assertThat(shown(run("12") + "<w:r><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>"))
                .isEqualTo(text("12□"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins><w:r><w:t>12</w:t></w:r></w:ins>",
                "<w:moveFrom><w:r><w:t>5</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>12</w:t></w:r></w:moveTo>",
                "<w:r><w:rPr><w:strike/></w:rPr><w:t>5</w:t></w:r><w:r><w:t>12</w:t></w:r>"
            })
    void readsTheNewTextOfATableAndDoubtsIt(String runs) throws IOException {
        String body = table(row(cell(run("Số cuộc")), cell(runs)));
        assertThat(value(sheet(body), "B1001")).isEqualTo(text("12"));
        Finding changes = changes(body);
        assertThat(changes.severity()).isEqualTo(Severity.ERROR);
        assertThat(changes.at().cell()).isEqualTo("B1001");
        assertThat(changes.message()).contains("B1001").contains("Track Changes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<w:ins/>", "<w:del/>"})
    void doubtsARowThatWasInsertedOrDeleted(String change) throws IOException {
        String body = table("<w:tr><w:trPr>" + change + "</w:trPr>" + cell(run("12")) + "</w:tr>");
        assertThat(changes(body).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void onlyWarnsOfAChangedWordOutsideTables() throws IOException {
        assertThat(changes(paragraph(run("Kết quả ") + "<w:ins>" + run("nổi bật") + "</w:ins>"))
                        .severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void doubtsAChangedPeriodOrDay() throws IOException {
        assertThat(changes(paragraph("<w:ins>" + run("9") + "</w:ins>" + run(" tháng đầu năm")))
                        .severity())
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void hasNothingToSayOfASpaceThatWasInserted() throws IOException {
        Document document = document(DocxParts.body(paragraph(run("Báo cáo") + "<w:ins>" + run(" ") + "</w:ins>")));
        assertThat(document.findings()).extracting(Finding::code).containsExactly("document-word");
    }

    @Test
    void saysThatMacrosAreNotRun() throws IOException {
        assertThat(document(DocxParts.body(paragraph(run("Báo cáo"))).macros()).findings())
                .extracting(Finding::code)
                .contains("document-macros");
    }

    @Test
    void refusesADocumentWithoutText() throws IOException {
        Path file = DocxParts.body(paragraph("")).write(folder.resolve("a.docx"));
        assertThat(Reading.refusal(file).code()).isEqualTo("document-empty");
    }

    @Test
    void refusesADocumentThatEmbedsAnotherFile() throws IOException {
        Path file = DocxParts.body("<w:altChunk/>" + paragraph(run("12"))).write(folder.resolve("a.docx"));
        assertThat(Reading.refusal(file).code()).isEqualTo("document-unsafe");
    }
}
