package tonghop.recognise;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.programme.Form.ListForm;
import tonghop.programme.ListColumn;

/** Finds the headers of a list form: rows of its columns' titles, or of its choices, which are then ticked. */
final class ListHeads {

    private static final int MIN_TICKED = 2;

    /** What stands in brackets behind a title says how to fill in the column. */
    private static final Pattern ASIDE = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

    private static final Pattern YEAR = Pattern.compile("(?iu)(?<=.)\\s+năm\\s+\\d{4}\\s*$");

    private final ListForm form;
    private final Words words;
    private final ListValues cells;
    private final Map<String, ListColumn> byTitle = new LinkedHashMap<>();
    private final Remembered<Optional<ListColumn>> titled = new Remembered<>(this::titled);

    ListHeads(ListForm form, Words words, ListValues cells) {
        this.form = form;
        this.words = words;
        this.cells = cells;
        for (ListColumn column : form.columns()) {
            byTitle.put(words.expanded(column.title()), column);
            column.aliases().forEach(alias -> byTitle.put(words.expanded(alias), column));
        }
    }

    /** The header that begins with that row, empty where it lacks a required column. */
    Optional<ListHead> at(Sheet sheet, int i) {
        Row row = sheet.rows().get(i);
        Map<Integer, ListColumn> columns = columns(row);
        if (!form.columns().stream().filter(ListColumn::required).allMatch(columns::containsValue)) {
            return Optional.empty();
        }
        Map<Integer, ListHead.Tick> ticks = ticks(row);
        Map<Integer, String> others = others(row, columns, ticks);
        int last = row.index();
        Optional<Row> under = columns.size() > 1 ? under(sheet, i, columns) : Optional.empty();
        if (under.isPresent()) {
            Map<Integer, ListColumn> parts = columns(under.get());
            Map<Integer, ListHead.Tick> choices = ticks(under.get());
            columns.values().removeIf(parts::containsValue);
            columns.keySet().removeAll(choices.keySet());
            others.keySet().removeIf(c -> parts.containsKey(c) || choices.containsKey(c));
            columns.putAll(parts);
            ticks.putAll(choices);
            others.putAll(others(under.get(), columns, ticks));
            last++;
        }
        return Optional.of(new ListHead(row.index(), last, columns, ticks, others));
    }

    /** The header's second row, which titles parts of what the first one spans. */
    private Optional<Row> under(Sheet sheet, int i, Map<Integer, ListColumn> over) {
        if (i + 1 >= sheet.rows().size()) {
            return Optional.empty();
        }
        Row next = sheet.rows().get(i + 1);
        Map<Integer, ListColumn> parts = columns(next);
        boolean titles = !parts.isEmpty() && parts.values().stream().noneMatch(ListColumn::required);
        boolean choices = !ticks(next).isEmpty() && next.cells().stream().noneMatch(c -> isRequired(over, c));
        return Optional.of(next).filter(r -> r.index() == sheet.rows().get(i).index() + 1 && (titles || choices));
    }

    private static boolean isRequired(Map<Integer, ListColumn> columns, Cell cell) {
        ListColumn column = columns.get(cell.column());
        return column != null && column.required() || cell.value() instanceof CellValue.Number;
    }

    private Optional<ListColumn> titled(String text) {
        return Optional.ofNullable(byTitle.get(words.expanded(text)))
                .or(() -> Optional.ofNullable(
                        byTitle.get(words.expanded(ASIDE.matcher(text).replaceFirst("")))))
                .or(() -> Optional.ofNullable(
                        byTitle.get(words.expanded(YEAR.matcher(text).replaceFirst("")))));
    }

    /** The row's cells that are titles of the form's columns. */
    Map<Integer, ListColumn> columns(Row row) {
        var columns = new TreeMap<Integer, ListColumn>();
        for (Cell cell : row.cells()) {
            Optional<ListColumn> column = cell.text().isEmpty() ? Optional.empty() : titled.of(cell.text());
            if (column.isPresent()) {
                columns.put(cell.column(), column.get());
            }
        }
        return columns;
    }

    /** The row's cells that are choices; none where there is but one, which may be a title of something else. */
    private Map<Integer, ListHead.Tick> ticks(Row row) {
        var ticks = new TreeMap<Integer, ListHead.Tick>();
        for (Cell cell : row.cells()) {
            if (!cell.text().isEmpty() && titled.of(cell.text()).isEmpty()) {
                cells.heading(cell.text())
                        .ifPresent(c -> ticks.put(cell.column(), new ListHead.Tick(c.getKey(), c.getValue())));
            }
        }
        return ticks.size() < MIN_TICKED ? new TreeMap<>() : ticks;
    }

    private static Map<Integer, String> others(
            Row row, Map<Integer, ListColumn> columns, Map<Integer, ListHead.Tick> ticks) {
        var others = new TreeMap<Integer, String>();
        for (Cell cell : row.cells()) {
            if (!columns.containsKey(cell.column()) && !ticks.containsKey(cell.column())) {
                others.put(cell.column(), cell.text().strip());
            }
        }
        return others;
    }
}
