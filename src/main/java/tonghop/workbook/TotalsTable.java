package tonghop.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation.FigureTable;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Consolidation.UnitFigure;
import tonghop.model.CellRef;
import tonghop.programme.FormRow;
import tonghop.programme.Nature;
import tonghop.recognise.RowNote;
import tonghop.workbook.Landmarks.Kind;

/** The indicators with their totals over all units; targets and how they were met only where a target is set. */
final class TotalsTable {

    static final String MET = "Đạt";
    static final String MISSED = "Chưa đạt";
    private static final int NAMED = 3;

    /** What a note takes before its row grows tall; the sheet of units shows the same gaps in full. */
    private static final int LONGEST_NAMES = 50;

    private static final int TOTAL = 3;
    private static final int VERDICT = 6;
    private static final Look TEXT = Look.BODY.with(Trait.BOXED);
    private static final Look CENTRED = TEXT.with(Trait.CENTRED);
    private static final Look GROUP = TEXT.with(Trait.BOLD);

    private final SheetWriter sheet;
    private final FigureGrid grid;
    private final boolean targets;

    TotalsTable(SheetWriter sheet, FigureGrid grid) {
        this.sheet = sheet;
        this.grid = grid;
        this.targets = sheet.columns() > VERDICT;
    }

    /** The column widths that all the tables together need. */
    static double[] widths(List<FigureTable> tables) {
        double total = Math.max(11, widestTotal(tables) + 3);
        boolean targets = tables.stream().flatMap(t -> t.lines().stream()).anyMatch(l -> l.target() != null);
        return targets
                ? new double[] {9, 41, 11, total, 9, 9, 10, PageLayout.PAGE_WIDTH - 89 - total}
                : new double[] {9, 50, 12, total, 11, PageLayout.PAGE_WIDTH - 82 - total};
    }

    private static int widestTotal(List<FigureTable> tables) {
        int widest = 0;
        for (var table : tables) {
            for (var line : table.lines()) {
                var total = line.total();
                if (total != null) {
                    widest = Math.max(widest, NumberFormats.length(line.indicator(), total));
                }
            }
        }
        return widest;
    }

    /** @param first whether its header is the one that each page repeats */
    void write(boolean first) {
        if (first) {
            sheet.header(Look.HEADER, 0, titles());
        } else {
            sheet.row().across(0, sheet.columns() - 1, grid.table().form().title(), Look.BODY.with(Trait.BOLD));
            sheet.row(Look.HEADER, titles());
        }
        int firstRow = sheet.at() + 1;
        for (var row : grid.table().form().rows()) {
            row(row, grid.lines().get(row.code()));
        }
        if (targets) {
            colour(new CellRangeAddress(firstRow, sheet.at(), VERDICT, VERDICT));
        }
    }

    private List<String> titles() {
        var titles = new ArrayList<>(List.of("STT", "Chỉ tiêu", "ĐVT", "Tổng số", "Số đơn vị báo cáo"));
        if (targets) {
            titles.addAll(List.of("Mục tiêu", "Đánh giá"));
        }
        titles.add("Ghi chú");
        return titles;
    }

    private void row(FormRow row, @Nullable IndicatorLine line) {
        sheet.markNext(Kind.TOTAL, grid.table().form().code() + "/" + row.code());
        sheet.row().text(0, row.code(), line == null ? GROUP.with(Trait.CENTRED) : CENTRED);
        if (line == null) {
            sheet.across(1, sheet.columns() - 1, row.name(), GROUP);
            sheet.keepWithNext();
            return;
        }
        var look = Look.BODY.with(Trait.BOXED, Trait.RIGHT, Trait.UNWRAPPED);
        sheet.text(1, row.name(), TEXT).text(2, line.indicator().unit(), CENTRED);
        var numbers = look.formatted(NumberFormats.beside(line.target(), line.indicator(), line.total()));
        var reference = grid.totalReference(line);
        if (reference == null) {
            sheet.number(TOTAL, null, numbers);
        } else {
            sheet.formula(TOTAL, reference, line.total(), numbers);
        }
        sheet.text(4, line.reported() + "/" + line.expected() + (isPartial(line) ? LevelBelow.MARK : ""), CENTRED);
        if (targets) {
            target(line);
        }
        sheet.text(sheet.columns() - 1, note(line), TEXT.sized(11));
    }

    private void target(IndicatorLine line) {
        var target = line.target();
        if (target == null) {
            sheet.text(5, "", CENTRED).text(VERDICT, "", CENTRED);
            return;
        }
        String percent = target.stripTrailingZeros().toPlainString();
        String total = CellRef.column(TOTAL) + (sheet.at() + 1);
        sheet.text(5, "> " + percent + "%", CENTRED)
                .formula(
                        VERDICT,
                        "IF(" + total + "=\"\",\"\",IF(" + total + ">" + percent + ",\"" + MET + "\",\"" + MISSED
                                + "\"))",
                        verdict(line.total(), target),
                        CENTRED.with(Trait.BOLD));
    }

    private static String verdict(@Nullable BigDecimal total, BigDecimal target) {
        if (total == null) {
            return "";
        }
        return total.compareTo(target) > 0 ? MET : MISSED;
    }

    /** Names the units that handed in the form without this figure, or counts them. */
    private String note(IndicatorLine line) {
        if (line.indicator().nature() instanceof Nature.Ratio) {
            return "";
        }
        var empty = names(line, UnitFigure::isEmpty);
        var unread = names(line, UnitFigure::isUnread);
        if (empty.isEmpty()) {
            // The level above knows by these words that no unit wrote this.
            return unread.isEmpty() ? "" : RowNote.LEFT_EMPTY + "không đọc được số của " + brief(unread);
        }
        return RowNote.LEFT_EMPTY + brief(empty) + (unread.isEmpty() ? "" : "; không đọc được số của " + brief(unread));
    }

    private List<String> names(IndicatorLine line, Predicate<UnitFigure> which) {
        return grid.units().stream()
                .filter(u -> {
                    var figure = line.byUnit().get(u.unit().code());
                    return figure != null && which.test(figure);
                })
                .map(u -> u.unit().name())
                .toList();
    }

    /** True where a unit's figure does not have all the units of the level below in it. */
    private boolean isPartial(IndicatorLine line) {
        return grid.units().stream().filter(LevelBelow::isPartial).anyMatch(u -> {
            var figure = line.byUnit().get(u.unit().code());
            return figure != null && figure.value() != null;
        });
    }

    private static String brief(List<String> names) {
        for (int named = NAMED; named > 0; named--) {
            String brief = Coverage.names(names, named);
            if (brief.length() <= LONGEST_NAMES) {
                return brief;
            }
        }
        return names.size() + " đơn vị";
    }

    private void colour(CellRangeAddress verdicts) {
        var formatting = sheet.sheet().getSheetConditionalFormatting();
        var met = formatting.createConditionalFormattingRule(ComparisonOperator.EQUAL, "\"" + MET + "\"");
        met.createFontFormatting().setFontColorIndex(IndexedColors.GREEN.getIndex());
        var missed = formatting.createConditionalFormattingRule(ComparisonOperator.EQUAL, "\"" + MISSED + "\"");
        missed.createFontFormatting().setFontColorIndex(IndexedColors.RED.getIndex());
        formatting.addConditionalFormatting(new CellRangeAddress[] {verdicts}, met, missed);
    }
}
