package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.model.Finding;
import tonghop.model.Severity;

class SideTextsTest {

    @TempDir
    Path folder;

    private static List<String> notes(Path file) throws IOException {
        List<Finding> notes = Reading.document(file).findings().stream()
                .filter(f -> f.code().equals("document-notes"))
                .toList();
        assertThat(notes).allMatch(f -> f.severity() == Severity.INFO);
        return notes.stream().map(Finding::message).toList();
    }

    private Path write(Workbook book, String name) throws IOException {
        Path file = folder.resolve(name);
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    private static void comment(Sheet sheet, int row, String text) {
        var cell = sheet.createRow(row).createCell(1);
        cell.setCellValue(5);
        var drawing = sheet.createDrawingPatriarch();
        var comment = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 2, row, 4, row + 3));
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
        cell.setCellComment(comment);
    }

    @Test
    void saysWhichCellsOfAWorkbookHaveAComment() throws IOException {
        var book = new XSSFWorkbook();
        comment(book.createSheet("Biểu 01"), 5, "Số ước");
        assertThat(notes(write(book, "ghi-chu.xlsx")))
                .singleElement()
                .asString()
                .contains("comment", "B6");

        var old = new HSSFWorkbook();
        comment(old.createSheet("Biểu 01"), 6, "Số ước");
        assertThat(notes(write(old, "ghi-chu.xls"))).singleElement().asString().contains("comment", "B7");

        String rows =
                "<table:table-row><table:table-cell office:value-type='string'><office:annotation><text:p>Số ước</text:p>"
                        + "</office:annotation><text:p>Năm</text:p></table:table-cell></table:table-row>";
        Path open = Files.writeString(folder.resolve("ghi-chu.fods"), Fods.rows(rows));
        assertThat(notes(open)).singleElement().asString().contains("comment", "A1");
    }

    @Test
    void leavesOutWhatTheProgramItselfWroteInAComment() throws IOException {
        var book = new XSSFWorkbook();
        comment(book.createSheet("Biểu 01"), 5, "Chương trình tổng hợp báo cáo nhắc:\nÔ ghi số âm.");
        assertThat(notes(write(book, "tra-lai.xlsx"))).isEmpty();
    }

    @Test
    void saysThatThereIsABoxWithTextOnASheet() throws IOException {
        var book = new XSSFWorkbook();
        XSSFSheet sheet = book.createSheet("Biểu 01");
        sheet.createRow(0).createCell(0).setCellValue(5);
        var drawing = sheet.createDrawingPatriarch();
        drawing.createTextbox(drawing.createAnchor(0, 0, 0, 0, 2, 2, 4, 5)).setText("Số liệu chưa gồm xã Trị An");
        assertThat(notes(write(book, "hop-chu.xlsx")))
                .singleElement()
                .asString()
                .contains("text box");
    }

    @Test
    void saysThatATextHasNotesAndComments() throws IOException {
        String body = DocxParts.paragraph(DocxParts.run("Báo cáo"));
        String separator = "<w:footnote w:id='-1'><w:p><w:r><w:separator/></w:r></w:p></w:footnote>";
        String note =
                "<w:footnote w:id='1'>" + DocxParts.paragraph(DocxParts.run("Chưa gồm xã Trị An")) + "</w:footnote>";
        Path plain = DocxParts.body(body).part("footnotes", separator).write(folder.resolve("khong.docx"));
        assertThat(notes(plain)).isEmpty();

        Path noted = DocxParts.body(body)
                .part("footnotes", separator + note)
                .part(
                        "comments",
                        "<w:comment w:id='0'>" + DocxParts.paragraph(DocxParts.run("Xem lại")) + "</w:comment>")
                .write(folder.resolve("co.docx"));
        assertThat(notes(noted)).singleElement().asString().contains("footnote", "comment");
    }
}
