package tonghop.document;

import static tonghop.document.OdsVocabulary.NUMBER;
import static tonghop.document.OdsVocabulary.STYLE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Doubt;

/**
 * The number formats of an OpenDocument spreadsheet (OpenDocument 1.3 part 3, 16.27), as codes of the other formats. A format for some
 * numbers refers to those for the others.
 */
final class OdsNumberStyles {

    private static final Set<String> STYLES = Set.of("number-style", "currency-style", "text-style");
    private static final Pattern CONDITION = Pattern.compile("value\\(\\)\\s*([<>=]=?)\\s*(-?\\d+(?:\\.\\d+)?)");
    private static final int MOST_REFERENCES = 8;

    private record Other(String condition, String style) {}

    private record Style(ShownFormat format, List<Other> others) {}

    private final Map<String, Style> styles = new HashMap<>();

    static boolean isOne(String name) {
        return STYLES.contains(name);
    }

    /** Reads the style the walker stands on. */
    void read(PartXml xml) throws XMLStreamException {
        String name = xml.attribute(STYLE, "name");
        var code = new StringBuilder();
        var others = new ArrayList<Other>();
        int element = xml.depth();
        while (xml.nextChild(element)) {
            switch (xml.name(NUMBER)) {
                case "number" -> code.append(number(xml));
                case "scientific-number" -> code.append("0E+0");
                case "fraction" -> code.append("?/?");
                case "text-content" -> code.append('@');
                case "text", "currency-symbol" ->
                    code.append('"').append(xml.text().replace('"', ' ')).append('"');
                default -> addOther(xml, others);
            }
        }
        if (name != null) {
            xml.budget().checkLength(code.length());
            styles.put(name, new Style(ShownFormat.of(code.isEmpty() ? ";" : code.toString()), List.copyOf(others)));
            xml.budget().checkStyles(styles.size());
        }
    }

    private static void addOther(PartXml xml, List<Other> others) {
        String condition = xml.attribute(STYLE, "condition");
        String style = xml.attribute(STYLE, "apply-style-name");
        if (xml.name(STYLE).equals("map") && condition != null && style != null && others.size() < MOST_REFERENCES) {
            others.add(new Other(condition, style));
        }
    }

    private static String number(PartXml xml) {
        String factor = xml.attribute(NUMBER, "display-factor");
        boolean whole = factor == null || factor.matches("1(?:\\.0*)?");
        return whole ? "0" : "0,";
    }

    /** Why the number as a person sees it may not be the one that is stored; null where it is, or there is no such style. */
    @Nullable
    Doubt doubt(@Nullable String name, BigDecimal value) {
        Style style = styles.get(name);
        if (style == null) {
            return null;
        }
        for (Other other : style.others) {
            Style applied = isFor(other.condition, value) ? styles.get(other.style) : null;
            if (applied != null) {
                return applied.format.doubt(value);
            }
        }
        return style.format.doubt(value);
    }

    private static boolean isFor(String condition, BigDecimal value) {
        Matcher said = CONDITION.matcher(condition.strip());
        if (!said.matches()) {
            return false;
        }
        int order = value.compareTo(new BigDecimal(said.group(2)));
        return switch (said.group(1)) {
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            default -> order == 0;
        };
    }
}
