package tonghop.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the styles of a page say of fonts, number formats and hidden parts: those of element names and classes in
 * {@code style} elements, as spreadsheet programs write them, and those of attributes.
 */
final class HtmlStyle {

    private static final Set<String> HIDDEN = Set.of("hidden", "collapse");
    private static final Set<String> CHANGED = Set.of("s", "strike", "del", "ins");
    private static final Pattern RULE = Pattern.compile("([^{}]{1,2000})\\{([^{}]{0,4000})\\}");
    private static final Pattern SIMPLE = Pattern.compile("(?:[a-z0-9]+)?(?:\\.[\\w-]+)?");
    private static final Pattern DECLARATION = Pattern.compile(
            "(?i)(?<![\\w-])(font-family|mso-number-format|display|visibility|text-decoration(?:-line)?|vertical-align)"
                    + "\\s*:\\s*((?:\"[^\"]*\"|'[^']*'|[^;\"'])*)");
    private static final Pattern COMMENT = Pattern.compile("<!--|-->|/\\*[^*]{0,4000}\\*/");
    private static final Pattern IMPORTANT = Pattern.compile("(?i)\\s*!\\s*important");
    /** A character as Excel writes it into a style: by its four-digit number, or as it is. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9A-Fa-f]{4})|(.))", Pattern.DOTALL);

    private final Map<String, Map<String, String>> rules = new HashMap<>();
    private final HtmlSelectors hiding;
    private final Budget budget;

    HtmlStyle(Budget budget) {
        this.budget = budget;
        this.hiding = new HtmlSelectors(budget);
    }

    /** @param css the text of a {@code style} element */
    void add(String css) {
        Matcher rule = RULE.matcher(COMMENT.matcher(css).replaceAll(""));
        while (rule.find()) {
            Map<String, String> declared = declarations(rule.group(2));
            for (String selector :
                    declared.isEmpty() ? new String[0] : rule.group(1).split(",")) {
                String simple = selector.strip().toLowerCase(Locale.ROOT);
                if (SIMPLE.matcher(simple).matches()) {
                    rules.computeIfAbsent(simple, s -> new HashMap<>()).putAll(declared);
                    budget.checkStyles(rules.size());
                } else if (isHidden(declared)) {
                    hiding.add(simple);
                }
            }
        }
    }

    private static Map<String, String> declarations(String css) {
        Map<String, String> declared = new HashMap<>();
        Matcher declaration = DECLARATION.matcher(css);
        while (declaration.find()) {
            String property = declaration.group(1).toLowerCase(Locale.ROOT).replace("-line", "");
            declared.put(
                    property,
                    IMPORTANT.matcher(declaration.group(2)).replaceAll("").strip());
        }
        return declared;
    }

    boolean hides(Element element) {
        if (element.hasAttr("hidden") || HIDDEN.contains(said(element, "visibility"))) {
            return true;
        }
        String display = said(element, "display");
        return display.equals("none") || display.isEmpty() && hiding.match(element);
    }

    private static boolean isHidden(Map<String, String> declared) {
        return "none".equalsIgnoreCase(declared.get("display"))
                || HIDDEN.contains(declared.getOrDefault("visibility", "").toLowerCase(Locale.ROOT));
    }

    /** Whether the element's text is struck out, or marked as put in. */
    boolean changes(Element element) {
        return CHANGED.contains(element.normalName())
                || said(element, "text-decoration").contains("line-through");
    }

    FontLook.Position position(Element element, FontLook.Position around) {
        String name = element.normalName();
        String align = said(element, "vertical-align");
        if (name.equals("sup") || align.equals("super")) {
            return FontLook.Position.RAISED;
        }
        return name.equals("sub") || align.equals("sub") ? FontLook.Position.LOWERED : around;
    }

    private String said(Element element, String property) {
        String said = property(element, property);
        return said == null ? "" : said.toLowerCase(Locale.ROOT);
    }

    /** The font that the element itself asks for; null where it has that of the element around it. */
    @Nullable
    String font(Element element) {
        String face = element.normalName().equals("font") ? element.attr("face") : "";
        String family = face.isEmpty() ? property(element, "font-family") : face;
        return family == null ? null : family.split(",")[0].strip().replaceAll("^[\"']|[\"']$", "");
    }

    /** The number format as a spreadsheet has it, e.g. {@code 0.0%}; null where none is said. */
    @Nullable
    String numberFormat(Element element) {
        String format = property(element, "mso-number-format");
        return format == null
                ? null
                : ESCAPE.matcher(format.replaceAll("^[\"']|[\"']$", "")).replaceAll(HtmlStyle::character);
    }

    private static String character(MatchResult escape) {
        String number = escape.group(1);
        return Matcher.quoteReplacement(
                number == null ? escape.group(2) : String.valueOf((char) Integer.parseInt(number, 16)));
    }

    private @Nullable String property(Element element, String property) {
        String own =
                element.hasAttr("style") ? declarations(element.attr("style")).get(property) : null;
        if (own != null || rules.isEmpty()) {
            return own;
        }
        String name = element.normalName();
        String found = ruled(name, property);
        for (String one : element.hasAttr("class") ? element.attr("class").split("\\s+") : new String[0]) {
            String ofClass = ruled("." + one.toLowerCase(Locale.ROOT), property);
            String ofBoth = ruled(name + "." + one.toLowerCase(Locale.ROOT), property);
            found = ofBoth != null ? ofBoth : ofClass != null ? ofClass : found;
        }
        return found;
    }

    private @Nullable String ruled(String selector, String property) {
        Map<String, String> declared = rules.get(selector);
        return declared == null ? null : declared.get(property);
    }
}
