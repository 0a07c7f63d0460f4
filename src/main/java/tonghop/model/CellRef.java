package tonghop.model;

/**
 * Where something stands in a document.
 *
 * @param sheet the sheet's name as its office wrote it
 * @param cell the address in A1 style, e.g. {@code E14}
 */
public record CellRef(String sheet, String cell) {

    /** @param row from 0 @param column from 0 */
    public static CellRef at(String sheet, int row, int column) {
        return new CellRef(sheet, column(column) + (row + 1));
    }

    /** The letters of a column: 0 is {@code A}, 27 is {@code AB}. */
    public static String column(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    @Override
    public String toString() {
        return "trang “" + sheet + "”, ô " + cell;
    }
}
