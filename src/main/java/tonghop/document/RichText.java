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
        boolean struck = false;
        while (xml.nextChild(element)) {
            Run run = switch (xml.name()) {
                case "t" -> new Run(unescape(xml.text()), FontLook.NONE);
                case "r" -> run(xml);
                default -> null;
            };
            if (run != null && !run.text.isEmpty()) {
                runs.add(new FontRun(run.look.shown(run.text), run.look.name()));
                struck |= run.look.strikes(run.text);
                length += run.text.length();
                xml.budget().checkLength(length);
            }
        }
        return new StoredText(runs, struck);
    }

    private static Run run(PartXml xml) throws XMLStreamException {
        int element = xml.depth();
        String text = "";
        FontLook look = FontLook.NONE;
        while (xml.nextChild(element)) {
            switch (xml.name()) {
                case "t" -> text = unescape(xml.text());
                case "rPr" -> look = look(xml);
                default -> {}
            }
        }
        return new Run(text, look);
    }

    private record Run(String text, FontLook look) {}

    /** The font that the element the walker stands on says: {@code font} of a cell, {@code rPr} of a run. */
    static FontLook look(PartXml xml) throws XMLStreamException {
        int element = xml.depth();
        String font = null;
        boolean struck = false;
        FontLook.Position position = FontLook.Position.ON_LINE;
        while (xml.nextChild(element)) {
            switch (xml.name()) {
                case "rFont", "name" -> font = xml.attribute("val");
                case "strike" -> struck = xml.attribute("val") == null || xml.flag("val");
                case "vertAlign" -> position = position(xml.attribute("val"));
                default -> {}
            }
        }
        return new FontLook(font, struck, position);
    }

    private static FontLook.Position position(@Nullable String stated) {
        return switch (stated == null ? "" : stated) {
            case "superscript" -> FontLook.Position.RAISED;
            case "subscript" -> FontLook.Position.LOWERED;
            default -> FontLook.Position.ON_LINE;
        };
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
