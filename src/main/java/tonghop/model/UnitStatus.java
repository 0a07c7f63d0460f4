package tonghop.model;

/** Where a reporting unit stands in a period. */
public enum UnitStatus {
    ON_TIME("on-time", "đúng hạn"),
    LATE("late", "nộp chậm"),
    /** Accepted in a period that has no due day. */
    ACCEPTED("accepted", "đã nộp"),
    /** Something came, and waits for a decision; nothing of the unit counts yet. */
    HELD("held", "tạm giữ"),
    MISSING("missing", "chưa nộp"),
    NOT_OWED("not-owed", "không phải nộp");

    private final String code;
    private final String label;

    UnitStatus(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    /** As people read it, in Vietnamese. */
    public String label() {
        return label;
    }

    /** True where the unit has an accepted report. */
    public boolean reported() {
        return this == ON_TIME || this == LATE || this == ACCEPTED;
    }
}
