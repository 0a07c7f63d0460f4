package tonghop.workbook;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Text on its way into XML, written in stretches. What XML forbids is not looked for: {@link CellText} took it out. */
final class XmlText {

    private XmlText() {}

    /** Writes the text of a cell as the element {@code t}. */
    static void write(String text, Writer out) throws IOException {
        out.write(isStripped(text) ? "<t>" : "<t xml:space=\"preserve\">");
        escape(text, out);
        out.write("</t>");
    }

    /** Writes characters, as text or as the value of an attribute. */
    static void escape(String text, Writer out) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String escape = escape(text.charAt(i));
            if (escape != null) {
                out.write(text, from, i - from);
                out.write(escape);
                from = i + 1;
            }
        }
        out.write(text, from, text.length() - from);
    }

    /** False if the text begins or ends with white space, which a reader would drop. */
    private static boolean isStripped(String text) {
        return text.isEmpty()
                || !Character.isWhitespace(text.charAt(0)) && !Character.isWhitespace(text.charAt(text.length() - 1));
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
