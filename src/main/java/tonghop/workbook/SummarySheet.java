package tonghop.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Replacement;
import tonghop.model.Finding;

/** The sheet that is printed and signed: official head, title, coverage, the totals, recipients and signature. */
final class SummarySheet {

    static final String TITLE = "Tổng hợp";

    private static final int NOTES = 5;

    /** Rows of the table on the page that is signed, at least. */
    private static final int SIGNED_WITH = 3;

    private static final Look LINE = Look.of(12, Trait.CENTRED);

    private final Consolidation consolidation;
    private final SheetWriter sheet;

    private SummarySheet(Consolidation consolidation, SheetWriter sheet) {
        this.consolidation = consolidation;
        this.sheet = sheet;
    }

    static void write(
            Book book, Consolidation consolidation, @Nullable Replacement replacement, List<FigureGrid> grids) {
        var widths = grids.isEmpty() ? UnitSummary.widths(consolidation) : TotalsTable.widths(consolidation.tables());
        var summary = new SummarySheet(consolidation, book.frontSheet(TITLE, widths));
        summary.head(grids);
        summary.title(replacement);
        int header = summary.sheet.at() + 1;
        if (grids.isEmpty()) {
            UnitSummary.write(summary.sheet, consolidation);
        }
        for (int i = 0; i < grids.size(); i++) {
            new TotalsTable(summary.sheet, grids.get(i)).write(i == 0);
        }
        int lastOfTable = summary.sheet.at();
        summary.notes();
        SignatureBlock.write(summary.sheet, consolidation.programme());
        summary.sheet.keepTogether(Math.max(header + 1, lastOfTable - SIGNED_WITH + 1));
        summary.sheet.endPages(header);
        FormulaLock.lock(summary.sheet.sheet());
    }

    private void head(List<FigureGrid> grids) {
        var programme = consolidation.programme();
        if (!grids.isEmpty()) {
            Stamp.writeNextLevel(
                    sheet, consolidation, grids.get(0).table().form().code());
        }
        new Letterhead(
                        programme.letterhead(),
                        programme.superior(),
                        programme.office(),
                        programme.signing().symbolOr(programme.letterhead()),
                        programme.place() + ", ngày      tháng      năm "
                                + consolidation.period().period().year())
                .write(sheet, Trait.OPEN);
    }

    private void title(@Nullable Replacement replacement) {
        var period = consolidation.period();
        sheet.row(8);
        line("BÁO CÁO TỔNG HỢP " + Letterhead.capitals(consolidation.programme().title()), Look.TITLE);
        if (replacement != null) {
            line(ChangeSheet.title(replacement), LINE.with(Trait.BOLD));
            line(
                    "(" + ChangeSheet.replaces(replacement) + "; xem trang “" + ChangeSheet.TITLE + "”)",
                    LINE.with(Trait.ITALIC));
        }
        line("Kỳ báo cáo: " + period.label(), LINE.with(Trait.BOLD));
        line(
                "(Số liệu từ ngày " + VietnameseDates.day(period.windowStart()) + " đến ngày "
                        + VietnameseDates.day(period.windowEnd()) + provisional() + ")",
                LINE.with(Trait.ITALIC));
        ClosedNote.closed(consolidation).ifPresent(said -> line(said, LINE.with(Trait.BOLD)));
        line(Coverage.sentence(consolidation.units()), LINE);
        sheet.row(6);
    }

    private String provisional() {
        return consolidation.closed() ? "" : "; số liệu tạm tính, kỳ báo cáo chưa khóa";
    }

    private void notes() {
        var notes = consolidation.findings().stream().map(Finding::message).toList();
        var lines = new ArrayList<String>();
        ClosedNote.reopened(consolidation).ifPresent(lines::add);
        lines.addAll(notes.subList(0, Math.min(NOTES, notes.size())));
        if (notes.size() > NOTES) {
            lines.add("Còn " + (notes.size() - NOTES) + " lưu ý khác ở trang “" + FindingSheet.TITLE + "”.");
        }
        for (int i = 0; i < lines.size(); i++) {
            line((i == 0 ? "Lưu ý: " : "") + lines.get(i), Look.NOTE);
        }
    }

    private void line(String text, Look look) {
        sheet.row().across(0, sheet.columns() - 1, text, look);
    }
}
