package tonghop.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the last sheet of a workbook stream (BIFF8, [MS-XLS]) its first. References name sheets by way of the table EXTERNSHEET, so that
 * only the workbook's own records and what says where something lies change, each within its length; POI's own reordering changes the
 * references themselves, and not all of them rightly.
 */
final class XlsSheetOrder {

    private static final int EOF = 0x0A;
    private static final int EXTERNSHEET = 0x17;
    private static final int NAME = 0x18;
    private static final int WINDOW1 = 0x3D;
    private static final int CONTINUE = 0x3C;
    private static final int BOUNDSHEET = 0x85;
    private static final int TABID = 0x13D;
    private static final int INDEX = 0x20B;
    private static final int BOF = 0x809;
    private static final int SUPBOOK = 0x1AE;

    /** SUPBOOK's mark of the workbook itself. */
    private static final int SELF = 0x0401;

    /** Larger numbers of sheets say that there is none. */
    private static final int NO_SHEET = 0xFFFE;

    private static final int HEAD = 4;

    /** Where INDEX has the places of what lies in its sheet. */
    private static final int PLACES_AT = 12;

    private static final int NAME_SHEET_AT = 8;
    private static final int WINDOW_SHEET_AT = 10;

    private final ByteBuffer stream;
    private final List<Integer> sheets = new ArrayList<>();
    private final List<Integer> names = new ArrayList<>();
    private final List<Integer> windows = new ArrayList<>();
    private final List<Integer> tabs = new ArrayList<>();

    /** Whether each book that references lead to is the workbook itself. */
    private final List<Boolean> books = new ArrayList<>();

    /** Where each byte of the table lies: it may go on in further records. */
    private final List<Integer> table = new ArrayList<>();

    private XlsSheetOrder(byte[] stream) {
        this.stream = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @throws IOException where the stream is not as it should be; it may have been changed in part */
    static void lastFirst(byte[] stream) throws IOException {
        try {
            var order = new XlsSheetOrder(stream);
            order.find();
            order.reorder();
        } catch (IndexOutOfBoundsException e) {
            throw new IOException(e);
        }
    }

    private int number(int at) {
        return stream.getShort(at) & 0xFFFF;
    }

    private void put(int at, int number) {
        stream.putShort(at, (short) number);
    }

    private void find() {
        int before = 0;
        for (int at = 0; number(at) != EOF; at += HEAD + number(at + 2)) {
            int type = number(at);
            switch (type) {
                case BOUNDSHEET -> sheets.add(at);
                case NAME -> names.add(at);
                case WINDOW1 -> windows.add(at);
                case TABID -> tabs.add(at);
                case SUPBOOK -> books.add(number(at + 2) == HEAD && number(at + HEAD + 2) == SELF);
                default -> {}
            }
            if (type == EXTERNSHEET || type == CONTINUE && before == EXTERNSHEET) {
                for (int i = 0; i < number(at + 2); i++) {
                    table.add(at + HEAD + i);
                }
            }
            before = type == CONTINUE ? before : type;
        }
    }

    private void reorder() throws IOException {
        rotateSheets();
        for (int name : names) {
            // Counted from 1; 0 is the whole workbook.
            int sheet = number(name + HEAD + NAME_SHEET_AT);
            if (sheet > 0) {
                put(name + HEAD + NAME_SHEET_AT, moved(sheet - 1) + 1);
            }
        }
        for (int window : windows) {
            put(window + HEAD + WINDOW_SHEET_AT, 0);
            put(window + HEAD + WINDOW_SHEET_AT + 2, 0);
            put(window + HEAD + WINDOW_SHEET_AT + 4, 1);
        }
        for (int tab : tabs) {
            int last = tab + HEAD + number(tab + 2) - 2;
            rotate(tab + HEAD, last, last + 2);
        }
        for (int i = 2; i + 6 <= table.size(); i += 6) {
            reference(i);
        }
    }

    private int moved(int sheet) {
        return sheet == sheets.size() - 1 ? 0 : sheet + 1;
    }

    /** The records of the sheets must follow one another, and so must the sheets: some programs read them by their order alone. */
    private void rotateSheets() throws IOException {
        int first = sheets.get(0);
        int last = sheets.get(sheets.size() - 1);
        for (int i = 1; i < sheets.size(); i++) {
            int before = sheets.get(i - 1);
            if (sheets.get(i) != before + HEAD + number(before + 2) || place(sheets.get(i)) < place(before)) {
                throw new IOException("sheets do not follow one another");
            }
        }
        moveLast(place(first), place(last));
        rotate(first, last, last + HEAD + number(last + 2));
    }

    private int place(int sheet) {
        return stream.getInt(sheet + HEAD);
    }

    /** @param from where the first sheet begins @param last where the last one does */
    private void moveLast(int from, int last) {
        int end = end(last);
        rotate(from, last, end);
        int length = end - last;
        for (int i = 0; i < sheets.size(); i++) {
            int sheet = sheets.get(i);
            int by = i == sheets.size() - 1 ? from - last : length;
            stream.putInt(sheet + HEAD, place(sheet) + by);
            shiftIndex(place(sheet), by);
        }
    }

    /** Where a sheet ends, the charts in it included. */
    private int end(int sheet) {
        int depth = 0;
        int at = sheet;
        do {
            depth += number(at) == BOF ? 1 : number(at) == EOF ? -1 : 0;
            at += HEAD + number(at + 2);
        } while (depth > 0);
        return at;
    }

    /** The index, where a sheet has one, follows its beginning. */
    private void shiftIndex(int sheet, int by) {
        int at = sheet + HEAD + number(sheet + 2);
        if (number(at) == INDEX) {
            for (int i = PLACES_AT; i + 4 <= number(at + 2); i += 4) {
                int place = stream.getInt(at + HEAD + i);
                stream.putInt(at + HEAD + i, place == 0 ? 0 : place + by);
            }
        }
    }

    private void rotate(int from, int last, int end) {
        byte[] bytes = stream.array();
        byte[] moved = Arrays.copyOfRange(bytes, last, end);
        System.arraycopy(bytes, from, bytes, from + moved.length, last - from);
        System.arraycopy(moved, 0, bytes, from, moved.length);
    }

    /** @param entry where one of the table's entries begins: a book and the first and last of its sheets */
    private void reference(int entry) {
        if (books.get(tableNumber(entry))) {
            for (int i = entry + 2; i <= entry + 4; i += 2) {
                int sheet = tableNumber(i);
                if (sheet < NO_SHEET) {
                    int moved = moved(sheet);
                    stream.put(table.get(i), (byte) moved);
                    stream.put(table.get(i + 1), (byte) (moved >> 8));
                }
            }
        }
    }

    private int tableNumber(int i) {
        return stream.get(table.get(i)) & 0xFF | (stream.get(table.get(i + 1)) & 0xFF) << 8;
    }
}
