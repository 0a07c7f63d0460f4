package tonghop.workbook;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** What may be typed into the open cells of a template. */
final class InputRules {

    /** A figure of more than twelve digits is held when it comes in, so it cannot be typed either. */
    private static final String MOST = "999999999999";

    private InputRules() {}

    static void wholeNumbers(SXSSFSheet sheet, CellRangeAddressList cells) {
        var constraint = sheet.getDataValidationHelper().createIntegerConstraint(OperatorType.BETWEEN, "0", MOST);
        add(
                sheet,
                constraint,
                cells,
                "Chỉ nhập số nguyên không âm. Không phát sinh thì ghi 0, chưa có số liệu thì để trống.");
    }

    static void decimals(SXSSFSheet sheet, CellRangeAddressList cells) {
        var constraint = sheet.getDataValidationHelper().createDecimalConstraint(OperatorType.BETWEEN, "0", MOST);
        add(sheet, constraint, cells, "Chỉ nhập số không âm. Không phát sinh thì ghi 0, chưa có số liệu thì để trống.");
    }

    static void percentages(SXSSFSheet sheet, CellRangeAddressList cells) {
        var constraint = sheet.getDataValidationHelper().createDecimalConstraint(OperatorType.BETWEEN, "0", "100");
        add(sheet, constraint, cells, "Chỉ nhập số phần trăm từ 0 đến 100, không ghi dấu %.");
    }

    static void choices(SXSSFSheet sheet, DataValidationConstraint constraint, CellRangeAddressList cells) {
        add(sheet, constraint, cells, "Hãy chọn một giá trị trong danh sách.");
    }

    private static void add(
            SXSSFSheet sheet, DataValidationConstraint constraint, CellRangeAddressList cells, String message) {
        if (cells.countRanges() == 0) {
            return;
        }
        var validation = sheet.getDataValidationHelper().createValidation(constraint, cells);
        validation.setEmptyCellAllowed(true);
        validation.setSuppressDropDownArrow(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.setShowErrorBox(true);
        validation.createErrorBox("Số liệu chưa đúng", message);
        sheet.addValidationData(validation);
    }

    /** Locks the sheet without a password: against slips, not against people. */
    static void lock(SXSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockInsertRows(false);
    }
}
