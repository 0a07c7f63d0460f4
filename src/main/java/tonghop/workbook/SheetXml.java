package tonghop.workbook;

import java.io.IOException;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet on their way to the disk. Texts are written in stretches: POI goes through them character by
 * character, each as a text of its own, which takes a third of the time of a long sheet.
 *
 * <p>Texts must have gone through {@link CellText}: what XML forbids is not looked for again.
 */
final class SheetXml extends SheetDataWriter {

    SheetXml() throws IOException {}

    @Override
    protected void outputEscapedString(String text) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String escape = escape(text.charAt(i));
            if (escape != null) {
                _out.write(text, from, i - from);
                _out.write(escape);
                from = i + 1;
            }
        }
        _out.write(text, from, text.length() - from);
    }

    /** Line ends as references, or a reader may take them for spaces (XML 1.0, 2.11 and 3.3.3). */
    private static @Nullable String escape(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\n' -> "&#xa;";
            case '\r' -> "&#xd;";
            case '\t' -> "&#x9;";
            default -> null;
        };
    }
}
