package tonghop.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the styles of a page say of fonts, number formats and hidden parts: those of element names and classes in
 * {@code style} elements, as spreadsheet programs write them, and those of attributes.
 */
final class HtmlStyle {

    private static final Pattern RULE = Pattern.compile("([^{}]{1,2000})\\{([^{}]{0,4000})\\}");
    private static final Pattern SIMPLE = Pattern.compile("(?:[a-z0-9]+)?(?:\\.[\\w-]+)?");
    private static final Pattern DECLARATION =
            Pattern.compile("(font-family|mso-number-format|display)\\s*:\\s*((?:\"[^\"]*\"|'[^']*'|[^;\"'])*)");

    private final Map<String, Map<String, String>> rules = new HashMap<>();
    private final Budget budget;

    HtmlStyle(Budget budget) {
        this.budget = budget;
    }

    /** @param css the text of a {@code style} element */
    void add(String css) {
        Matcher rule = RULE.matcher(css.replace("<!--", "").replace("-->", ""));
        while (rule.find()) {
            Map<String, String> declared = declarations(rule.group(2));
            for (String selector :
                    declared.isEmpty() ? new String[0] : rule.group(1).split(",")) {
                String simple = selector.strip().toLowerCase(Locale.ROOT);
                if (SIMPLE.matcher(simple).matches()) {
                    rules.computeIfAbsent(simple, s -> new HashMap<>()).putAll(declared);
                    budget.checkStyles(rules.size());
                }
            }
        }
    }

    private static Map<String, String> declarations(String css) {
        Map<String, String> declared = new HashMap<>();
        Matcher declaration = DECLARATION.matcher(css);
        while (declaration.find()) {
            declared.put(declaration.group(1), declaration.group(2).strip());
        }
        return declared;
    }

    boolean hides(Element element) {
        return "none".equals(property(element, "display"));
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
        return format == null ? null : format.replaceAll("^[\"']|[\"']$", "").replace("\\", "");
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
