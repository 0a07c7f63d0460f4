package tonghop.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction changes, as the events that will be appended when it ends. What is done before anybody said what it is about is named
 * by its table.
 */
final class Journal {

    private static final Pattern CHANGE =
            Pattern.compile("\\s*(?:INSERT INTO|UPDATE|DELETE FROM)\\s+(\\w+)\\b.*", Pattern.DOTALL);
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** The events themselves, and the counter that the documents' numbers are taken from. */
    static final Set<String> NOT_RECORDED = Set.of("event", "event_head", "intake");

    private final List<EventDraft> drafts = new ArrayList<>();
    private @Nullable EventDraft current;

    /** The statement in one line, if it changes what events speak of; null for any other. */
    static @Nullable String change(String sql) {
        var change = CHANGE.matcher(sql);
        return change.matches() && !NOT_RECORDED.contains(change.group(1))
                ? BLANKS.matcher(sql.strip()).replaceAll(" ")
                : null;
    }

    /** What comes is one event; nothing is appended where nothing comes. */
    void begin(String kind, String subject) {
        current = new EventDraft(kind, subject);
    }

    /** @param change as {@link #change} gave it */
    void add(String change, @Nullable Object[] values) {
        EventDraft draft = current;
        if (draft == null) {
            var table = CHANGE.matcher(change);
            draft = new EventDraft(table.matches() ? table.group(1) : "", "");
            current = draft;
        }
        if (draft.isEmpty()) {
            drafts.add(draft);
        }
        draft.add(change, values);
    }

    /** What is no change of rows, for whoever makes the tables again. */
    void say(String kind, String subject, String directive) {
        var draft = new EventDraft(kind, subject);
        draft.say(directive);
        drafts.add(draft);
        current = null;
    }

    /** What there is to append, in order; the next event begins empty. */
    List<EventDraft> take() {
        var taken = List.copyOf(drafts);
        drafts.clear();
        current = null;
        return taken;
    }
}
