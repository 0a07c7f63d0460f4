package tonghop.cli;

import tonghop.model.CellRef;
import tonghop.model.Explanation;
import tonghop.model.Finding;

/** Findings as sentences. */
final class Findings {

    private Findings() {}

    /** The message, with the sheet before it where there is one, and who explained it behind it. */
    static String sentence(Finding finding) {
        CellRef at = finding.at();
        String sheet = at == null ? "" : "Trang “" + at.sheet() + "”, ô " + at.cell() + ": ";
        Explanation why = finding.explanation();
        return sheet
                + finding.message()
                + (why == null
                        ? ""
                        : why.isOfSender()
                                ? " [Đơn vị giải trình ở cột Ghi chú: “" + why.reason() + "”]"
                                : " [Quyết định số " + why.decision() + ", " + why.by() + ", " + Texts.time(why.at())
                                        + ": “" + why.reason() + "”]");
    }
}
