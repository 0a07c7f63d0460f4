package tonghop.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The rules of a page for elements within others, as {@code td .x} or {@code table.a > tr}, that hide what they are for. Rules with other
 * selectors than names, classes and identifiers are not understood.
 */
final class HtmlSelectors {

    private static final int MOST = 1_000;
    private static final int MOST_PARTS = 8;
    private static final Pattern PART = Pattern.compile("(?:[a-z0-9]+|\\*)?(?:[.#][\\w-]+)*");
    private static final Pattern MARK = Pattern.compile("(?=[.#])");
    private static final String CHILD = ">";

    /** By the last mark of the element that a selector is for. */
    private final Map<String, List<List<String>>> selectors = new HashMap<>();

    private final Budget budget;
    private int count;

    HtmlSelectors(Budget budget) {
        this.budget = budget;
    }

    /** @param selector in small letters */
    void add(String selector) {
        List<String> parts =
                Arrays.asList(selector.replace(CHILD, " > ").strip().split("\\s+"));
        boolean known =
                parts.stream().allMatch(p -> p.equals(CHILD) || PART.matcher(p).matches());
        if (known && parts.size() <= MOST_PARTS && count++ < MOST) {
            String[] marks = MARK.split(parts.get(parts.size() - 1));
            selectors
                    .computeIfAbsent(marks[marks.length - 1], m -> new ArrayList<>())
                    .add(parts);
        }
    }

    boolean match(Element element) {
        if (selectors.isEmpty()) {
            return false;
        }
        return anyFor("*", element)
                || anyFor(element.normalName(), element)
                || anyFor("#" + lower(element.id()), element)
                || element.classNames().stream().anyMatch(c -> anyFor("." + lower(c), element));
    }

    private boolean anyFor(String mark, Element element) {
        return selectors.getOrDefault(mark, List.of()).stream().anyMatch(parts -> isFor(parts, element));
    }

    /** Goes outwards; of the elements that may stand for a part the nearest is taken. */
    private boolean isFor(List<String> parts, Element element) {
        Element at = element;
        int i = parts.size() - 1;
        if (!is(at, parts.get(i--))) {
            return false;
        }
        while (i >= 0) {
            boolean child = parts.get(i).equals(CHILD);
            i -= child ? 1 : 0;
            do {
                at = at.parent();
                budget.visit(1);
            } while (at != null && !child && i >= 0 && !is(at, parts.get(i)));
            if (at == null || i < 0 || !is(at, parts.get(i--))) {
                return false;
            }
        }
        return true;
    }

    private static boolean is(Element element, String part) {
        for (String mark : MARK.split(part)) {
            boolean has = mark.isEmpty()
                    || mark.equals("*")
                    || mark.equals(element.normalName())
                    || mark.equals("#" + lower(element.id()))
                    || mark.startsWith(".") && element.hasClass(mark.substring(1));
            if (!has) {
                return false;
            }
        }
        return true;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
