package tonghop.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** OpenDocument spreadsheets under test, as one XML file each. */
final class Fods {

    static final String NAMESPACES = " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
            + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
            + " xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'"
            + " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'"
            + " xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'";

    /** A font each for the styles TCVN3 and VNI of cells (ce) and of text (T); the style An hides a sheet. */
    static final String STYLES =
            "<office:font-face-decls><style:font-face style:name='Cũ' svg:font-family=\"'.VnTime'\"/>"
                    + "</office:font-face-decls><office:styles><style:style style:name='ceCha' style:family='table-cell'>"
                    + "<style:text-properties style:font-name='Cũ'/></style:style></office:styles><office:automatic-styles>"
                    + "<style:style style:name='ceTCVN3' style:family='table-cell' style:parent-style-name='ceCha'/>"
                    + "<style:style style:name='TVNI' style:family='text'><style:text-properties"
                    + " fo:font-family='VNI-Times'/></style:style><style:style style:name='An' style:family='table'>"
                    + "<style:table-properties table:display='false'/></style:style></office:automatic-styles>";

    private Fods() {}

    static String document(String before, String tables) {
        return "<?xml version='1.0' encoding='UTF-8'?><office:document" + NAMESPACES + ">" + before
                + "<office:body><office:spreadsheet>" + tables
                + "</office:spreadsheet></office:body></office:document>";
    }

    /** One sheet “Biểu 01” with these rows. */
    static String rows(String rows) {
        return document(STYLES, "<table:table table:name='Biểu 01'>" + rows + "</table:table>");
    }

    static Path write(Path file, String document) throws IOException {
        return Files.write(file, document.getBytes(StandardCharsets.UTF_8));
    }

    /** @param attributes may be empty */
    static String cell(String attributes, String text) {
        return "<table:table-cell office:value-type='string' " + attributes + "><text:p>" + text
                + "</text:p></table:table-cell>";
    }

    static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }
}
