package tonghop.document;

import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Area;

/** Lays out the rows of one table as a browser does: cells go where no cell of a row above reaches. */
final class HtmlTable {

    private static final int MOST_COLUMNS = 1_000; // HTML Living Standard, 4.9.11
    private static final int MOST_ROWS = 65_534;

    private final HtmlStyle style;
    private final SheetGrid grid;
    private final HtmlHiddenCells hidden;
    private final @Nullable String font;
    private int row;
    /** The row below the last one that a cell of this column reaches. */
    private int[] freeFrom = new int[16];

    HtmlTable(HtmlStyle style, SheetGrid grid, HtmlHiddenCells hidden, int firstRow, @Nullable String font) {
        this.hidden = hidden;
        this.style = style;
        this.grid = grid;
        this.row = firstRow;
        this.font = font;
    }

    /** The table's own rows, not those of a table inside it. */
    static List<Element> rows(Element table) {
        return table.children().stream()
                .flatMap(child -> child.normalName().equals("tr")
                        ? java.util.stream.Stream.of(child)
                        : child.children().stream().filter(e -> e.normalName().equals("tr")))
                .toList();
    }

    @Nullable
    String font() {
        return font;
    }

    /** The row below the last. */
    int end() {
        return row;
    }

    void continueAt(int nextRow) {
        row = nextRow;
    }

    void add(Element tr) {
        grid.checkBounds(row, 0);
        grid.budget().visit(1);
        Element group = tr.parent();
        if (style.hides(tr)
                || group != null && style.hides(group)
                || tr.attr("height").equals("0")) {
            grid.hideRow(row);
        }
        int column = 0;
        for (Element cell : tr.children()) {
            if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                column = place(cell, column);
            }
        }
        row++;
    }

    /** @return the column behind the cell */
    private int place(Element cell, int from) {
        int column = from;
        while (column < freeFrom.length && freeFrom[column] > row) {
            column++;
        }
        int columns = span(cell, "colspan", MOST_COLUMNS);
        int rows = span(cell, "rowspan", MOST_ROWS);
        int end = column + columns;
        grid.checkBounds(row, end - 1);
        grid.budget().visit(columns);
        if (end > freeFrom.length) {
            freeFrom = Arrays.copyOf(freeFrom, Math.max(end, 2 * freeFrom.length));
        }
        Arrays.fill(freeFrom, column, end, row + rows);
        if (columns > 1 || rows > 1) {
            grid.merge(new Area(row, column, Math.min(row + rows, CellAddress.ROWS) - 1, end - 1));
        }
        var content = new HtmlCell(cell, style, grid);
        content.put(row, column, font);
        if (style.hides(cell)) {
            hidden.hide(row, column);
        } else if (columns == 1 && !content.isBlank()) {
            hidden.show(column);
        }
        return end;
    }

    private static int span(Element cell, String attribute, int most) {
        int span = CellAddress.number(cell.attr(attribute).strip(), 0);
        return Math.max(1, Math.min(span, most));
    }
}
