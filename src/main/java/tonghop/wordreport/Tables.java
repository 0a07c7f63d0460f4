package tonghop.wordreport;

import java.util.List;
import tonghop.wordreport.Block.Align;
import tonghop.wordreport.Block.Column;
import tonghop.wordreport.Block.Row;

/** Writes the report's tables. */
final class Tables {

    private Tables() {}

    static void write(WordPages pages, Block.Table table) {
        var cells = new Cells(pages.table(), "TableGrid", widths(table.columns(), pages.room()));
        var header = cells.row(true);
        for (var column : table.columns()) {
            header.cell(1).paragraph("TableHead").text(column.title());
        }
        for (var row : table.rows()) {
            write(cells.row(false), row, table.columns());
        }
        pages.paragraph("Break");
    }

    private static void write(Cells.RowCells cells, Row row, List<Column> columns) {
        for (int i = 0; i < row.cells().size(); i++) {
            boolean last = i == row.cells().size() - 1;
            var cell = cells.cell(row.isGroup() && last ? columns.size() - i : 1);
            String style = row.isGroup() ? "TableGroup" : style(columns.get(i).align());
            for (String line : lines(row.cells().get(i))) {
                cell.paragraph(style).text(line);
            }
        }
    }

    /** Never empty: a cell has a paragraph. */
    private static List<String> lines(String text) {
        var lines = PlainWords.lines(text);
        return lines.isEmpty() ? List.of("") : lines;
    }

    private static String style(Align align) {
        return switch (align) {
            case LEFT -> "TableText";
            case CENTRE -> "TableCentre";
            case RIGHT -> "TableNumber";
        };
    }

    private static List<Integer> widths(List<Column> columns, int room) {
        int all = columns.stream().mapToInt(Column::width).sum();
        return columns.stream().map(c -> room * c.width() / all).toList();
    }
}
