package tonghop.recognise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.NumberKind;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.model.Period;
import tonghop.programme.ColumnRole;

/** The rows of a table, and which of the form's rows each is. */
final class TableRows {

    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?\\s*(?:[A-Za-zĐđ]|\\d{1,2})\\s*\\)?(?:\\s*=.*)?");
    private static final int NUMBERED_COLUMNS = 3;
    private static final int HIGHEST_COLUMN = 30;
    private static final int LINES_OF_NAME = 3;

    /** What goes on with a name; what tells of parts is a row of its own. */
    private static final Pattern GOES_ON = Pattern.compile("^\\(?(?!trong đó|gồm|bao gồm|cụ thể|chia ra)\\p{Ll}");

    private final RowMatcher matcher;
    private final Words words;

    TableRows(RowMatcher matcher, Words words) {
        this.matcher = matcher;
        this.words = words;
    }

    /** Without a period, what stands behind a name is not held against it; see {@link #of(Sheet, Header, int, Period)}. */
    Map<Row, RowMatch> of(Sheet sheet, Header header, int end) {
        return of(sheet, header, end, null);
    }

    /**
     * From under the header to the signatures or the row {@code end}, without the rows that number the columns. The table goes on as far
     * as the form's rows do: a remark in it may begin like a signature.
     */
    Map<Row, RowMatch> of(Sheet sheet, Header header, int end, @Nullable Period period) {
        var rows = new LinkedHashMap<Row, RowMatch>();
        List<Row> under = sheet.rows().stream()
                .filter(r -> r.index() > header.lastRow() && r.index() < end && !isColumnNumbers(r, header))
                .toList();
        for (int i = 0; i < under.size(); i++) {
            rows.put(
                    under.get(i),
                    match(under.subList(i, Math.min(under.size(), i + 1 + LINES_OF_NAME)), header, period));
        }
        int last = last(rows);
        rows.entrySet().stream()
                .filter(e -> e.getKey().index() > last && e.getValue() instanceof RowMatch.Unknown)
                .filter(e -> isEnding(e.getKey(), header))
                .mapToInt(e -> e.getKey().index())
                .findFirst()
                .ifPresent(ending -> rows.keySet().removeIf(r -> r.index() >= ending));
        return rows;
    }

    /**
     * The first row's. A name may go on in the rows under it, which then hold nothing else: one in doubt to the row that ends it, one that is
     * a row's already to another row's, which is a doubt.
     */
    private RowMatch match(List<Row> rows, Header header, @Nullable Period period) {
        Cell code = header.code(rows.get(0));
        Cell name = header.name(rows.get(0));
        RowMatch first = first(code, name, period);
        boolean isInDoubt = first instanceof RowMatch.Doubtful;
        if (name == null || !(first instanceof RowMatch.Matched || isInDoubt && code != null)) {
            return first;
        }
        RowMatch match = first;
        var whole = new StringBuilder(name.text());
        for (Row row : rows.subList(1, rows.size())) {
            String more = restOfName(row, header);
            if (more.isEmpty()
                    || match instanceof RowMatch.Matched
                            && !GOES_ON.matcher(more).find()) {
                break;
            }
            boolean isOther =
                    matcher.isOther(more, whole.toString()) && !(alone(row, header) instanceof RowMatch.Matched);
            whole.append(' ').append(more);
            RowMatch joined =
                    matcher.match(code, new Cell(name.row(), name.column(), new CellValue.Text(whole.toString())));
            match = isInDoubt ? joined : unlessAnother(match, joined, isOther);
        }
        return match instanceof RowMatch.Matched || !isInDoubt ? match : first;
    }

    /** The row's by itself; a name that ends in the report's own period is as good as without it. */
    private RowMatch first(@Nullable Cell code, @Nullable Cell name, @Nullable Period period) {
        RowMatch first = matcher.match(code, name);
        boolean isSure = !(first instanceof RowMatch.Unknown || first instanceof RowMatch.Doubtful);
        String bare = isSure || name == null || period == null ? null : OwnTime.without(name.text(), period);
        if (name == null || bare == null) {
            return first;
        }
        RowMatch match = matcher.match(code, new Cell(name.row(), name.column(), new CellValue.Text(bare)));
        return match instanceof RowMatch.Matched ? match : first;
    }

    private RowMatch alone(Row row, Header header) {
        return matcher.match(header.code(row), header.name(row));
    }

    /** What the row says in the column of the names; empty where anything else stands in it. */
    private static String restOfName(Row row, Header header) {
        Cell name = header.name(row);
        return name == null || row.cells().size() > 1 ? "" : name.text().strip();
    }

    /**
     * The match; a doubt where the whole name is another row's, or none's and the rest makes another figure of it: “… đã tiếp nhận / qua trực
     * tuyến”.
     */
    private static RowMatch unlessAnother(RowMatch match, RowMatch joined, boolean isOther) {
        if (isOther && match instanceof RowMatch.Matched one && !(joined instanceof RowMatch.Matched)) {
            return new RowMatch.Doubtful(List.of(one.indicator()));
        }
        if (joined instanceof RowMatch.Doubtful doubtful
                && doubtful.candidates().size() > 1) {
            return joined;
        }
        return match instanceof RowMatch.Matched one
                        && joined instanceof RowMatch.Matched whole
                        && !one.indicator().equals(whole.indicator())
                ? new RowMatch.Doubtful(List.of(one.indicator(), whole.indicator()))
                : match;
    }

    /** The last row that is the form's; -1 where none is. */
    static int last(Map<Row, RowMatch> rows) {
        return rows.entrySet().stream()
                .filter(e -> e.getValue() instanceof RowMatch.Matched || e.getValue() instanceof RowMatch.Doubtful)
                .mapToInt(e -> e.getKey().index())
                .max()
                .orElse(-1);
    }

    /** A row with a figure is none: “T/L” may be short for tỷ lệ. */
    private boolean isEnding(Row row, Header header) {
        int name = header.column(ColumnRole.NAME).orElse(0);
        boolean hasFigure = row.cells().stream()
                .anyMatch(c -> c.column() > name
                        && c.value() instanceof CellValue.Number number
                        && number.kind() != NumberKind.DATE);
        return !hasFigure
                && row.cells().stream()
                        .map(Cell::text)
                        .filter(t -> !t.isEmpty())
                        .anyMatch(t -> Words.startsWithAny(words.expanded(t), words.endings));
    }

    /** The row “A B 1 2 3” or “(1) (2) (3)” that numbers the columns: under the header, and again on the next page. */
    private static boolean isColumnNumbers(Row row, Header header) {
        Cell name = header.name(row);
        boolean near = row.index() <= header.lastRow() + 2 && row.cells().size() >= 2;
        boolean again = row.cells().size() >= NUMBERED_COLUMNS && name != null && isColumnNumber(name.value());
        return (near || again) && row.cells().stream().allMatch(c -> isColumnNumber(c.value()));
    }

    private static boolean isColumnNumber(CellValue value) {
        if (value instanceof CellValue.Number number) {
            return number.value().scale() <= 0 && number.value().intValue() < HIGHEST_COLUMN;
        }
        return value instanceof CellValue.Text text
                && COLUMN_NUMBER.matcher(text.text().strip()).matches();
    }
}
