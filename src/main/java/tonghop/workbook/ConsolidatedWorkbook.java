package tonghop.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Dossier;
import tonghop.model.LedgerLine;
import tonghop.model.VietnamTime;

/**
 * The consolidated report as an Excel workbook, ready to be printed and signed.
 *
 * <p>Sheets, in this order: what happened, in ten lines that lead to the rest; the signed summary; what a replacement changes, and the receiving office's remarks; indicators × units, where there are figures; the
 * comparison, where there is an earlier period; charts; who has reported; the narratives; the lists; the findings; the units' corrections and discipline; the source
 * of each figure. Totals and ratios are formulas that carry their values.
 * Where the regime's output is a unit's report at the next level, the sheets of its forms bear the stamps of that report.
 */
public final class ConsolidatedWorkbook {

    private ConsolidatedWorkbook() {}

    /**
     * Writes the workbook as .xlsx. The same consolidation gives the same bytes. The stream stays open.
     *
     * @throws IOException if the stream or the temporary directory cannot be written
     */
    public static void write(Consolidation consolidation, OutputStream out) throws IOException {
        write(consolidation, Dossier.EMPTY, out);
    }

    /** As {@link #write(Consolidation, OutputStream)}, with the sheets of the dossier where it has something to say. */
    public static void write(Consolidation consolidation, Dossier dossier, OutputStream out) throws IOException {
        var programme = consolidation.programme();
        var period = consolidation.period().period();
        String title = "Báo cáo tổng hợp " + programme.title() + ", "
                + consolidation.period().label();
        try (var book =
                new Book(title, programme.title() + ", " + period.code(), programme.office(), asOf(consolidation))) {
            var grids = grids(consolidation);
            var brief = BriefSheet.begin(book);
            SummarySheet.write(book, consolidation, dossier.replacement(), grids);
            DossierSheets.toSigner(book, consolidation, dossier);
            grids.forEach(grid -> UnitFiguresSheet.write(book, grid, period.label()));
            TotalNames.write(book, grids);
            ComparisonSheet.write(book, consolidation, dossier.comparisons());
            ChartSheet.write(book, consolidation, dossier);
            SubmissionSheet.write(book, consolidation);
            consolidation.narratives().forEach(table -> NarrativeSheet.write(book, table, consolidation));
            consolidation.lists().forEach(table -> ListSheet.write(book, table, consolidation));
            FindingSheet.write(book, consolidation);
            DossierSheets.toAuditor(book, consolidation, dossier);
            if (!grids.isEmpty()) {
                SourceSheet.write(book, consolidation, grids);
            }
            SubmissionSheet.linkFindings(book, consolidation.units());
            BriefSheet.write(
                    brief,
                    programme.title(),
                    consolidation.period(),
                    new BriefLines(consolidation, dossier, book.landmarks()).lines());
            book.save(out);
        }
    }

    /** The first form of figures has the plain sheet name; the names must be known before the sheets are written. */
    private static List<FigureGrid> grids(Consolidation consolidation) {
        var grids = new ArrayList<FigureGrid>();
        for (var table : consolidation.tables()) {
            String name = UnitFiguresSheet.TITLE
                    + (grids.isEmpty() ? "" : " - biểu " + table.form().code());
            grids.add(FigureGrid.of(name, table, consolidation.units()));
        }
        return grids;
    }

    /** When the last document came: the state of affairs that the workbook shows. */
    public static Instant asOf(Consolidation consolidation) {
        return consolidation.documents().stream()
                .map(LedgerLine::arrival)
                .map(a -> a.receivedAt())
                .max(Instant::compareTo)
                .orElseGet(() -> consolidation
                        .period()
                        .windowEnd()
                        .atStartOfDay(VietnamTime.ZONE)
                        .toInstant());
    }
}
