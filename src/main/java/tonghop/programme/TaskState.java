package tonghop.programme;

import java.util.Locale;

/** How far a task has come. */
public enum TaskState {
    NOT_BEGUN,
    UNDER_WAY,
    DONE,
    OVERDUE;

    /** As definitions name it, e.g. {@code not-begun}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
