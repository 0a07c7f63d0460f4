package tonghop.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Reads paragraphs and tables of an old Word document, one after the other. */
final class DocBlocks {

    private final Budget budget;
    private final DocParagraph paragraphs;

    DocBlocks(Budget budget) {
        this.budget = budget;
        this.paragraphs = new DocParagraph(budget);
    }

    /** @param level of the tables around the range, 0 for the body */
    void read(Range range, int level, WordBlocks into) {
        int count = range.numParagraphs();
        int i = 0;
        while (i < count) {
            budget.visit(1);
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
                Table table = range.getTable(paragraph);
                into.table(table(table));
                i += Math.max(1, table.numParagraphs());
            } else {
                into.paragraph(paragraphs.read(paragraph));
                i++;
            }
        }
    }

    private WordTable table(Table table) {
        var words = new WordTable();
        for (int i = 0; i < table.numRows(); i++) {
            words.add(row(table.getRow(i), table.getTableLevel(), words));
        }
        return words;
    }

    private WordTable.Row row(TableRow row, int level, WordTable words) {
        List<WordTable.Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.numCells(); i++) {
            budget.visit(1);
            budget.keepCell();
            TableCell stored = row.getCell(i);
            var text = new WordText(budget);
            read(stored, level, new WordBlocks.InCell(text, words));
            long left = stored.getLeftEdge();
            var cell = new WordTable.Cell(left, left + stored.getWidth(), vertical(stored), text);
            if (stored.isMerged() && !stored.isFirstMerged() && !cells.isEmpty()) {
                cell = cells.remove(cells.size() - 1).joined(cell);
            }
            cells.add(cell);
        }
        return new WordTable.Row(false, cells);
    }

    private static WordTable.Vertical vertical(TableCell cell) {
        if (cell.isFirstVerticallyMerged()) {
            return WordTable.Vertical.FIRST;
        }
        return cell.isVerticallyMerged() ? WordTable.Vertical.FURTHER : WordTable.Vertical.ALONE;
    }
}
