package tonghop.store;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one form fetched as one text: to fetch a row costs far more than what is in it, and there are 61 to a form. Every field is its
 * length in characters, a colon and itself, or a hyphen for null, so that it may hold whatever it likes (a netstring, as D. J. Bernstein
 * describes it).
 */
final class PackedRows {

    /** What is done with a row; the fields stand in the order in which the columns were named. */
    interface Reader {
        void read(@Nullable String[] fields) throws SQLException;
    }

    private static final char NULL = '-';
    private static final char END_OF_LENGTH = ':';

    private final String text;
    private int at;

    private PackedRows(String text) {
        this.text = text;
    }

    /**
     * The expression for all rows of a table, in the order of their positions; null for no rows. Both engines know it.
     *
     * @param position the column that numbers the rows from 0
     * @param columns what holds text or null
     */
    static String of(String position, List<String> columns) {
        return "string_agg(CAST(" + position + " AS TEXT) || ':' || "
                + columns.stream()
                        .map(c -> "COALESCE(length(" + c + ") || ':' || " + c + ", '-')")
                        .collect(Collectors.joining(" || "))
                + ", '' ORDER BY " + position + ")";
    }

    /**
     * Hands out the rows in their order.
     *
     * @throws SQLException if a position between 0 and the last has no row: what is there would be taken for all; or if a length is none,
     *     or not that of its field, as where somebody wrote into the database what the program never writes
     */
    static void read(String packed, int columns, Reader reader) throws SQLException {
        var rows = new PackedRows(packed);
        var fields = new @Nullable String[columns];
        for (int position = 0; rows.at < packed.length(); position++) {
            if (rows.number() != position) {
                throw new SQLException("rows are missing", "22000");
            }
            for (int i = 0; i < columns; i++) {
                fields[i] = rows.field();
            }
            reader.read(fields);
        }
    }

    private @Nullable String field() throws SQLException {
        if (next() == NULL) {
            at++;
            return null;
        }
        int length = number();
        int from = at;
        try {
            // The database counts characters, and Java those beyond U+FFFF as two.
            at = text.offsetByCodePoints(from, length);
            return text.substring(from, at);
        } catch (IndexOutOfBoundsException e) {
            throw damaged();
        }
    }

    private int number() throws SQLException {
        int number = 0;
        for (char digit = next(); digit != END_OF_LENGTH; digit = next()) {
            if (digit < '0' || digit > '9') {
                throw damaged();
            }
            number = number * 10 + (digit - '0');
            at++;
        }
        at++;
        return number;
    }

    private char next() throws SQLException {
        if (at >= text.length()) {
            throw damaged();
        }
        return text.charAt(at);
    }

    private static SQLException damaged() {
        return new SQLException("rows are damaged", "22000");
    }
}
