package tonghop.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tonghop.consolidate.Comparison;
import tonghop.consolidate.Comparison.Coverages;
import tonghop.consolidate.Comparison.Line;
import tonghop.consolidate.Comparison.Reason;
import tonghop.consolidate.Comparison.Table;
import tonghop.consolidate.Consolidation;
import tonghop.model.CellRef;
import tonghop.programme.FormRow;
import tonghop.programme.Nature;

/** The period beside earlier ones, a table each: now, then, the difference and its percentage, and over how many units. */
final class ComparisonSheet {

    static final String TITLE = "So sánh";

    /** So many units are named for one reason; of more the number is given. */
    private static final int NAMED = 20;

    private static final int NOW = 3;
    private static final int DIFFERENCE = 5;
    private static final Look TEXT = Look.BODY.with(Trait.BOXED);
    private static final Look CENTRED = TEXT.with(Trait.CENTRED);
    private static final Look NUMBER = TEXT.with(Trait.RIGHT, Trait.UNWRAPPED);
    private static final Look GROUP = TEXT.with(Trait.BOLD);

    private final SheetWriter sheet;

    private ComparisonSheet(SheetWriter sheet) {
        this.sheet = sheet;
    }

    /** Adds the sheet where there is something to compare with. */
    static void write(Book book, Consolidation consolidation, List<Comparison> comparisons) {
        if (comparisons.isEmpty()) {
            return;
        }
        var period = consolidation.period();
        var sheet = book.sheet(TITLE, 8, 39, 11, 13, 13, 14, 12, 10);
        Headline.write(sheet, TITLE + " số liệu với kỳ trước", period);
        sheet.row()
                .across(
                        0,
                        sheet.columns() - 1,
                        "Chỉ so sánh số liệu của những đơn vị có báo cáo ở cả hai kỳ, nên “Kỳ này” có thể khác tổng số;"
                                + " tỷ lệ so sánh theo điểm phần trăm.",
                        Look.NOTE.with(Trait.CENTRED));
        var writer = new ComparisonSheet(sheet);
        for (int i = 0; i < comparisons.size(); i++) {
            writer.write(comparisons.get(i), i == 0);
        }
        FormulaLock.lock(sheet.sheet());
    }

    private void write(Comparison comparison, boolean first) {
        if (!first) {
            sheet.row(10);
        }
        for (int i = 0; i < comparison.tables().size(); i++) {
            table(comparison, comparison.tables().get(i), first && i == 0);
        }
        notes(comparison).forEach(note -> sheet.row().across(0, sheet.columns() - 1, note, Look.NOTE));
    }

    private void table(Comparison comparison, Table table, boolean first) {
        sheet.row()
                .across(
                        0,
                        sheet.columns() - 1,
                        "So với " + comparison.against().label() + ": "
                                + comparison.earlier().label() + ", số liệu đến ngày "
                                + VietnameseDates.minute(comparison.asOf()),
                        Look.BODY.with(Trait.BOLD));
        sheet.keepWithNext();
        var titles = List.of(
                "STT", "Chỉ tiêu", "ĐVT", "Kỳ này", "Kỳ so sánh", "Tăng (+), giảm (-)", "Tăng, giảm (%)", "Số đơn vị");
        if (first) {
            sheet.header(Look.HEADER, 2, titles);
        } else {
            sheet.row(Look.HEADER, titles);
        }
        var lines = new LinkedHashMap<String, Line>();
        table.lines().forEach(line -> lines.put(line.indicator().code(), line));
        for (FormRow row : table.form().rows()) {
            Line line = lines.get(row.code());
            if (line == null) {
                sheet.row().text(0, row.code(), GROUP.with(Trait.CENTRED));
                sheet.across(1, sheet.columns() - 1, row.name(), GROUP);
                sheet.keepWithNext();
            } else {
                row(line);
            }
        }
    }

    private void row(Line line) {
        var indicator = line.indicator();
        boolean ratio = indicator.nature() instanceof Nature.Ratio;
        sheet.row()
                .text(0, indicator.code(), CENTRED)
                .text(1, indicator.name(), TEXT)
                .text(2, indicator.unit(), CENTRED)
                .number(NOW, line.now(), NUMBER.formatted(NumberFormats.of(indicator, line.now())))
                .number(NOW + 1, line.then(), NUMBER.formatted(NumberFormats.of(indicator, line.then())));
        String now = cell(NOW);
        String then = cell(NOW + 1);
        sheet.formula(
                DIFFERENCE,
                "IF(COUNT(" + now + "," + then + ")=2," + now + "-" + then + ",\"\")",
                line.difference(),
                NUMBER.formatted(NumberFormats.of(indicator, line.difference())));
        if (ratio) {
            sheet.text(DIFFERENCE + 1, line.difference() == null ? "" : "điểm %", CENTRED);
        } else {
            sheet.formula(
                    DIFFERENCE + 1,
                    "IF(COUNT(" + now + "," + then + ")=2,IF(" + then + "=0,\"\",(" + now + "-" + then + ")*100/ABS("
                            + then + ")),\"\")",
                    line.percent(),
                    NUMBER.formatted(NumberFormats.RATIO));
        }
        sheet.text(DIFFERENCE + 2, line.units() + "/" + line.expected(), CENTRED);
    }

    private String cell(int column) {
        return CellRef.column(column) + (sheet.at() + 1);
    }

    private static List<String> notes(Comparison comparison) {
        var notes = new ArrayList<String>();
        for (Reason reason : Reason.values()) {
            var names = comparison.leftOut().stream()
                    .filter(l -> l.reason() == reason)
                    .map(l -> l.unit().name())
                    .distinct()
                    .toList();
            if (!names.isEmpty()) {
                notes.add("Không tính (" + reason.label() + "): " + Coverage.names(names, NAMED) + ".");
            }
        }
        comparison.restingOn().forEach(c -> notes.add(coverages(c)));
        return notes;
    }

    private static String coverages(Coverages coverages) {
        return coverages.unit().name() + ": số liệu kỳ này " + said(coverages.now()) + ", kỳ so sánh "
                + said(coverages.then()) + " cấp dưới.";
    }

    private static String said(String coverage) {
        return coverage.isEmpty() ? "không ghi dựa trên bao nhiêu đơn vị" : coverage;
    }
}
