package tonghop.recognise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Cell;
import tonghop.grid.Row;
import tonghop.programme.ColumnRole;

/**
 * The header of a table of figures.
 *
 * @param firstRow from 0
 * @param lastRow inclusive
 * @param texts column → its header's text, parents first
 * @param roles column → its role; a column whose header says nothing known is absent
 * @param values the columns that may hold the period's figures, all equally well said
 * @param parts the columns of the units under the reporting one, whose sum its figures are; empty where they have none
 */
record Header(
        int firstRow,
        int lastRow,
        Map<Integer, String> texts,
        Map<Integer, ColumnRole> roles,
        List<Integer> values,
        List<Integer> parts) {

    /** The row's code; null where it has none. */
    @Nullable
    Cell code(Row row) {
        return column(ColumnRole.CODE).map(c -> FigureTables.cell(row, c)).orElse(null);
    }

    /** The row's name, also where it is indented into the columns without a head of their own; null where it has none. */
    @Nullable
    Cell name(Row row) {
        int name = column(ColumnRole.NAME).orElse(0);
        for (Cell cell : row.cells()) {
            boolean indented = cell.column() > name
                    && !cell.text().isEmpty()
                    && IntStream.rangeClosed(name + 1, cell.column()).allMatch(this::isRestOfName);
            if (cell.column() == name || indented) {
                return cell;
            }
        }
        return null;
    }

    private boolean isRestOfName(int column) {
        return !texts.containsKey(column)
                || !roles.containsKey(column)
                        && texts.get(column)
                                .equals(texts.get(column(ColumnRole.NAME).orElse(0)));
    }

    Optional<Integer> column(ColumnRole role) {
        for (Map.Entry<Integer, ColumnRole> entry : roles.entrySet()) {
            if (entry.getValue() == role) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }
}
