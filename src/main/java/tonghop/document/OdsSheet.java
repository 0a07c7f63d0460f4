package tonghop.document;

import static tonghop.document.OdsVocabulary.TABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Area;
import tonghop.grid.CellValue;
import tonghop.grid.Doubt;
import tonghop.model.CellRef;

/**
 * Reads one {@code table:table} into a grid (OpenDocument 1.3 part 3, 9). Repeated rows and cells are laid out where
 * they have content; where they are blank, any number of them costs as much as one.
 */
final class OdsSheet {

    private static final Set<String> ROW_GROUPS = Set.of("table-rows", "table-header-rows", "table-row-group");
    private static final Set<String> COLUMN_GROUPS =
            Set.of("table-columns", "table-header-columns", "table-column-group");

    private record Filled(
            int column,
            CellValue value,
            @Nullable String formula,
            @Nullable Doubt doubt) {}

    /** From the column of its first cell. */
    private record Span(int column, int rows, int columns) {}

    private record Content(List<Filled> cells, List<Span> spans) {}

    private final OdsStyles styles;
    private final SheetGrid grid;
    private final TreeMap<Integer, String> styleFromColumn = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private int nextColumn;
    private int nextRow;

    OdsSheet(OdsStyles styles, SheetGrid grid) {
        this.styles = styles;
        this.grid = grid;
    }

    /** Reads the element the walker stands on. */
    void read(PartXml xml) throws XMLStreamException {
        readInside(xml, false);
    }

    /** The cells with a comment. */
    List<String> notes() {
        return notes;
    }

    private void readInside(PartXml xml, boolean hidden) throws XMLStreamException {
        int element = xml.depth();
        while (xml.nextChild(element)) {
            String name = xml.name(TABLE);
            if (name.equals("table-row")) {
                readRow(xml, hidden);
            } else if (name.equals("table-column")) {
                readColumn(xml, hidden);
            } else if (ROW_GROUPS.contains(name) || COLUMN_GROUPS.contains(name)) {
                readInside(xml, hidden || "false".equals(xml.attribute(TABLE, "display")));
            }
        }
    }

    private void readColumn(PartXml xml, boolean hiddenGroup) {
        grid.budget().visit(1);
        String style = xml.attribute(TABLE, "default-cell-style-name");
        styleFromColumn.put(nextColumn, style == null ? "" : style);
        int end = sum(nextColumn, repeated(xml, "number-columns-repeated"), CellAddress.COLUMNS);
        if (hiddenGroup || isHidden(xml)) {
            grid.hideColumns(nextColumn, end - 1);
        }
        nextColumn = end;
    }

    private static boolean isHidden(PartXml xml) {
        String visibility = xml.attribute(TABLE, "visibility");
        return "collapse".equals(visibility) || "filter".equals(visibility);
    }

    private void readRow(PartXml xml, boolean hiddenGroup) throws XMLStreamException {
        grid.budget().visit(1);
        int times = repeated(xml, "number-rows-repeated");
        boolean hidden = hiddenGroup || isHidden(xml);
        Content content = readCells(xml);
        int end = sum(nextRow, times, CellAddress.ROWS + 1);
        if (!content.cells.isEmpty() || !content.spans.isEmpty()) {
            for (int row = nextRow; row < end; row++) {
                put(content, row, hidden);
            }
        }
        nextRow = end;
    }

    private void put(Content content, int row, boolean hidden) {
        grid.checkBounds(row, 0);
        for (Filled cell : content.cells) {
            grid.put(row, cell.column, cell.value, cell.formula, cell.doubt);
        }
        for (Span span : content.spans) {
            int lastRow = row + span.rows - 1;
            int lastColumn = span.column + span.columns - 1;
            grid.checkBounds(lastRow, lastColumn);
            grid.merge(new Area(row, span.column, lastRow, lastColumn));
        }
        if (hidden) {
            grid.hideRow(row);
        }
    }

    private Content readCells(PartXml xml) throws XMLStreamException {
        var content = new Content(new ArrayList<>(), new ArrayList<>());
        String rowStyle = xml.attribute(TABLE, "default-cell-style-name");
        int element = xml.depth();
        int column = 0;
        while (xml.nextChild(element)) {
            String name = xml.name(TABLE);
            if (name.equals("table-cell") || name.equals("covered-table-cell")) {
                column = readCell(xml, column, rowStyle, content);
            }
        }
        return content;
    }

    /** @return the column of the next cell */
    private int readCell(PartXml xml, int column, @Nullable String rowStyle, Content content)
            throws XMLStreamException {
        grid.budget().visit(1);
        int end = sum(column, repeated(xml, "number-columns-repeated"), CellAddress.COLUMNS + 1);
        int rows = repeated(xml, "number-rows-spanned");
        int columns = repeated(xml, "number-columns-spanned");
        if (rows > 1 || columns > 1) {
            content.spans.add(new Span(column, rows, columns));
        }
        String style = xml.attribute(TABLE, "style-name");
        String look = style != null ? style : rowStyle != null ? rowStyle : styleOf(column);
        var cell = new OdsCell(xml, styles);
        if (cell.isAnnotated()) {
            notes.add(CellRef.at("", nextRow, column).cell());
        }
        CellValue value = cell.value(nextRow, column, styles.cellLook(look).name(), grid);
        if (value != null) {
            grid.checkBounds(nextRow, end - 1);
            Doubt doubt = cell.doubt(value, look);
            for (int i = column; i < end; i++) {
                content.cells.add(new Filled(i, value, cell.formula, doubt));
            }
        }
        return end;
    }

    private @Nullable String styleOf(int column) {
        Map.Entry<Integer, String> from = styleFromColumn.floorEntry(column);
        return from == null || from.getValue().isEmpty() ? null : from.getValue();
    }

    private static int sum(int first, int second, int most) {
        return (int) Math.min((long) first + second, most);
    }

    /** How often, 1 where it is not said; more than a sheet has rows is one more than that. */
    private int repeated(PartXml xml, String attribute) {
        String stated = xml.attribute(TABLE, attribute);
        if (stated == null) {
            return 1;
        }
        int times = CellAddress.number(stated, 0);
        if (times == 0 || !stated.matches("\\d+")) {
            throw grid.damaged(nextRow, 0, "số lần lặp lại của dòng hoặc ô bị sai");
        }
        return times < 0 ? CellAddress.ROWS + 1 : times;
    }
}
