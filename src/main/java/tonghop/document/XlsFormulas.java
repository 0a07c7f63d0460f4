package tonghop.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.RecordInputStream;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Area;
import tonghop.grid.CellValue;

/**
 * The formulas of one .xls sheet and their stored results ([MS-XLS] 2.4.127, 2.5.133).
 *
 * <p>The format has no mark for "not computed". Programs that do not compute write zero and ask for a computation, or
 * write an empty text. So a zero of that sort and an empty text are in doubt until all formulas of the workbook are
 * seen: if none of them has any other result, the writer computed none.
 */
final class XlsFormulas {

    private static final int COMPUTE_ON_LOAD = 2;

    private enum State {
        COMPUTED,
        DOUBTFUL,
        /** Its text comes in a record of its own. */
        AWAITED
    }

    /** @param result null where it is blank, or not known yet */
    private record Formula(
            int row,
            int column,
            CellStyle style,
            String text,
            State state,
            @Nullable CellValue result) {}

    private final XlsGlobals globals;
    private final SheetGrid grid;
    private final List<Formula> doubtful = new ArrayList<>();
    private final List<Area> outsideArrays = new ArrayList<>();
    private @Nullable Formula last;
    private boolean computed;

    XlsFormulas(XlsGlobals globals, SheetGrid grid) {
        this.globals = globals;
        this.grid = grid;
    }

    /** Reads a FORMULA record from its result on. */
    void begin(int row, int column, CellStyle style, RecordInputStream in) {
        end();
        long result = in.readLong();
        boolean computeOnLoad = (in.readUShort() & COMPUTE_ON_LOAD) != 0;
        in.readInt(); // a cache of the writer
        String text = looksOutside(in) ? OutsideReference.MARK : "";
        if (result >>> 48 == 0xFFFF) {
            last = special(row, column, style, text, result);
        } else {
            CellValue number = XlsSheet.number(grid, row, column, Double.longBitsToDouble(result), style, globals);
            boolean zero = number instanceof CellValue.Number n && n.value().signum() == 0;
            last = new Formula(
                    row, column, style, text, zero && computeOnLoad ? State.DOUBTFUL : State.COMPUTED, number);
        }
    }

    private static Formula special(int row, int column, CellStyle style, String text, long result) {
        byte value = (byte) (result >>> 16);
        return switch ((int) (result & 0xFF)) {
            case 0 -> new Formula(row, column, style, text, State.AWAITED, null);
            case 1 -> new Formula(row, column, style, text, State.COMPUTED, new CellValue.Bool(value != 0));
            case 2 -> new Formula(row, column, style, text, State.COMPUTED, XlsSheet.error(value));
            default -> new Formula(row, column, style, text, State.DOUBTFUL, null);
        };
    }

    private boolean looksOutside(RecordInputStream in) {
        byte[] tokens = new byte[Math.min(in.readUShort(), in.remaining())];
        in.readFully(tokens);
        return globals.books().isIn(tokens);
    }

    /** Reads the text that is the result of the formula before it. */
    void readText(RecordInputStream in) {
        Formula f = last;
        if (f != null && f.state == State.AWAITED) {
            CellValue text = globals.formulaText(in).in(f.style.font(), grid);
            last = new Formula(f.row, f.column, f.style, f.text, State.COMPUTED, text);
        }
    }

    /** Reads an array formula, which all cells of its area refer to: the one before it and later ones. */
    void readArray(RecordInputStream in) {
        int firstRow = in.readUShort();
        int lastRow = in.readUShort();
        int firstColumn = in.readUByte();
        int lastColumn = in.readUByte();
        in.readShort();
        in.readInt();
        if (looksOutside(in)) {
            outsideArrays.add(new Area(firstRow, firstColumn, lastRow, lastColumn));
        }
    }

    /** Nothing more can follow that belongs to the formula read last. */
    void end() {
        Formula f = last;
        last = null;
        if (f == null) {
            return;
        }
        if (f.state == State.DOUBTFUL) {
            grid.budget().keepCell();
            doubtful.add(f);
        } else {
            computed |= f.state == State.COMPUTED;
            put(f, f.state == State.AWAITED ? new CellValue.NotComputed() : f.result);
        }
    }

    private void put(Formula f, @Nullable CellValue value) {
        if (value != null) {
            boolean outside = outsideArrays.stream().anyMatch(a -> a.contains(f.row, f.column));
            grid.put(f.row, f.column, value, outside ? OutsideReference.MARK : f.text, f.style.doubt(value));
        }
    }

    /** Whether a result here can only come from a computation. */
    boolean showComputation() {
        return computed;
    }

    /** @param workbookComputed whether any sheet of the workbook shows computation */
    void settle(boolean workbookComputed) {
        doubtful.forEach(f -> put(f, workbookComputed ? f.result : new CellValue.NotComputed()));
    }
}
