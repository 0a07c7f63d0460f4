package tonghop.recognise;

import java.util.Map;
import tonghop.grid.Cell;
import tonghop.grid.Row;
import tonghop.programme.ColumnRole;

/** What an office writes beside a figure, in the columns for notes. */
public final class RowNote {

    /** How a consolidated report says who left a figure empty; that explains nothing about the others. */
    public static final String LEFT_EMPTY = "Để trống: ";

    /** Longer ones are cut. */
    static final int LONGEST = 2_000;

    private RowNote() {}

    /** The notes of a row, from left to right; empty where there is none, or nothing in words. */
    static String of(Row row, Header header) {
        String note = "";
        for (Map.Entry<Integer, ColumnRole> role : header.roles().entrySet()) {
            if (role.getValue() == ColumnRole.EXPLANATION) {
                String text = text(row, role.getKey());
                note = note.isEmpty() || text.isEmpty() ? note + text : note + "; " + text;
            }
        }
        return note.length() <= LONGEST ? note : cut(note);
    }

    private static String text(Row row, int column) {
        Cell cell = FigureTables.cell(row, column);
        String text = cell == null ? "" : cell.text().strip();
        boolean says = !text.startsWith(LEFT_EMPTY) && text.codePoints().anyMatch(Character::isLetter);
        return says ? text : "";
    }

    /** Not within a letter of two characters. */
    private static String cut(String note) {
        int end = LONGEST - 1;
        return note.substring(0, Character.isHighSurrogate(note.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
