package tonghop.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The texts of a workbook's cells, each written once, as the table of shared strings (ECMA-376 part 1, 18.4): the sheet of sources says the
 * same in thousands of rows. POI has such a table, too, which keeps each text as XML in memory and looks it up by that.
 */
final class SharedTexts {

    /** The part of the package that holds the table; POI's is empty. */
    static final String PART = "xl/sharedStrings.xml";

    /** Longer ones are of one cell alone, and need not be kept until the end. */
    static final int LONGEST = 250;

    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private int uses;

    /** The number by which a cell names the text. */
    int index(String text) {
        uses++;
        Integer known = indices.get(text);
        if (known != null) {
            return known;
        }
        indices.put(text, indices.size());
        return indices.size() - 1;
    }

    /** Writes the table as a part of the package; the stream stays open. */
    void write(OutputStream out) throws IOException {
        Writer part = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        part.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"" + uses
                + "\" uniqueCount=\"" + indices.size() + "\">");
        for (String text : indices.keySet()) {
            part.write("<si>");
            XmlText.write(text, part);
            part.write("</si>");
        }
        part.write("</sst>");
        part.flush();
    }
}
