package tonghop.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Area;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.model.Period;
import tonghop.model.PeriodKind;
import tonghop.programme.ColumnRole;

/** Finds the headers of tables of figures: one to three rows, merged cells spread over what they cover. */
final class HeaderFinder {

    private static final int MAX_NAME_LENGTH = 40;
    private static final int MAX_DEPTH = 3;

    private final Words words;

    HeaderFinder(Words words) {
        this.words = words;
    }

    /** All headers of the sheet, top to bottom. The period tells the columns of other years and periods apart. */
    List<Header> find(Sheet sheet, @Nullable Period period) {
        var headers = new ArrayList<Header>();
        int from = 0;
        for (int i = 0; i < sheet.rows().size(); i++) {
            Row row = sheet.rows().get(i);
            if (row.index() < from) {
                continue;
            }
            Optional<Cell> name = nameCell(row);
            if (name.isPresent()) {
                Header header = header(sheet, i, name.get(), period);
                if (header.roles().size() > 1 || !header.values().isEmpty()) {
                    headers.add(header);
                    from = header.lastRow() + 1;
                }
            }
        }
        return headers;
    }

    private Optional<Cell> nameCell(Row row) {
        if (row.cells().size() < 2) {
            return Optional.empty();
        }
        return row.cells().stream()
                .filter(c -> isName(words.expanded(c.text())))
                .findFirst();
    }

    private boolean isName(String key) {
        return !key.isEmpty()
                && key.length() <= MAX_NAME_LENGTH
                && Words.startsWithAny(key, words.columnKeys(ColumnRole.NAME));
    }

    private Header header(Sheet sheet, int rowAt, Cell name, @Nullable Period period) {
        int first = name.row();
        int last = lastRow(sheet, rowAt, name);
        Map<Integer, String> texts = texts(sheet, first, last);
        Map<Integer, ColumnRole> roles = new TreeMap<>();
        Map<Integer, Integer> strengths = new TreeMap<>();
        texts.forEach((column, text) -> {
            ColumnRole role = column == name.column() ? ColumnRole.NAME : role(text, period);
            if (role == ColumnRole.VALUE) {
                strengths.put(column, strength(text, period));
            } else if (role != null && !(role == ColumnRole.NAME && column != name.column())) {
                roles.put(column, role);
            }
        });
        return new Header(first, last, texts, roles, values(strengths, sheet.hiddenColumns()));
    }

    /** A hidden column is a working copy that nobody checked, unless it is the only one or the better said. */
    private static List<Integer> values(Map<Integer, Integer> strengths, Set<Integer> hidden) {
        int best = strengths.values().stream().mapToInt(s -> s).max().orElse(0);
        List<Integer> values = strengths.entrySet().stream()
                .filter(e -> e.getValue() == best)
                .map(Map.Entry::getKey)
                .toList();
        List<Integer> seen = values.stream().filter(c -> !hidden.contains(c)).toList();
        boolean onlyHidden = hidden.containsAll(strengths.keySet());
        return onlyHidden ? values : seen.isEmpty() ? List.copyOf(strengths.keySet()) : seen;
    }

    /** The header ends with its merged name cell, or with rows under it that neither name nor number anything. */
    private static int lastRow(Sheet sheet, int rowAt, Cell name) {
        int last = sheet.merged().stream()
                .filter(a -> a.contains(name.row(), name.column()))
                .mapToInt(Area::lastRow)
                .max()
                .orElse(name.row());
        for (int i = rowAt + 1; i < sheet.rows().size(); i++) {
            Row row = sheet.rows().get(i);
            if (row.index() <= last) {
                continue;
            }
            boolean sub = row.index() == last + 1
                    && row.index() < name.row() + MAX_DEPTH
                    && row.cells().stream().allMatch(c -> c.column() > name.column() && isHeading(c));
            if (!sub) {
                break;
            }
            last = row.index();
        }
        return Math.min(last, name.row() + MAX_DEPTH - 1);
    }

    /** Words, or the number of a year. */
    private static boolean isHeading(Cell cell) {
        return !cell.text().isEmpty()
                || cell.value() instanceof CellValue.Number n
                        && n.value().toPlainString().matches("20\\d\\d");
    }

    private static Map<Integer, String> texts(Sheet sheet, int first, int last) {
        var texts = new TreeMap<Integer, String>();
        for (Row row : sheet.rows()) {
            if (row.index() < first || row.index() > last) {
                continue;
            }
            for (Cell cell : row.cells()) {
                Area area = sheet.merged().stream()
                        .filter(a -> a.contains(cell.row(), cell.column()))
                        .findFirst()
                        .orElse(new Area(cell.row(), cell.column(), cell.row(), cell.column()));
                String text =
                        cell.value() instanceof CellValue.Number n ? n.value().toPlainString() : cell.text();
                int end = Math.min(area.lastColumn(), area.firstColumn() + 50);
                for (int column = area.firstColumn(); column <= end && !text.isEmpty(); column++) {
                    texts.merge(column, text, (above, below) -> above + " " + below);
                }
            }
        }
        return texts;
    }

    private @Nullable ColumnRole role(String text, @Nullable Period period) {
        String key = words.expanded(text);
        for (ColumnRole role : List.of(ColumnRole.CODE, ColumnRole.UNIT)) {
            if (words.columnKeys(role).contains(key)) {
                return role;
            }
        }
        for (ColumnRole role : List.of(ColumnRole.COMPARISON, ColumnRole.PREVIOUS, ColumnRole.PLAN)) {
            if (says(key, role)) {
                return role;
            }
        }
        PeriodText named = PeriodText.of(text);
        if (period != null && isOther(named, period)) {
            return ColumnRole.PREVIOUS;
        }
        if (says(key, ColumnRole.NOTE)) {
            return ColumnRole.NOTE;
        }
        boolean own = period != null && (isOwn(named, period) || named.years().contains(period.year()));
        if (says(key, ColumnRole.VALUE) || own) {
            return ColumnRole.VALUE;
        }
        return isName(key) ? ColumnRole.NAME : null;
    }

    private boolean says(String key, ColumnRole role) {
        return words.columnKeys(role).stream().anyMatch(p -> Words.contains(key, p));
    }

    /** True if the header names years or periods, and none of them is the report's. */
    static boolean isOther(PeriodText named, Period period) {
        if (!named.years().isEmpty() && !named.years().contains(period.year())) {
            return true;
        }
        if (isOwn(named, period) || named.spansOther()) {
            return !isOwn(named, period);
        }
        boolean yearOnly =
                named.periods().stream().allMatch(p -> p.kind() == PeriodKind.CUMULATIVE && p.number() == 12);
        return !(yearOnly && named.yearless().isEmpty());
    }

    /** True if the header names the report's period, with its year or without one. */
    private static boolean isOwn(PeriodText named, Period period) {
        return named.periods().contains(period)
                || named.yearless().stream().anyMatch(p -> p.kind() == period.kind() && p.number() == period.number());
    }

    private int strength(String text, @Nullable Period period) {
        if (period != null) {
            if (isOwn(PeriodText.of(text), period)) {
                return 3;
            }
        }
        return words.columnKeys(ColumnRole.VALUE).contains(words.expanded(text)) ? 2 : 1;
    }
}
