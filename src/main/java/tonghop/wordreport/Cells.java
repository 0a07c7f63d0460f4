package tonghop.wordreport;

import java.math.BigInteger;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** A Word table in the making, from top to bottom; no end of a page cuts a row. */
final class Cells {

    private final CTTbl table;
    private final List<Integer> widths;

    /**
     * @param style its id
     * @param widths of the columns, in twentieths of a point
     */
    Cells(CTTbl table, String style, List<Integer> widths) {
        this.table = table;
        this.widths = widths;
        var properties = table.addNewTblPr();
        properties.addNewTblStyle().setVal(style);
        var width = properties.addNewTblW();
        width.setW(
                BigInteger.valueOf(widths.stream().mapToInt(Integer::intValue).sum()));
        width.setType(STTblWidth.DXA);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.addNewTblGrid();
        widths.forEach(w -> grid.addNewGridCol().setW(BigInteger.valueOf(w)));
    }

    /** @param isHeader whether every page repeats it */
    RowCells row(boolean isHeader) {
        CTRow row = table.addNewTr();
        var properties = row.addNewTrPr();
        properties.addNewCantSplit();
        if (isHeader) {
            properties.addNewTblHeader();
        }
        return new RowCells(row, isHeader);
    }

    /** The cells of one row, from left to right. */
    final class RowCells {

        private final CTRow row;
        private final boolean isHeader;
        private int column;

        private RowCells(CTRow row, boolean isHeader) {
            this.row = row;
            this.isHeader = isHeader;
        }

        /**
         * Adds a cell over so many columns.
         *
         * @return what adds its paragraphs; there must be at least one
         */
        CellText cell(int columns) {
            CTTc cell = row.addNewTc();
            var properties = cell.addNewTcPr();
            var width = properties.addNewTcW();
            width.setW(BigInteger.valueOf(widths.subList(column, column + columns).stream()
                    .mapToInt(Integer::intValue)
                    .sum()));
            width.setType(STTblWidth.DXA);
            if (columns > 1) {
                properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
            }
            if (isHeader) {
                properties.addNewVAlign().setVal(STVerticalJc.CENTER);
            }
            column += columns;
            return style -> new Paragraph(cell.addNewP(), style);
        }
    }

    /** A cell that takes paragraphs. */
    interface CellText {
        Paragraph paragraph(String style);
    }
}
