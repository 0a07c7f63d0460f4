package tonghop.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipOutputStream;

/** A Word document under test: what stands in its body, and its styles. */
final class DocxParts {

    static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String ROOT = "<w:document xmlns:w='" + MAIN
            + "' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
            + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><w:body>";
    static final String END = "</w:body></w:document>";

    private final XlsxParts parts;

    private DocxParts(XlsxParts parts) {
        this.parts = parts;
    }

    static DocxParts body(String inside) {
        XlsxParts parts = new XlsxParts()
                .with(
                        "[Content_Types].xml",
                        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                                + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-"
                                + "officedocument.wordprocessingml.document.main+xml'/></Types>")
                .with("_rels/.rels", XlsxParts.relations("rId1", "officeDocument", "word/document.xml"))
                .with("word/document.xml", ROOT + inside + END);
        return new DocxParts(parts);
    }

    DocxParts styles(String inside) {
        parts.with("word/_rels/document.xml.rels", XlsxParts.relations("rId1", "styles", "styles.xml"))
                .with("word/styles.xml", "<w:styles xmlns:w='" + MAIN + "'>" + inside + "</w:styles>");
        return this;
    }

    /** A part beside the document, by the name of its root. */
    DocxParts part(String name, String inside) {
        parts.with("word/" + name + ".xml", "<w:" + name + " xmlns:w='" + MAIN + "'>" + inside + "</w:" + name + ">");
        return this;
    }

    DocxParts macros() {
        parts.replace(
                        "[Content_Types].xml",
                        "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "vnd.ms-word.document.macroEnabled.main+xml")
                .with("word/vbaProject.bin", new byte[10]);
        return this;
    }

    Path write(Path file) throws IOException {
        return parts.write(file);
    }

    /** All but the document itself. */
    void writeRest(ZipOutputStream zip) throws IOException {
        parts.without("word/document.xml").writeEntries(zip);
    }

    static String run(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    /** @param properties of the run */
    static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    static String paragraph(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    static String cell(String runs) {
        return "<w:tc>" + paragraph(runs) + "</w:tc>";
    }

    /** @param properties of the cell */
    static String cell(String properties, String runs) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(runs) + "</w:tc>";
    }

    static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }
}
