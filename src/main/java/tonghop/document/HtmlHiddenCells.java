package tonghop.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import tonghop.grid.Doubt;

/**
 * The cells of a page's tables that are hidden one by one. Where they make up a whole column, that is a hidden column. Elsewhere a browser
 * moves what follows in the row to the left.
 */
final class HtmlHiddenCells {

    private record Place(int row, int column) {}

    private final List<Place> hidden = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet shownColumns = new BitSet();

    void hide(int row, int column) {
        hidden.add(new Place(row, column));
        hiddenColumns.set(column);
    }

    /** Notes a cell of one column with content. */
    void show(int column) {
        shownColumns.set(column);
    }

    /** Tells the sheet, once all its tables are read. */
    void tell(SheetGrid grid) {
        hiddenColumns.andNot(shownColumns);
        hiddenColumns.stream().forEach(column -> grid.hideColumns(column, column));
        for (Place place : hidden) {
            if (!hiddenColumns.get(place.column)) {
                grid.doubt(place.row, place.column, Doubt.HIDDEN);
            }
        }
    }
}
