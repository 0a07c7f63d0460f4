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
 * The rows of a sheet on their way to the disk. Texts are written in stretches, and a cell that holds no formula at once: POI writes them
 * character by character and word by word, which takes half of the time of a long sheet.
 *
 * <p>Texts must have gone through {@link CellText}: what XML forbids is not looked for again.
 */
final class SheetXml extends SheetDataWriter {

    private final Map<Integer, String> columns = new HashMap<>();
    private String row = "";

    SheetXml() throws IOException {}

    @Override
    public void writeRow(int number, SXSSFRow cells) throws IOException {
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
        _out.write(
                isStripped(text) ? "\" t=\"inlineStr\"><is><t>" : "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        outputEscapedString(text);
        _out.write("</t></is></c>");
    }

    /** False if the text begins or ends with white space, which a reader would drop. */
    private static boolean isStripped(String text) {
        return text.isEmpty()
                || !Character.isWhitespace(text.charAt(0)) && !Character.isWhitespace(text.charAt(text.length() - 1));
    }

    @Override
    protected void outputEscapedString(String text) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String escape = escape(text.charAt(i));
            if (escape != null) {
                _out.write(text, from, i - from);
                _out.write(escape);
                from = i + 1;
            }
        }
        _out.write(text, from, text.length() - from);
    }

    /** Line ends as references, or a reader may take them for spaces (XML 1.0, 2.11 and 3.3.3). */
    private static @Nullable String escape(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\n' -> "&#xa;";
            case '\r' -> "&#xd;";
            case '\t' -> "&#x9;";
            default -> null;
        };
    }
}
