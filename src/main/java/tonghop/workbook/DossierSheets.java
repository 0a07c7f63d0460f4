package tonghop.workbook;

import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Dossier;

/** The sheets on how the output came about, each only where there is something on it. */
final class DossierSheets {

    private DossierSheets() {}

    /** What whoever signs the output has to know of it. */
    static void toSigner(Book book, Consolidation consolidation, Dossier dossier) {
        var replacement = dossier.replacement();
        if (replacement != null) {
            ChangeSheet.write(book, consolidation, replacement);
        }
        if (!dossier.remarks().isEmpty()) {
            RemarkSheet.write(book, consolidation, dossier.remarks());
        }
    }

    /** What whoever examines the units' work looks up. */
    static void toAuditor(Book book, Consolidation consolidation, Dossier dossier) {
        if (!dossier.corrections().isEmpty()) {
            CorrectionSheet.write(book, consolidation, dossier.corrections());
        }
        if (!dossier.discipline().isEmpty()) {
            DisciplineSheet.write(book, consolidation, dossier.discipline());
        }
    }
}
