package tonghop.model;

/** What a finding does to its report. */
public enum Severity {
    /** The report is held or rejected until it is mended. */
    ERROR,
    /** A query: the report counts, and the finding is shown as unexplained. */
    WARNING,
    /** Said for the reader's information. */
    INFO
}
