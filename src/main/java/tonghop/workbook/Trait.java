package tonghop.workbook;

/** What sets a cell apart from plain Times New Roman, left, vertically centred, wrapped, locked, without lines. */
enum Trait {
    BOLD,
    ITALIC,
    UNDERLINED,
    /** Shown in grey, for the machine rather than for people. */
    GREY,
    CENTRED,
    RIGHT,
    TOP,
    /** One line only: what does not fit runs on over the empty cells to the right. */
    UNWRAPPED,
    BOXED,
    SHADED,
    /** May be filled in on a protected sheet. */
    OPEN,
    /** Text that begins like a formula; keeps it text when somebody edits the cell. */
    LITERAL
}
