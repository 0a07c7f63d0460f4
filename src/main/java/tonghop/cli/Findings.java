package tonghop.cli;

import tonghop.model.CellRef;
import tonghop.model.Finding;

/** Findings as sentences. */
final class Findings {

    private Findings() {}

    /** The message, with the sheet before it where there is one. */
    static String sentence(Finding finding) {
        CellRef at = finding.at();
        String sheet = at == null ? "" : "Trang “" + at.sheet() + "”, ô " + at.cell() + ": ";
        return sheet + finding.message();
    }
}
