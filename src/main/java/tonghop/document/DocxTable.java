package tonghop.document;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads one table of a .docx document (ECMA-376 part 1, 17.4). */
final class DocxTable {

    /** Of a column of the table's grid that does not say how wide it is. */
    private static final long USUAL_WIDTH = 1_000;

    private final DocxBlocks blocks;
    private final WordTable table = new WordTable();
    /** Where the columns of the table's grid end. */
    private final List<Long> ends = new ArrayList<>();

    DocxTable(DocxBlocks blocks) {
        this.blocks = blocks;
    }

    /** Reads the element {@code tbl} the walker stands on. */
    WordTable read(PartXml xml) throws XMLStreamException {
        readRows(xml);
        return table;
    }

    private void readRows(PartXml xml) throws XMLStreamException {
        int element = xml.depth();
        while (xml.nextChild(element)) {
            switch (xml.name()) {
                case "tblGrid" -> readGrid(xml);
                case "tr" -> table.add(new DocxRow(this).read(xml));
                case "sdt", "sdtContent", "customXml" -> readRows(xml);
                default -> {}
            }
        }
    }

    private void readGrid(PartXml xml) throws XMLStreamException {
        int element = xml.depth();
        while (xml.nextChild(element)) {
            if (xml.name().equals("gridCol")) {
                String width = xml.prefixedAttribute("w");
                int stated = width == null ? 0 : CellAddress.number(width, 0);
                ends.add(edge(ends.size()) + (stated > 0 ? stated : USUAL_WIDTH));
                checkColumns(ends.size());
            }
        }
    }

    /** Where that column of the table's grid begins, from the left edge of the table. */
    long edge(int column) {
        int known = Math.min(column, ends.size());
        return (known == 0 ? 0 : ends.get(known - 1)) + (column - known) * USUAL_WIDTH;
    }

    static void checkColumns(int columns) {
        if (columns > CellAddress.COLUMNS) {
            throw Refusal.damaged("một bảng có quá nhiều cột");
        }
    }

    /** Reads paragraphs and tables of the cell the walker stands on. */
    WordText text(PartXml xml, DocxRow row) throws XMLStreamException {
        var text = new WordText(xml.budget());
        int element = xml.depth();
        var content = new WordBlocks.InCell(text, table);
        while (xml.nextChild(element)) {
            if (xml.name().equals("tcPr")) {
                row.readCellProperties(xml);
            } else {
                blocks.readBlock(xml, content);
            }
        }
        return text;
    }
}
