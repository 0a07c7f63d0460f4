package tonghop.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet on their way to the disk. Texts are shared between sheets, and a cell that holds no formula is written at once: POI
 * writes them character by character and word by word, which takes half of the time of a long sheet.
 *
 * <p>Texts must have gone through {@link CellText}: what XML forbids is not looked for again.
 */
final class SheetXml extends SheetDataWriter {

    private final Map<Integer, String> columns = new HashMap<>();
    private final SharedTexts texts;
    private final RowQueue queue;
    private String row = "";

    SheetXml(SharedTexts texts, RowQueue queue) throws IOException {
        this.texts = texts;
        this.queue = queue;
    }

    @Override
    public void writeRow(int number, SXSSFRow cells) throws IOException {
        queue.add(this, number, cells);
    }

    /** Writes a row whose turn it is. */
    void write(int number, SXSSFRow cells) throws IOException {
        row = Integer.toString(number + 1);
        super.writeRow(number, cells);
    }

    @Override
    public void writeCell(int column, @Nullable Cell cell) throws IOException {
        if (cell == null) {
            return;
        }
        switch (cell.getCellType()) {
            case STRING -> text(column, cell);
            case NUMERIC -> value(column, cell, "<v>" + cell.getNumericCellValue() + "</v></c>");
            case BLANK -> value(column, cell, "</c>");
            default -> super.writeCell(column, cell);
        }
    }

    private void value(int column, Cell cell, String rest) throws IOException {
        begin(column, cell);
        _out.write("\">");
        _out.write(rest);
    }

    private void begin(int column, Cell cell) throws IOException {
        _out.write("<c r=\"");
        _out.write(columns.computeIfAbsent(column, CellReference::convertNumToColString));
        _out.write(row);
        _out.write("\" s=\"");
        _out.write(Integer.toString(cell.getCellStyle().getIndex() & 0xFFFF));
    }

    private void text(int column, Cell cell) throws IOException {
        String text = cell.getStringCellValue();
        begin(column, cell);
        if (text.length() <= SharedTexts.LONGEST) {
            _out.write("\" t=\"s\"><v>");
            _out.write(Integer.toString(texts.index(text)));
            _out.write("</v></c>");
        } else {
            _out.write("\" t=\"inlineStr\"><is>");
            XmlText.write(text, _out);
            _out.write("</is></c>");
        }
    }

    @Override
    protected void outputEscapedString(String text) throws IOException {
        XmlText.escape(text, _out);
    }
}
