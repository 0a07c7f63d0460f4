package tonghop.model;

/** The kinds of reporting period, each with its own way of being counted. */
public enum PeriodKind {
    /** One calendar month, {@code 2024-M05}. */
    MONTH,
    /** One quarter, {@code 2024-Q2}. */
    QUARTER,
    /** The months from the start of the year on, {@code 2024-6M}; never added to months or quarters. */
    CUMULATIVE,
    /** Registration of titles for a year, {@code 2024-REG}. */
    REGISTRATION,
    /** A round of the emulation movement, {@code 2024-R1}. */
    ROUND,
    /** Opened for an occasion, {@code 2024-AH-trien-khai}. */
    AD_HOC
}
