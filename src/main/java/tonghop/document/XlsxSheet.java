package tonghop.document;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Area;
import tonghop.grid.CellValue;

/** Reads one part {@code worksheet} into a grid (ECMA-376 part 1, 18.3). */
final class XlsxSheet {

    /** What the sheets of a workbook have in common. */
    record Shared(SharedStrings strings, XlsxStyles styles, DateSystem dates, OutsideNames names) {}

    private final Shared shared;
    private final SheetGrid grid;
    private final Set<String> outsideFormulas = new HashSet<>();
    private boolean anyComputed;

    XlsxSheet(Shared shared, SheetGrid grid) {
        this.shared = shared;
        this.grid = grid;
    }

    /** True if a formula's result was there, of those read so far. */
    boolean anyComputed() {
        return anyComputed;
    }

    void read(PartXml xml) throws XMLStreamException {
        while (xml.nextChild(1)) {
            switch (xml.name()) {
                case "cols" -> readColumns(xml);
                case "sheetData" -> readRows(xml);
                case "mergeCells" -> readMerged(xml);
                default -> {}
            }
        }
    }

    private void readColumns(PartXml xml) throws XMLStreamException {
        while (xml.nextChild(2)) {
            String first = xml.attribute("min");
            String last = xml.attribute("max");
            boolean hidden = xml.flag("hidden") || "0".equals(xml.attribute("width"));
            if (hidden && first != null && last != null) {
                grid.hideColumns(CellAddress.number(first, 0) - 1, CellAddress.number(last, 0) - 1);
            }
        }
    }

    private void readRows(PartXml xml) throws XMLStreamException {
        int row = -1;
        while (xml.nextChild(2)) {
            if (xml.name().equals("row")) {
                row = stated(xml.attribute("r"), row + 1);
                grid.checkBounds(row, 0);
                grid.budget().visit(1);
                if (xml.flag("hidden") || "0".equals(xml.attribute("ht"))) {
                    grid.hideRow(row);
                }
                readRow(xml, row);
            }
        }
    }

    private int stated(@Nullable String row, int next) {
        if (row == null) {
            return next;
        }
        int number = CellAddress.number(row, 0);
        if (number < 1) {
            throw grid.damaged(next, 0, "số thứ tự dòng sai hoặc vượt quá dòng cuối của trang tính");
        }
        return number - 1;
    }

    private void readRow(PartXml xml, int row) throws XMLStreamException {
        int column = -1;
        while (xml.nextChild(3)) {
            if (xml.name().equals("c")) {
                column = column(xml.attribute("r"), row, column + 1);
                grid.checkBounds(row, column);
                grid.budget().visit(1);
                readCell(xml, row, column);
            }
        }
    }

    private int column(@Nullable String address, int row, int next) {
        if (address == null) {
            return next;
        }
        CellAddress.At at = CellAddress.parse(address);
        if (at == null || at.row() != row) {
            throw grid.damaged(row, next, "địa chỉ ô sai hoặc nằm ngoài phạm vi của trang tính");
        }
        return at.column();
    }

    private void readCell(PartXml xml, int row, int column) throws XMLStreamException {
        var cell = new XlsxCell(row, column, xml.attribute("t"), xml.attribute("s"));
        while (xml.nextChild(4)) {
            String name = xml.name();
            // Which of two would count, each program decides for itself.
            if (name.equals("v") && cell.stored != null || name.equals("is") && cell.inline != null) {
                throw grid.damaged(row, column, "một ô có hai nội dung");
            }
            switch (name) {
                case "f" -> cell.formula = formula(xml);
                case "v" -> cell.stored = xml.text();
                case "is" -> cell.inline = RichText.read(xml);
                default -> {}
            }
        }
        anyComputed |= cell.isComputed();
        CellValue value = cell.value(shared, grid);
        if (value != null) {
            grid.put(row, column, value, cell.formula, cell.doubt(value));
        }
    }

    /**
     * The formula's text; of a follower of a shared formula only whether it looks into another workbook, as its first
     * one does.
     */
    private String formula(PartXml xml) throws XMLStreamException {
        String group = "shared".equals(xml.attribute("t")) ? xml.attribute("si") : null;
        String text = xml.text();
        grid.budget().keepText(text.length());
        boolean outside = OutsideReference.isIn(text) || shared.names().isIn(text);
        if (group != null && outside) {
            outsideFormulas.add(group);
        }
        outside |= group != null && text.isEmpty() && outsideFormulas.contains(group);
        return outside ? OutsideReference.marked(text) : text;
    }

    private void readMerged(PartXml xml) throws XMLStreamException {
        while (xml.nextChild(2)) {
            String reference = xml.attribute("ref");
            if (xml.name().equals("mergeCell") && reference != null) {
                Area area = CellAddress.area(reference);
                if (area == null) {
                    throw grid.damaged(0, 0, "vùng ô gộp sai địa chỉ");
                }
                grid.merge(area);
            }
        }
    }
}
