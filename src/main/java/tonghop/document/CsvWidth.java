package tonghop.document;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.regex.Pattern;

/** How many fields the rows of a table have, by its header: a row with more has a separator within a number or a name. */
final class CsvWidth {

    private static final int HEADINGS = 3;
    private static final int LONGEST_FIRST_HEADING = 12;
    /** The number of a group of rows, whose name may have separators within. */
    private static final Pattern GROUP = Pattern.compile("[IVXLC]+\\W?|\\p{L}\\W?");

    private static final Pattern FIGURE = Pattern.compile("[-+]?\\d[\\d.,]*");

    private int fields = Integer.MAX_VALUE;

    /** Whether the row is wider than its table, and not only by separators behind its content. */
    boolean isExceeded(CsvRecord row) {
        List<String> written = row.getFields();
        if (isHeader(written)) {
            fields = written.size();
            return false;
        }
        return written.size() > fields && (last(written) >= fields || hasFiguresSideBySide(written));
    }

    private boolean isHeader(List<String> row) {
        long filled = row.stream().filter(f -> !f.isBlank()).count();
        boolean anyFigure = row.stream().anyMatch(f -> FIGURE.matcher(f.strip()).matches());
        String first = row.get(0).strip();
        return filled >= HEADINGS
                && !anyFigure
                && first.length() <= LONGEST_FIRST_HEADING
                && !GROUP.matcher(first).matches();
    }

    private static int last(List<String> row) {
        int last = row.size() - 1;
        while (last > 0 && row.get(last).isBlank()) {
            last--;
        }
        return last;
    }

    /** Both parts of a number; the code of a row stands beside its name. */
    private static boolean hasFiguresSideBySide(List<String> row) {
        for (int i = 1; i < row.size(); i++) {
            if (isFigure(row.get(i - 1)) && isFigure(row.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFigure(String field) {
        return FIGURE.matcher(field.strip()).matches();
    }
}
