package tonghop.workbook;

import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Keeps the formulas of a sheet from slips; anybody may take the lock off, for it has no password. */
final class FormulaLock {

    private FormulaLock() {}

    /** Locks all cells that do not look {@link Trait#OPEN}; reading, filtering and the layout stay free. */
    static void lock(SXSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockAutoFilter(false);
        sheet.lockSort(false);
    }
}
