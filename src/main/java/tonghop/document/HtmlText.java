package tonghop.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import tonghop.text.FontRun;

/** Collects the text of a stretch of a page as it shows, each run with its font. */
final class HtmlText {

    static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "footer",
            "hr",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    private static final Set<String> SHOWN_OTHERWISE =
            Set.of("script", "style", "template", "noscript", "title", "head", "comment", "select", "textarea", "xml");

    private final HtmlStyle style;
    private final Budget budget;
    private final List<FontRun> runs = new ArrayList<>(1);
    private int length;
    private boolean afterSpace = true;
    /** Whether the element that is read is struck out, or marked as put in; and where it stands. */
    private boolean changes;

    private FontLook.Position position = FontLook.Position.ON_LINE;
    private boolean changed;

    HtmlText(HtmlStyle style, Budget budget) {
        this.style = style;
        this.budget = budget;
    }

    static boolean isShown(Element element, HtmlStyle style) {
        return !SHOWN_OTHERWISE.contains(element.normalName()) && !style.hides(element);
    }

    /** Adds what stands inside the element, from one line to the next where blocks begin and end. */
    void addInside(Element element, @Nullable String font) {
        String own = style.font(element);
        boolean changesAround = changes;
        FontLook.Position around = position;
        changes |= style.changes(element);
        position = style.position(element, around);
        for (Node child : element.childNodes()) {
            add(child, own == null ? font : own);
        }
        changes = changesAround;
        position = around;
    }

    void add(Node node, @Nullable String font) {
        if (node instanceof TextNode text) {
            addRun(collapsed(text.getWholeText()), font);
        } else if (node instanceof Element element && isShown(element, style)) {
            boolean block = BLOCKS.contains(element.normalName());
            if (element.normalName().equals("br")) {
                breakLine();
            }
            beginBlock(block);
            addInside(element, font);
            beginBlock(block);
        }
    }

    private void beginBlock(boolean block) {
        if (block && !runs.isEmpty() && !runs.get(runs.size() - 1).text().equals("\n")) {
            breakLine();
        }
    }

    private void breakLine() {
        addRun("\n", null);
        afterSpace = true;
    }

    private void addRun(String text, @Nullable String font) {
        if (!text.isEmpty()) {
            length += text.length();
            budget.checkLength(length);
            runs.add(new FontRun(new FontLook(font, false, position).shown(text), font));
            changed |= changes && !text.isBlank();
        }
    }

    private String collapsed(String written) {
        var collapsed = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!space || !afterSpace) {
                collapsed.append(space ? ' ' : c);
            }
            afterSpace = space;
        }
        return collapsed.toString();
    }

    boolean isChanged() {
        return changed;
    }

    /** The characters as stored, whatever their fonts, without lines and spaces at either end. */
    String written() {
        var written = new StringBuilder(length);
        runs.forEach(run -> written.append(run.text()));
        return written.toString().strip();
    }

    /** Blank lines at either end are only how the page was written. */
    StoredText stored() {
        int start = 0;
        int end = runs.size();
        while (end > start && runs.get(end - 1).text().isBlank()) {
            end--;
        }
        while (start < end && runs.get(start).text().isBlank()) {
            start++;
        }
        return new StoredText(runs.subList(start, end), changed);
    }
}
