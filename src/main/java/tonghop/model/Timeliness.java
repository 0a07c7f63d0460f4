package tonghop.model;

/** Whether a report came before its due day ended. Null stands for a period without a due day. */
public enum Timeliness {
    ON_TIME("on-time"),
    LATE("late");

    private final String code;

    Timeliness(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
