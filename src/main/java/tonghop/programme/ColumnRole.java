package tonghop.programme;

/** What a column of a form of figures is for. In order of precedence where a header names several. */
public enum ColumnRole {
    /** A difference or a percentage against something else. */
    COMPARISON,
    /** The figures of another period. */
    PREVIOUS,
    /** What was planned, or a running total that is not the period's own figure. */
    PLAN,
    NOTE,
    CODE,
    UNIT,
    NAME,
    /** The period's own figures. */
    VALUE
}
