package tonghop.document;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads one row of a table of a .docx document (ECMA-376 part 1, 17.4.78). */
final class DocxRow {

    private final DocxTable table;
    private final List<WordTable.Cell> cells = new ArrayList<>();
    private boolean hidden;
    private boolean changed;
    private int column;
    private int span;
    private WordTable.Vertical vertical = WordTable.Vertical.ALONE;

    DocxRow(DocxTable table) {
        this.table = table;
    }

    /** Reads the element {@code tr} the walker stands on. */
    WordTable.Row read(PartXml xml) throws XMLStreamException {
        readCells(xml);
        if (changed) {
            cells.forEach(cell -> cell.text().markChanged());
        }
        return new WordTable.Row(hidden, cells);
    }

    private void readCells(PartXml xml) throws XMLStreamException {
        int element = xml.depth();
        while (xml.nextChild(element)) {
            switch (xml.name()) {
                case "trPr" -> readProperties(xml);
                case "tc" -> readCell(xml);
                case "sdt", "sdtContent", "customXml" -> readCells(xml);
                default -> {}
            }
        }
    }

    private void readProperties(PartXml xml) throws XMLStreamException {
        int element = xml.depth();
        while (xml.nextChild(element)) {
            switch (xml.name()) {
                case "gridBefore" -> skip(number(xml));
                case "hidden" -> hidden = DocxLook.isOn(xml);
                case "ins", "del" -> changed = true;
                default -> {}
            }
        }
    }

    private void readCell(PartXml xml) throws XMLStreamException {
        xml.budget().visit(1);
        xml.budget().keepCell();
        span = 1;
        vertical = WordTable.Vertical.ALONE;
        int first = column;
        WordText text = table.text(xml, this);
        skip(span);
        cells.add(new WordTable.Cell(table.edge(first), table.edge(column), vertical, text));
    }

    /** Reads the properties of the cell that is being read. */
    void readCellProperties(PartXml xml) throws XMLStreamException {
        int element = xml.depth();
        while (xml.nextChild(element)) {
            switch (xml.name()) {
                case "gridSpan" -> span = Math.max(1, number(xml));
                case "vMerge" ->
                    vertical = "restart".equals(DocxLook.value(xml))
                            ? WordTable.Vertical.FIRST
                            : WordTable.Vertical.FURTHER;
                case "cellIns", "cellDel" -> changed = true;
                default -> {}
            }
        }
    }

    private static int number(PartXml xml) {
        String value = DocxLook.value(xml);
        return value == null ? 0 : Math.max(0, CellAddress.number(value, 0));
    }

    private void skip(int columns) {
        column += columns;
        DocxTable.checkColumns(column);
    }
}
