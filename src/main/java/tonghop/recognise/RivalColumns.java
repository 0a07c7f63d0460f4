package tonghop.recognise;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.model.Finding;
import tonghop.programme.ColumnRole;
import tonghop.text.NumberReading;
import tonghop.text.NumberText;

/**
 * A column that has figures in half the rows of the one that is read, and whose head does not say that they are others: a plan, another
 * period, a comparison, a part; beside a sum, columns without such words are its parts, and beside an estimate any figure may be the final
 * one. Which of the two is meant only the sender knows, unless a person has said what the head of the one means.
 */
final class RivalColumns {

    private static final int MIN_FIGURES = 3;

    private final Words words;
    private final ColumnHeads heads;

    /** @param heads tell a head that speaks of figures */
    RivalColumns(Words words, ColumnHeads heads) {
        this.words = words;
        this.heads = heads;
    }

    /**
     * A finding on the first rival; empty where there is none.
     *
     * @param rowsThere the table's rows, and which of the form's each is
     */
    Optional<Finding> of(Sheet sheet, Header header, int valueColumn, Map<Row, RowMatch> rowsThere) {
        if (!header.parts().isEmpty() || words.ownHead(header.texts().getOrDefault(valueColumn, "")) != null) {
            return Optional.empty();
        }
        var ours = new LinkedHashMap<Row, String>();
        var columns = new TreeSet<Integer>();
        rowsThere.forEach((row, match) -> {
            if (match instanceof RowMatch.Matched m) {
                ours.put(row, m.indicator().code());
                row.cells().forEach(c -> columns.add(c.column()));
            }
        });
        int end = end(header, columns, valueColumn);
        columns.removeIf(c -> header.roles().containsKey(c) && !isSuppliedFigures(header, c));
        columns.removeAll(sheet.hiddenColumns());
        columns.remove(valueColumn);
        boolean total = heads.endsInTotal(header.texts().getOrDefault(valueColumn, ""));
        columns.removeIf(c -> (total || c > end) && !saysFigures(header, c));
        long own = ours.keySet().stream()
                .filter(r -> figure(r, valueColumn) != null)
                .count();
        boolean estimated = header.roles().get(valueColumn) == ColumnRole.PLAN;
        long enough = estimated ? 1 : Math.max(MIN_FIGURES, (own + 1) / 2);
        return columns.stream()
                .filter(c -> !isNumbering(c, header, ours) && !isSame(c, valueColumn, ours))
                .filter(c ->
                        ours.keySet().stream().filter(r -> figure(r, c) != null).count() >= enough)
                .findFirst()
                .map(c -> TableFindings.rival(sheet, header, valueColumn, c));
    }

    /** The last column of the table: behind an empty one stands what whoever checked it noted for himself. */
    private static int end(Header header, TreeSet<Integer> filled, int valueColumn) {
        int end = valueColumn;
        while (filled.contains(end + 1) || header.texts().containsKey(end + 1)) {
            end++;
        }
        return end;
    }

    private boolean saysFigures(Header header, int column) {
        return heads.role(header.texts().getOrDefault(column, ""), null) == ColumnRole.VALUE;
    }

    /** True for a column that says nothing that the value column does not say, too: a running total from the start of the year. */
    private static boolean isSame(int column, int valueColumn, Map<Row, String> ours) {
        return ours.keySet().stream().allMatch(row -> {
            BigDecimal other = figure(row, column);
            BigDecimal own = figure(row, valueColumn);
            return isBlank(row, column) || other != null && own != null && other.compareTo(own) == 0;
        });
    }

    private static boolean isBlank(Row row, int column) {
        Cell cell = FigureTables.cell(row, column);
        return cell == null
                || cell.value() instanceof CellValue.Text text
                        && NumberText.read(text.text()) instanceof NumberReading.Empty;
    }

    /** “Số liệu cơ quan cung cấp” says where figures come from, but figures they are. */
    private boolean isSuppliedFigures(Header header, int column) {
        return header.roles().get(column) == ColumnRole.NOTE
                && Words.startsWithAny(
                        words.headKey(header.texts().getOrDefault(column, "")), words.columnKeys(ColumnRole.VALUE));
    }

    /** True for a column before the names that numbers the rows, as a whole or group by group, or has their codes. */
    private static boolean isNumbering(int column, Header header, Map<Row, String> ours) {
        if (column > header.column(ColumnRole.NAME).orElse(0)) {
            return false;
        }
        BigDecimal before = BigDecimal.ZERO;
        for (var entry : ours.entrySet()) {
            BigDecimal number = figure(entry.getKey(), column);
            if (number == null) {
                continue;
            }
            boolean numbers = number.compareTo(before) > 0
                    || number.compareTo(BigDecimal.ONE) == 0
                    || number.stripTrailingZeros()
                            .toPlainString()
                            .equals(entry.getValue().replaceFirst("0$", ""));
            if (!numbers) {
                return false;
            }
            before = number;
        }
        return true;
    }

    /** The number in a cell, the likeliest where it can be read in several ways; null where there is none, or a percentage. */
    private static @Nullable BigDecimal figure(Row row, int column) {
        Cell cell = FigureTables.cell(row, column);
        if (cell == null) {
            return null;
        }
        if (cell.value() instanceof CellValue.Number number) {
            return number.value();
        }
        NumberReading reading = NumberText.read(cell.text());
        if (reading instanceof NumberReading.Unclear unclear) {
            return unclear.candidates().get(0);
        }
        return reading instanceof NumberReading.Value value && !value.percent() ? value.value() : null;
    }
}
