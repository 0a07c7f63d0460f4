package tonghop.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook under test, each of which a test may replace. */
final class XlsxParts {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** One sheet “Biểu 01”, with what stands between its {@code worksheet} tags. */
    static XlsxParts sheet(String inside) {
        return new XlsxParts()
                .with(
                        "[Content_Types].xml",
                        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                                + "<Default Extension='xml' ContentType='application/xml'/>"
                                + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-"
                                + "officedocument.spreadsheetml.sheet.main+xml'/></Types>")
                .with("_rels/.rels", relations("rId1", "officeDocument", "xl/workbook.xml"))
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS
                                + "'><sheets><sheet name='Biểu 01' sheetId='1' r:id='rId1'/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relations(
                                "rId1",
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "rId2",
                                "sharedStrings",
                                "sharedStrings.xml",
                                "rId3",
                                "styles",
                                "styles.xml"))
                .with("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'><si><t>Chỉ tiêu</t></si></sst>")
                .with(
                        "xl/styles.xml",
                        "<styleSheet xmlns='" + MAIN + "'><fonts><font><name val='Arial'/></font></fonts>"
                                + "<cellXfs><xf fontId='0' numFmtId='0'/></cellXfs></styleSheet>")
                .with("xl/worksheets/sheet1.xml", "<worksheet xmlns='" + MAIN + "'>" + inside + "</worksheet>");
    }

    /** One sheet with these rows. */
    static XlsxParts rows(String rows) {
        return sheet("<sheetData>" + rows + "</sheetData>");
    }

    /** @param idKindTarget three strings a relationship */
    static String relations(String... idKindTarget) {
        var xml = new StringBuilder(
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
        for (int i = 0; i < idKindTarget.length; i += 3) {
            xml.append("<Relationship Id='%s' Type='%s/%s' Target='%s'/>"
                    .formatted(idKindTarget[i], RELATIONS, idKindTarget[i + 1], idKindTarget[i + 2]));
        }
        return xml.append("</Relationships>").toString();
    }

    XlsxParts with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    XlsxParts with(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    XlsxParts without(String name) {
        parts.remove(name);
        return this;
    }

    /** Replaces in one part; a test must not silently replace nothing. */
    XlsxParts replace(String name, String what, String by) {
        String text = new String(parts.get(name), StandardCharsets.UTF_8);
        if (!text.contains(what)) {
            throw new IllegalArgumentException(name + " does not contain " + what);
        }
        return with(name, text.replace(what, by));
    }

    Path write(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            writeEntries(zip);
        }
        return file;
    }

    void writeEntries(ZipOutputStream zip) throws IOException {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(part.getValue());
            zip.closeEntry();
        }
    }

    /** Writes the parts as they are, not deflated. */
    void writeStored(ZipOutputStream zip) throws IOException {
        zip.setMethod(ZipOutputStream.STORED);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            var crc = new CRC32();
            crc.update(part.getValue());
            var entry = new ZipEntry(part.getKey());
            entry.setSize(part.getValue().length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(part.getValue());
            zip.closeEntry();
        }
    }
}
