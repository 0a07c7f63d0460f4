package tonghop.grid;

/** How the cell's number format shows its number. */
public enum NumberKind {
    PLAIN,
    /** The stored 0.85 is shown as 85 %. */
    PERCENT,
    /** A serial day shown as a date or a time: often a figure that the spreadsheet took for a date. */
    DATE
}
