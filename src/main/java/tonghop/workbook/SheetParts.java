package tonghop.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The sheets of a workbook as the parts of its package: what POI keeps of a sheet in memory, with the rows, which lie on the disk, and the
 * links put into their places; and the texts that the rows share. POI would keep each link as an object, and there is one for every figure.
 */
final class SheetParts {

    private static final String ROWS = "<sheetData/>";
    /** What follows the links by the schema (ECMA-376 part 1, 18.3.1.99); every sheet says how it lies on the page. */
    private static final String AFTER_LINKS = "<printOptions";

    private final SXSSFWorkbook workbook;
    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final Map<String, SheetLinks> links;
    private final SharedTexts texts;

    /**
     * @param links by the sheet's name
     * @param texts to be written once the rows of all sheets are
     */
    SheetParts(SXSSFWorkbook workbook, Map<String, SheetLinks> links, SharedTexts texts) throws IOException {
        this.workbook = workbook;
        this.links = links;
        this.texts = texts;
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).flushRows();
            var name = workbook.getXSSFWorkbook().getSheetAt(i).getPackagePart().getPartName();
            indices.put(name.getName().substring(1), i);
        }
    }

    /** @param entry the name of an entry of the package */
    boolean has(String entry) {
        return indices.containsKey(entry) || entry.equals(SharedTexts.PART);
    }

    /**
     * Writes the sheet of that entry, or the texts.
     *
     * @param part as POI writes it: the sheet without rows and links, or no texts
     */
    void write(String entry, byte[] part, OutputStream out) throws IOException {
        if (entry.equals(SharedTexts.PART)) {
            texts.write(out);
        } else {
            sheet(Objects.requireNonNull(indices.get(entry)), part, out);
        }
    }

    private void sheet(int index, byte[] part, OutputStream out) throws IOException {
        String xml = new String(part, StandardCharsets.UTF_8);
        int rows = position(xml, ROWS);
        int afterLinks = position(xml, AFTER_LINKS);
        text(xml.substring(0, rows) + "<sheetData>", out);
        try (InputStream data = workbook.getSheetAt(index).getWorksheetXMLInputStream()) {
            data.transferTo(out);
        }
        text("</sheetData>" + xml.substring(rows + ROWS.length(), afterLinks), out);
        var ofSheet = links.get(workbook.getSheetName(index));
        if (ofSheet != null) {
            ofSheet.write(out);
        }
        text(xml.substring(afterLinks), out);
    }

    private static int position(String xml, String tag) {
        int position = xml.indexOf(tag);
        if (position < 0) {
            throw new IllegalStateException("the sheet has no " + tag);
        }
        return position;
    }

    private static void text(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
