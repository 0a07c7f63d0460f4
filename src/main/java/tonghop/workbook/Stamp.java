package tonghop.workbook;

import tonghop.consolidate.CarriedUp;
import tonghop.consolidate.Consolidation;
import tonghop.model.Period;

/** The mark on a sheet by which it is known again: of which regime, period and unit it is, and which form. */
final class Stamp {

    private static final Look LOOK = Look.of(6, Trait.GREY, Trait.UNWRAPPED);
    private static final double HEIGHT = 9;

    private Stamp() {}

    static String text(String programme, Period period, String unit, String form) {
        return "TONGHOP/1 " + programme + "/" + period.code() + "/" + unit + "/" + form;
    }

    /**
     * Marks a sheet of the consolidated output as a form of the report that it is at the next level, if it is one, and says
     * how many units it rests on.
     */
    static void writeNextLevel(SheetWriter sheet, Consolidation consolidation, String form) {
        var next = consolidation.programme().submitsAs();
        if (next != null) {
            String stamp = text(next.programme(), consolidation.period().period(), next.unit(), form);
            String line = stamp + " " + CarriedUp.of(consolidation).written();
            sheet.row(HEIGHT).across(0, sheet.columns() - 1, line, LOOK);
            // A line that names many units would take pages of its own beside the sheet's.
            sheet.printOnlyColumns();
        }
    }

    static void write(SheetWriter sheet, String stamp) {
        sheet.row(HEIGHT).text(0, stamp, LOOK);
    }
}
