package tonghop.document;

import java.util.Set;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.ControlPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.formula.ptg.ScalarConstantPtg;
import org.apache.poi.ss.formula.ptg.ValueOperatorPtg;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;

/**
 * Which formulas are computed: the arithmetic of reports over cells of the workbook itself. No function that looks elsewhere, asks for
 * the time or costs more than the cells it names.
 */
final class FormulaRules {

    private static final Set<String> FUNCTIONS = Set.of(
            "SUM", "IF", "IFERROR", "ROUND", "ROUNDUP", "ROUNDDOWN", "MIN", "MAX", "ABS", "AND", "OR", "NOT", "INT");
    private static final int LONGEST = 1_000;
    private static final long MOST_CELLS = 500_000;

    private final XSSFEvaluationWorkbook workbook;
    private long cells;

    FormulaRules(XSSFEvaluationWorkbook workbook) {
        this.workbook = workbook;
    }

    /** @param formula without its {@code =} */
    boolean allow(String formula, int sheet) {
        if (formula.isEmpty() || formula.length() > LONGEST || formula.indexOf('[') >= 0) {
            return false;
        }
        try {
            for (Ptg token : FormulaParser.parse(formula, workbook, FormulaType.CELL, sheet)) {
                if (!allows(token)) {
                    return false;
                }
            }
            return cells <= MOST_CELLS;
        } catch (FormulaParseException e) {
            return false;
        }
    }

    private boolean allows(Ptg token) {
        if (token instanceof AreaPtgBase area
                && !(token instanceof Area3DPxg far && far.getExternalWorkbookNumber() > 0)) {
            cells +=
                    (area.getLastRow() - area.getFirstRow() + 1L) * (area.getLastColumn() - area.getFirstColumn() + 1L);
            return cells <= MOST_CELLS;
        }
        if (token instanceof RefPtgBase) {
            return !(token instanceof Ref3DPxg far && far.getExternalWorkbookNumber() > 0);
        }
        if (token instanceof AbstractFunctionPtg function) {
            return FUNCTIONS.contains(function.getName());
        }
        return token instanceof ScalarConstantPtg
                || token instanceof ValueOperatorPtg
                || token instanceof ControlPtg
                || token instanceof AttrPtg;
    }
}
