package tonghop.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import tonghop.grid.Area;
import tonghop.grid.CellValue;
import tonghop.grid.Doubt;
import tonghop.grid.Sheet;
import tonghop.model.CellRef;
import tonghop.model.OwnRemark;

/** Reads one worksheet substream of an .xls into a grid ([MS-XLS] 2.1.7.20.6). */
final class XlsSheet {

    private static final int FORMULA = 0x06;
    private static final int EXTERN_SHEET = 0x17;
    private static final int NOTE = 0x1C;
    private static final int COLUMN_INFO = 0x7D;
    private static final int MUL_RK = 0xBD;
    private static final int MUL_BLANK = 0xBE;
    private static final int RICH_STRING = 0xD6;
    private static final int MERGED_CELLS = 0xE5;
    private static final int LABEL_SST = 0xFD;
    private static final int BLANK = 0x201;
    private static final int NUMBER = 0x203;
    private static final int LABEL = 0x204;
    private static final int BOOL_ERR = 0x205;
    private static final int STRING = 0x207;
    private static final int ROW = 0x208;
    private static final int ARRAY = 0x221;
    private static final int RK = 0x27E;
    /** The bit of a column's options. */
    private static final int HIDDEN = 1;

    /** The bytes before a comment's author. */
    private static final int NOTE_HEAD = 7;

    private final XlsGlobals globals;
    private final SheetGrid grid;
    private final XlsFormulas formulas;
    private final List<String> notes = new ArrayList<>();

    XlsSheet(XlsGlobals globals, SheetGrid grid) {
        this.globals = globals;
        this.grid = grid;
        this.formulas = new XlsFormulas(globals, grid);
    }

    /** The cells with a comment. */
    List<String> notes() {
        return notes;
    }

    XlsFormulas formulas() {
        return formulas;
    }

    void read(XlsRecords records) {
        for (int type = records.next(); type != XlsRecords.EOF; type = records.next()) {
            RecordInputStream in = records.fields();
            switch (type) {
                case ROW -> readRow(new RowRecord(in));
                case EXTERN_SHEET -> globals.readSheetsReferredTo(in);
                case COLUMN_INFO -> readColumns(in);
                case MUL_RK -> readNumbers(in);
                case MUL_BLANK -> grid.budget().visit(in.remaining() / 2);
                case MERGED_CELLS -> readMerged(in);
                case STRING -> formulas.readText(in);
                case ARRAY -> formulas.readArray(in);
                case FORMULA, LABEL_SST, RICH_STRING, BLANK, NUMBER, LABEL, RK -> readCell(type, in);
                case NOTE -> readNote(in);
                case BOOL_ERR -> readBoolOrError(new BoolErrRecord(in));
                default -> {}
            }
        }
        formulas.end();
    }

    private void readRow(RowRecord row) {
        grid.budget().visit(1);
        if (row.getZeroHeight()) {
            grid.hideRow(row.getRowNumber());
        }
    }

    /** Of a comment the cell and, behind two fields that say how it is shown, the author. */
    private void readNote(RecordInputStream in) {
        String cell = CellRef.at("", in.readUShort(), in.readUShort()).cell();
        String author = "";
        if (in.remaining() >= NOTE_HEAD) {
            in.readUShort();
            in.readUShort();
            int length = in.readUShort();
            boolean isNarrow = in.readByte() == 0;
            author = isNarrow && length <= in.remaining() ? in.readCompressedUnicode(length) : "";
        }
        if (!author.equals(OwnRemark.AUTHOR)) {
            notes.add(cell);
        }
    }

    private void readColumns(RecordInputStream in) {
        int first = in.readUShort();
        int last = in.readUShort();
        int width = in.readUShort();
        in.readUShort(); // the style of its blank cells
        boolean hidden = (in.readUShort() & HIDDEN) != 0;
        if (hidden || width == 0) {
            grid.hideColumns(first, last);
        }
    }

    private void readCell(int type, RecordInputStream in) {
        int row = in.readUShort();
        int column = in.readUShort();
        CellStyle style = begin(row, column, in.readUShort());
        switch (type) {
            case FORMULA -> formulas.begin(row, column, style, in);
            case LABEL_SST -> putText(row, column, style, sharedText(row, column, in.readInt()));
            case LABEL, RICH_STRING -> putText(row, column, style, globals.ownText(in));
            case NUMBER -> put(row, column, style, number(grid, row, column, in.readDouble(), style, globals));
            case RK ->
                put(row, column, style, number(grid, row, column, RKUtil.decodeNumber(in.readInt()), style, globals));
            default -> {}
        }
    }

    private CellStyle begin(int row, int column, int styleIndex) {
        grid.budget().visit(1);
        grid.checkBounds(row, column);
        CellStyle style = globals.style(styleIndex);
        if (style == null) {
            throw grid.damaged(row, column, "ô dùng một kiểu định dạng không có trong tệp");
        }
        return style;
    }

    private void putText(int row, int column, CellStyle style, StoredText text) {
        CellValue value = text.in(style.font(), grid);
        if (value != null) {
            grid.put(row, column, value, null, text.isChanged() ? Doubt.CHANGED : style.doubt(value));
        }
    }

    private void put(int row, int column, CellStyle style, CellValue value) {
        grid.put(row, column, value, null, style.doubt(value));
    }

    private StoredText sharedText(int row, int column, int index) {
        StoredText text = globals.strings().get(index);
        if (text == null) {
            throw grid.damaged(row, column, "ô trỏ đến một đoạn chữ không có trong tệp");
        }
        return text;
    }

    static CellValue number(SheetGrid grid, int row, int column, double stored, CellStyle style, XlsGlobals globals) {
        BigDecimal number = StoredNumber.of(stored);
        if (number == null) {
            throw grid.damaged(row, column, "ô số chứa nội dung không phải là số");
        }
        return new CellValue.Number(globals.dates().usual(number, style.numberKind()), style.numberKind());
    }

    private void readNumbers(RecordInputStream in) {
        int row = in.readUShort();
        int column = in.readUShort();
        for (; in.remaining() >= 6; column++) {
            CellStyle style = begin(row, column, in.readUShort());
            put(row, column, style, number(grid, row, column, RKUtil.decodeNumber(in.readInt()), style, globals));
        }
    }

    private void readBoolOrError(BoolErrRecord cell) {
        int row = cell.getRow();
        int column = cell.getColumn();
        CellStyle style = begin(row, column, cell.getXFIndex());
        put(
                row,
                column,
                style,
                cell.isBoolean() ? new CellValue.Bool(cell.getBooleanValue()) : error(cell.getErrorValue()));
    }

    static CellValue error(byte code) {
        return new CellValue.ErrorCode(FormulaError.forInt(code).getString());
    }

    private void readMerged(RecordInputStream in) {
        for (int count = in.readUShort(); count > 0; count--) {
            int firstRow = in.readUShort();
            int lastRow = in.readUShort();
            int firstColumn = in.readUShort();
            int lastColumn = in.readUShort();
            if (firstRow > lastRow || firstColumn > lastColumn) {
                throw grid.damaged(firstRow, firstColumn, "vùng ô gộp sai địa chỉ");
            }
            grid.merge(new Area(firstRow, firstColumn, lastRow, lastColumn));
        }
    }

    /** @param computed whether the workbook's writer computes formulas */
    Sheet finish(boolean computed) {
        formulas.settle(computed);
        return grid.sheet();
    }
}
