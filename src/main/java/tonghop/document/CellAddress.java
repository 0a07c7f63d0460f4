package tonghop.document;

import org.jspecify.annotations.Nullable;
import tonghop.grid.Area;

/** Reads addresses in A1 style. */
final class CellAddress {

    static final int ROWS = 1 << 20;
    static final int COLUMNS = 1 << 14;

    private CellAddress() {}

    /** Row and column, both from 0, at most those of a worksheet. */
    record At(int row, int column) {}

    /** @return null where it is no address within a worksheet */
    static @Nullable At parse(String address) {
        int column = 0;
        int i = 0;
        for (; i < address.length() && isLetter(address.charAt(i)); i++) {
            column = column * 26 + (address.charAt(i) | 0x20) - 'a' + 1;
            if (column > COLUMNS) {
                return null;
            }
        }
        int row = number(address, i);
        return column == 0 || row < 1 ? null : new At(row - 1, column - 1);
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /**
     * The whole number that the digits from there to the end make.
     *
     * @return −1 where it is none, or more than a worksheet has rows
     */
    static int number(String text, int from) {
        int number = from < text.length() ? 0 : -1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
            if (number > ROWS) {
                return -1;
            }
        }
        return number;
    }

    /** @return null where it is no area within a worksheet; a single cell is one */
    static @Nullable Area area(String reference) {
        int colon = reference.indexOf(':');
        At first = parse(colon < 0 ? reference : reference.substring(0, colon));
        At last = parse(reference.substring(colon + 1));
        if (first == null || last == null || first.row() > last.row() || first.column() > last.column()) {
            return null;
        }
        return new Area(first.row(), first.column(), last.row(), last.column());
    }
}
