package tonghop.recognise;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.grid.Cell;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.programme.ColumnRole;
import tonghop.text.VietnameseText;

/**
 * The units of measure that a document says for a figure; empty where it says none.
 *
 * @param column in the row's cell for it
 * @param name behind the indicator's name, in parentheses or after the words for it
 * @param table over the table or in the head of its value column, a line each
 */
record UnitSaid(String column, String name, String table) {

    private static final int LINES_OVER_TABLE = 10;

    /** In a row with more cells a unit of measure without its label is that of another table's row. */
    private static final int MOST_CELLS = 2;

    private static final Pattern BEHIND_NAME = Pattern.compile(
            "\\([^()]*\\)|(?<!\\p{L})(?:đvt|dvt|đv tính|dv tinh|đơn vị tính|don vi tinh)(?!\\p{L}).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private static final Remembered<String> BEHIND = new Remembered<>(UnitSaid::behind);

    /** All that is said, since one may contradict another. */
    String shown() {
        return Stream.of(column, name, table)
                .map(said -> said.replaceAll("\\s+", " ").strip())
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** Of the row, under what is said for its whole table. */
    static UnitSaid of(Row row, Header header, String tableUnit) {
        String column = header.column(ColumnRole.UNIT)
                .map(c -> FigureTables.cell(row, c))
                .map(Cell::text)
                .orElse("");
        Cell named = header.name(row);
        return new UnitSaid(column, named == null ? "" : BEHIND.of(named.text()), tableUnit);
    }

    private static String behind(String name) {
        return BEHIND_NAME
                .matcher(VietnameseText.nfc(name))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining("\n"));
    }

    /** What the head of the value column and the lines over the table say of the unit of measure. */
    static String ofTable(Sheet sheet, Header header, int valueColumn, Measures measures) {
        Stream<String> over = sheet.rows().stream()
                .filter(r -> r.index() < header.firstRow() && r.index() >= header.firstRow() - LINES_OVER_TABLE)
                .flatMap(r -> r.cells().stream()
                        .map(Cell::text)
                        .filter(t -> measures.isLabelled(t) || r.cells().size() <= MOST_CELLS && measures.isAlone(t)));
        String head = header.texts().getOrDefault(valueColumn, "");
        return Stream.concat(
                        Stream.of(head)
                                .filter(h -> MeasureCheck.isFactor(h)
                                        || !measures.in(h).isEmpty()),
                        over)
                .collect(Collectors.joining("\n"));
    }
}
