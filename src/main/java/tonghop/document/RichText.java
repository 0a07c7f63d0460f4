package tonghop.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import tonghop.text.FontRun;

/** Reads the texts of an .xlsx part: {@code si} and {@code is} (ECMA-376 part 1, 18.4). */
final class RichText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** Reads the element the walker stands on; phonetic runs are no part of a text. */
    static StoredText read(PartXml xml) throws XMLStreamException {
        int element = xml.depth();
        List<FontRun> runs = new ArrayList<>(1);
        int length = 0;
        while (xml.nextChild(element)) {
            FontRun run = switch (xml.name()) {
                case "t" -> new FontRun(unescape(xml.text()), null);
                case "r" -> run(xml);
                default -> null;
            };
            if (run != null && !run.text().isEmpty()) {
                runs.add(run);
                length += run.text().length();
                xml.budget().checkLength(length);
            }
        }
        return new StoredText(runs);
    }

    private static FontRun run(PartXml xml) throws XMLStreamException {
        int element = xml.depth();
        String text = "";
        Look look = Look.NONE;
        while (xml.nextChild(element)) {
            switch (xml.name()) {
                case "t" -> text = unescape(xml.text());
                case "rPr" -> look = look(xml);
                default -> {}
            }
        }
        return new FontRun(look.shown(text), look.font);
    }

    private static Look look(PartXml xml) throws XMLStreamException {
        int element = xml.depth();
        String font = null;
        String position = null;
        while (xml.nextChild(element)) {
            switch (xml.name()) {
                case "rFont" -> font = xml.attribute("val");
                case "vertAlign" -> position = xml.attribute("val");
                default -> {}
            }
        }
        return new Look(font, position);
    }

    /** @param position above or below the line, or null */
    private record Look(@Nullable String font, @Nullable String position) {

        private static final Look NONE = new Look(null, null);

        String shown(String text) {
            if ("superscript".equals(position)) {
                return Digits.raised(text);
            }
            return "subscript".equals(position) ? Digits.lowered(text) : text;
        }
    }

    /** Characters that XML cannot hold are written {@code _x000D_} (ST_Xstring). */
    static String unescape(String stored) {
        if (!stored.contains("_x")) {
            return stored;
        }
        return ESCAPE.matcher(stored).replaceAll(RichText::character);
    }

    private static String character(MatchResult escape) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }
}
