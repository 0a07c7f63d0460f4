package tonghop.recognise;

import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.Sheet;

/** The sheet by which a report goes back to its sender: it lists what is to be mended, and is no part of the report that comes again. */
public final class ReviewList {

    /** Stands alone in the sheet's first row. */
    public static final String MARK = "TONGHOP-XEM-LAI/1";

    private ReviewList() {}

    /** True for a sheet that begins with the mark; not if somebody typed figures on it, which shall not be overlooked. */
    static boolean is(Sheet sheet) {
        return !sheet.isBlank()
                && sheet.rows().get(0).cells().get(0).text().strip().equals(MARK)
                && sheet.rows().stream().flatMap(r -> r.cells().stream()).noneMatch(ReviewList::isNumber);
    }

    private static boolean isNumber(Cell cell) {
        return cell.value() instanceof CellValue.Number;
    }
}
