package tonghop.grid;

/** Whether a reader of the document would see the sheet. */
public enum Visibility {
    VISIBLE,
    HIDDEN,
    /** Hidden so that the spreadsheet's own menus do not show it. */
    VERY_HIDDEN
}
