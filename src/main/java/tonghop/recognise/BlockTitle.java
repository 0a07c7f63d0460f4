package tonghop.recognise;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.model.Period;
import tonghop.programme.ColumnRole;

/** A title between the rows of a table, or over one of several tables, that says that what follows are other figures than the report's. */
final class BlockTitle {

    private static final int LONGEST = 40;
    private static final int NEAR_ROWS = 3;

    private BlockTitle() {}

    /** True for a title between the rows that names another year or period than the report's. */
    static boolean isOther(Row row, Header header, @Nullable Period period) {
        String label = TableFindings.label(row, header);
        return period != null
                && row.cells().size() == 1
                && label.length() <= LONGEST
                && ColumnHeads.isOther(PeriodText.of(label), period);
    }

    /**
     * The title right over a table that names another period, a plan or a comparison.
     *
     * @param from the last row of what stands before the table
     */
    static Optional<Row> over(Sheet sheet, Header header, int from, @Nullable Period period, ColumnHeads heads) {
        return sheet.rows().stream()
                .filter(row -> row.index() > from
                        && row.index() < header.firstRow()
                        && row.index() >= header.firstRow() - NEAR_ROWS)
                .filter(row ->
                        row.cells().size() == 1 && row.cells().get(0).text().length() <= LONGEST)
                .filter(row -> saysOther(heads.role(row.cells().get(0).text(), period)))
                .findFirst();
    }

    private static boolean saysOther(@Nullable ColumnRole role) {
        return role == ColumnRole.PREVIOUS || role == ColumnRole.PLAN || role == ColumnRole.COMPARISON;
    }
}
