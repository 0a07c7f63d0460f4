package tonghop.store;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that is being written.
 *
 * <p>Its payload is lines. {@code + statement} names a statement, counted from 0 in the order of naming. A line that begins with that number
 * says that it was run, with its values after tabs: {@code n} for null, {@code i} and a whole number, {@code s} and text, in which a backslash
 * stands before {@code \}, {@code t} (tab), {@code n} (line feed) and {@code r} (carriage return); {@code "} for the same value as at that
 * place when that statement was run last. {@code ! directive} is for whoever makes the tables again.
 */
final class EventDraft {

    private final String kind;
    private final String subject;
    private final StringBuilder payload = new StringBuilder();
    private final Map<String, Run> statements = new HashMap<>();

    /** @param last the values it was run with last, empty before the first time */
    private static final class Run {
        final int number;

        @Nullable
        Object[] last = {};

        Run(int number) {
            this.number = number;
        }
    }

    EventDraft(String kind, String subject) {
        this.kind = kind;
        this.subject = subject;
    }

    String kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    String payload() {
        return payload.toString();
    }

    boolean isEmpty() {
        return payload.isEmpty();
    }

    void say(String directive) {
        payload.append("! ").append(directive).append('\n');
    }

    void add(String change, @Nullable Object[] values) {
        Run run = statements.get(change);
        if (run == null) {
            run = new Run(statements.size());
            statements.put(change, run);
            payload.append("+ ").append(change).append('\n');
        }
        payload.append(run.number);
        for (int i = 0; i < values.length; i++) {
            payload.append('\t');
            if (i < run.last.length && values[i] != null && values[i].equals(run.last[i])) {
                payload.append('"');
            } else {
                value(values[i]);
            }
        }
        payload.append('\n');
        run.last = values;
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            payload.append('n');
        } else if (value instanceof Integer || value instanceof Long) {
            payload.append('i').append(value);
        } else {
            payload.append('s');
            escaped(StoredValue.text(value));
        }
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> payload.append("\\\\");
                case '\t' -> payload.append("\\t");
                case '\n' -> payload.append("\\n");
                case '\r' -> payload.append("\\r");
                default -> payload.append(c);
            }
        }
    }
}
