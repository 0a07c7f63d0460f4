package tonghop.recognise;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.grid.Cell;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.programme.ColumnRole;

/**
 * The units of measure that a document says for a figure; empty where it says none.
 *
 * @param column in the row's cell for it
 * @param name in parentheses behind the indicator's name
 * @param table over the table or in the head of its value column
 */
record UnitSaid(String column, String name, String table) {

    private static final int LINES_OVER_TABLE = 3;

    String shown() {
        return Stream.of(column, name, table)
                .filter(s -> !s.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }

    /** Of the row, under what is said for its whole table. */
    static UnitSaid of(Row row, Header header, String tableUnit) {
        String column = header.column(ColumnRole.UNIT)
                .map(c -> FigureTables.cell(row, c))
                .map(Cell::text)
                .orElse("");
        Cell named = header.name(row);
        String name = named == null ? "" : named.text();
        int open = name.lastIndexOf('(');
        return new UnitSaid(column, open < 0 ? "" : name.substring(open), tableUnit);
    }

    /** What the head of the value column and a line right over the table say of the unit of measure. */
    static String ofTable(Sheet sheet, Header header, int valueColumn, Words words) {
        Stream<String> over = sheet.rows().stream()
                .filter(r -> r.index() < header.firstRow() && r.index() >= header.firstRow() - LINES_OVER_TABLE)
                .flatMap(r -> r.cells().stream())
                .map(Cell::text)
                .filter(t -> isUnitOfMeasure(t, words));
        String head = header.texts().getOrDefault(valueColumn, "");
        return Stream.concat(Stream.of(head), over).collect(Collectors.joining(" "));
    }

    /** “Đơn vị: triệu đồng”, and not “Đơn vị: Văn phòng Hội đồng nhân dân”. */
    private static boolean isUnitOfMeasure(String line, Words words) {
        String said = line.substring(line.indexOf(':') + 1);
        return Words.startsWithAny(words.expanded(line), words.columnKeys(ColumnRole.UNIT))
                && !Words.startsWithAny(words.expanded(said), words.offices);
    }
}
