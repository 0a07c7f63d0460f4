package tonghop.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tonghop.text.FontRun;

/** The text of a paragraph or a table cell of a Word document while it is being read. */
final class WordText {

    /** Stands for what is shown but is no letter, so that it never makes a number of its neighbours. */
    static final String SIGN = "□";

    private final Budget budget;
    private final List<FontRun> runs = new ArrayList<>(1);
    private StringBuilder open = new StringBuilder();
    private @Nullable String font;
    private int length;
    private boolean blank = true;
    private boolean changed;

    WordText(Budget budget) {
        this.budget = budget;
    }

    /** @param fontOfText null where the document names none */
    void add(String text, @Nullable String fontOfText) {
        if (text.isEmpty()) {
            return;
        }
        if (!Objects.equals(font, fontOfText)) {
            close();
            font = fontOfText;
        }
        open.append(text);
        length += text.length();
        blank &= text.isBlank();
        budget.checkLength(length);
        budget.keepText(text.length());
    }

    /**
     * Adds a text that may be under revision.
     *
     * @param kept whether it is a part of the text as it stands now
     * @param questioned whether a change here is not accepted yet, or it is struck out
     */
    void add(String text, @Nullable String fontOfText, boolean kept, boolean questioned) {
        changed |= questioned && !text.isBlank();
        if (kept) {
            add(text, fontOfText);
        }
    }

    /** Adds the text of a further paragraph, on a line of its own. */
    void addParagraph(WordText paragraph) {
        changed |= paragraph.changed;
        if (paragraph.blank) {
            return;
        }
        if (!blank) {
            add("\n", font);
        }
        paragraph.runs().forEach(run -> add(run.text(), run.font()));
    }

    private void close() {
        if (!open.isEmpty()) {
            runs.add(new FontRun(open.toString(), font));
            open = new StringBuilder();
        }
    }

    List<FontRun> runs() {
        close();
        return runs;
    }

    /** Notes that a change of this text as a whole is not accepted yet. */
    void markChanged() {
        changed = true;
    }

    /** Whether somebody's change of this text is not accepted yet, or a part of it is struck out. */
    boolean isChanged() {
        return changed;
    }

    /** The text in Unicode; empty where it is blank. */
    String toUnicode() {
        var text = blank ? null : new StoredText(runs()).in(null, budget);
        return text == null ? "" : text.text();
    }
}
