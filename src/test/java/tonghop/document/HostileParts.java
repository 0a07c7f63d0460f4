package tonghop.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks whose parts try to exhaust a reader. */
final class HostileParts {

    private final Path folder;

    HostileParts(Path folder) {
        this.folder = folder;
    }

    private Path sheet(String name, String before, int times, IntFunction<String> piece, String after)
            throws IOException {
        return part(
                name,
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + XlsxParts.MAIN + "'><sheetData>" + before,
                times,
                piece,
                after + "</sheetData></worksheet>");
    }

    /** A workbook one of whose parts is written piece by piece. */
    private Path part(String name, String part, String before, int times, IntFunction<String> piece, String after)
            throws IOException {
        Path file = folder.resolve(name + ".xlsx");
        XlsxParts rest =
                XlsxParts.rows("<row r='1'><c r='A1' t='s'><v>0</v></c></row>").without(part);
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            rest.writeEntries(zip);
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry(part));
            zip.write(before.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < times; i++) {
                zip.write(piece.apply(i).getBytes(StandardCharsets.UTF_8));
            }
            zip.write(after.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    Path millionRows() throws IOException {
        return sheet(
                "million-rows",
                "",
                1_000_000,
                i -> "<row r='%d'><c r='A%1$d'><v>%1$d</v></c><c r='B%1$d'><v>2.5</v></c></row>".formatted(i + 1),
                "");
    }

    Path blankStyledRowsUnderAReport() throws IOException {
        return sheet(
                "blank-rows",
                "<row r='1'><c r='A1'><v>12</v></c></row>",
                (1 << 20) - 1,
                i -> "<row r='" + (i + 2) + "' s='0' customFormat='1'><c r='A" + (i + 2) + "' s='0'/><c r='B" + (i + 2)
                        + "' s='0'/></row>",
                "");
    }

    Path sixteenThousandColumns() throws IOException {
        return sheet(
                "columns",
                "",
                100,
                i -> "<row r='" + (i + 1) + "'>" + "<c><v>1</v></c>".repeat(1 << 14) + "</row>",
                "");
    }

    Path sharedStringBomb() throws IOException {
        return part(
                "strings",
                "xl/sharedStrings.xml",
                "<sst xmlns='" + XlsxParts.MAIN + "'>",
                5_000_000,
                i -> "<si><t>" + i + "</t></si>",
                "</sst>");
    }

    Path longSharedStrings() throws IOException {
        String text = "B¸o c¸o ".repeat(10_000);
        return part(
                "long-strings",
                "xl/sharedStrings.xml",
                "<sst xmlns='" + XlsxParts.MAIN + "'>",
                3_000,
                i -> "<si><t>" + i + text + "</t></si>",
                "</sst>");
    }

    /** One long text that every cell shows in another old font, so that each would be decoded anew. */
    Path oneTextInManyFonts() throws IOException {
        String text = "B¸o c¸o ".repeat(12_000);
        Path file = folder.resolve("fonts.xlsx");
        var cells = new StringBuilder();
        for (int i = 0; i < 16_000; i++) {
            cells.append("<c t='s' s='").append(i % 2).append("'><v>0</v></c>");
        }
        return XlsxParts.rows("<row r='1'>" + cells + "</row>")
                .replace("xl/sharedStrings.xml", "Chỉ tiêu", text)
                .with(
                        "xl/styles.xml",
                        "<styleSheet xmlns='" + XlsxParts.MAIN
                                + "'><fonts><font><name val='.VnTime'/></font><font><name"
                                + " val='VNI-Times'/></font></fonts><cellXfs><xf fontId='0'/><xf fontId='1'/></cellXfs></styleSheet>")
                .write(file);
    }

    Path billionLaughs() throws IOException {
        var dtd = new StringBuilder("<!DOCTYPE sst [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 10; i++) {
            dtd.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return xml("laughs", dtd + "]><sst xmlns='" + XlsxParts.MAIN + "'><si><t>&a9;</t></si></sst>");
    }

    Path quadraticBlowUp() throws IOException {
        return xml(
                "quadratic",
                "<!DOCTYPE sst [<!ENTITY a '" + "x".repeat(100_000) + "'>]><sst xmlns='" + XlsxParts.MAIN + "'><si><t>"
                        + "&a;".repeat(100_000) + "</t></si></sst>");
    }

    Path outsideEntity() throws IOException {
        return xml(
                "outside",
                "<!DOCTYPE sst [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><sst xmlns='" + XlsxParts.MAIN
                        + "'><si><t>&a;</t></si></sst>");
    }

    private Path xml(String name, String sharedStrings) throws IOException {
        return XlsxParts.rows("<row r='1'><c r='A1' t='s'><v>0</v></c></row>")
                .with("xl/sharedStrings.xml", sharedStrings)
                .write(folder.resolve(name + ".xlsx"));
    }

    Path manyElementNames() throws IOException {
        return sheet("names", "<row r='1'><c r='A1'><v>1</v></c></row>", 3_000_000, i -> "<n" + i + "/>", "");
    }

    Path deepElements() throws IOException {
        return sheet("deep", "", 1_000_000, i -> "<a>", "");
    }

    Path manyAttributes() throws IOException {
        return sheet("attributes", "<row ", 1_000_000, i -> "a" + i + "='' ", "/>");
    }

    Path manyRelationships() throws IOException {
        return part(
                "relationships",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>",
                3_000_000,
                i -> "<Relationship Id='r" + i + "' Type='t' Target='a'/>",
                "</Relationships>");
    }

    Path manyStyles() throws IOException {
        return part(
                "styles",
                "xl/styles.xml",
                "<styleSheet xmlns='" + XlsxParts.MAIN + "'><cellXfs>",
                5_000_000,
                i -> "<xf/>",
                "</cellXfs></styleSheet>");
    }

    Path gigabyteOfZeros() throws IOException {
        String zeros = "\0".repeat(1 << 20);
        return part("zeros", "xl/worksheets/sheet1.xml", "", 1_024, i -> zeros, "");
    }

    Path gigabyteOfSpacesInAText() throws IOException {
        String spaces = " ".repeat(1 << 20);
        return sheet("spaces", "<row r='1'><c r='A1' t='inlineStr'><is><t>", 600, i -> spaces, "</t></is></c></row>");
    }

    /** A gigabyte beside a report, in a part that nothing points to. */
    Path gigabyteBesideAReport() throws IOException {
        String zeros = "\0".repeat(1 << 20);
        return part("beside", "xl/media/image1.png", "", 1_024, i -> zeros, "");
    }

    Path picturesOnly() throws IOException {
        return XlsxParts.rows("").with("xl/media/image1.png", new byte[500]).write(folder.resolve("pictures.xlsx"));
    }
}
