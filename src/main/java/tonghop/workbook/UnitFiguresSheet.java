package tonghop.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Consolidation.UnitFigure;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.programme.Nature;

/** Indicators × units: what each unit reported, with totals and ratios as formulas that stay alive. */
final class UnitFiguresSheet {

    static final String TITLE = "Theo đơn vị";

    /** More units than this go on to a further page beside the first, which repeats the columns of the indicators. */
    /** Forms of figures are called so, too. */
    private static final String FIGURES = "SỐ LIỆU ";

    private static final String HEADLINE = FIGURES + "THEO ĐƠN VỊ: ";

    private static final int UNITS_A_PAGE = 14;

    private static final double MIN_WIDTH = 8.5;
    private static final double INDENT = 2;
    private static final Look TEXT = Look.of(11, Trait.BOXED);
    private static final Look HEADER = Look.HEADER.sized(10);
    private static final Look NUMBER = Look.of(11, Trait.BOXED, Trait.RIGHT, Trait.UNWRAPPED);

    private final SheetWriter sheet;
    private final FigureGrid grid;

    private UnitFiguresSheet(SheetWriter sheet, FigureGrid grid) {
        this.sheet = sheet;
        this.grid = grid;
    }

    /** @param period as the title names it */
    static void write(Book book, FigureGrid grid, String period) {
        var sheet = book.sheet(grid.sheet(), widths(grid));
        new UnitFiguresSheet(sheet, grid).write(period);
        FormulaLock.lock(sheet.sheet());
    }

    private static double[] widths(FigureGrid grid) {
        var widths = new double[FigureGrid.FIRST_UNIT + Math.max(grid.units().size(), 1)];
        widths[0] = 6;
        widths[1] = 30;
        widths[2] = 9;
        int widestUnit = 0;
        int widestTotal = 0;
        for (var line : grid.table().lines()) {
            var total = line.total();
            widestTotal = Math.max(widestTotal, total == null ? 0 : NumberFormats.length(line.indicator(), total));
            for (var figure : line.byUnit().values()) {
                var value = figure.value();
                widestUnit = Math.max(widestUnit, value == null ? 0 : NumberFormats.length(line.indicator(), value));
            }
        }
        widths[FigureGrid.TOTAL] = Math.max(MIN_WIDTH, widestTotal + INDENT);
        Arrays.fill(widths, FigureGrid.FIRST_UNIT, widths.length, Math.max(MIN_WIDTH, widestUnit + INDENT));
        return widths;
    }

    private void write(String period) {
        int pages = (grid.units().size() + UNITS_A_PAGE - 1) / UNITS_A_PAGE;
        PageLayout.pagesWide(sheet.sheet(), Math.max(pages, 1));
        var form = grid.table().form();
        sheet.row().text(0, HEADLINE + Letterhead.capitals(form.title()).replaceFirst("^" + FIGURES, ""), title());
        sheet.row()
                .text(
                        0,
                        "Kỳ báo cáo: " + period
                                + ". Ô trống là đơn vị chưa báo cáo chỉ tiêu đó" + unread()
                                + "; tỷ lệ chung là tỷ lệ của"
                                + " các tổng.",
                        Look.of(11, Trait.ITALIC, Trait.UNWRAPPED));
        header();
        for (var row : form.rows()) {
            var line = grid.lines().get(row.code());
            sheet.row().text(0, row.code(), line == null ? TEXT.with(Trait.BOLD, Trait.CENTRED) : centred());
            sheet.text(1, row.name(), line == null ? TEXT.with(Trait.BOLD) : TEXT);
            if (line == null) {
                group();
            } else {
                figures(line);
            }
        }
    }

    private String unread() {
        boolean any = grid.lines().values().stream()
                .flatMap(line -> line.byUnit().values().stream())
                .anyMatch(UnitFigure::isUnread);
        return any ? " hoặc ghi số không đọc được" : "";
    }

    private static Look title() {
        return Look.of(13, Trait.BOLD, Trait.UNWRAPPED);
    }

    private static Look centred() {
        return TEXT.with(Trait.CENTRED);
    }

    private void header() {
        var titles = new ArrayList<>(List.of("STT", "Chỉ tiêu", "ĐVT", "Tổng số"));
        for (var unit : grid.units()) {
            titles.add(unit.unit().name()
                    + (isMissing(unit) ? "\n(" + unit.status().label() + ")" : within(unit) + below(unit)));
        }
        sheet.header(HEADER, FigureGrid.FIRST_UNIT, titles);
        sheet.sheet().setRepeatingColumns(new CellRangeAddress(-1, -1, 0, FigureGrid.FIRST_UNIT - 1));
    }

    /** Why the unit's column is empty although it reported. */
    private String within(UnitLine unit) {
        var above = grid.table().within().get(unit.unit().code());
        if (above == null) {
            return unit.forms().lacking().contains(grid.table().form().code()) ? "\n(chưa có số liệu)" : "";
        }
        return "\n(đã tính trong " + above.name() + ")";
    }

    private static String below(UnitLine unit) {
        var coverage = LevelBelow.of(unit);
        return coverage == null ? "" : "\n(" + coverage.brief() + ")";
    }

    private static boolean isMissing(UnitLine unit) {
        return unit.document() == null;
    }

    private void group() {
        for (int column = 2; column < sheet.columns(); column++) {
            sheet.text(column, "", TEXT);
        }
    }

    private void figures(IndicatorLine line) {
        sheet.text(2, line.indicator().unit(), centred());
        var formula = grid.totalFormula(line.indicator());
        var look =
                NUMBER.with(Trait.BOLD).formatted(NumberFormats.beside(line.target(), line.indicator(), line.total()));
        if (formula == null) {
            sheet.number(FigureGrid.TOTAL, line.total(), look);
        } else {
            sheet.formula(FigureGrid.TOTAL, formula, line.total(), look);
        }
        for (int i = 0; i < grid.units().size(); i++) {
            unit(line, i, line.byUnit().get(grid.units().get(i).unit().code()));
        }
    }

    private void unit(IndicatorLine line, int unit, @Nullable UnitFigure figure) {
        int column = FigureGrid.FIRST_UNIT + unit;
        var value = figure == null ? null : figure.value();
        var look = NUMBER.formatted(NumberFormats.beside(line.target(), line.indicator(), value));
        boolean ownSums = FigureGrid.hasOwnSums(figure, line.indicator());
        var formula = line.indicator().nature() instanceof Nature.Ratio ratio && !ownSums
                ? grid.unitRatio(ratio, unit)
                : null;
        if (formula == null) {
            sheet.number(column, value, look);
        } else {
            sheet.formula(column, formula, value, look);
        }
    }
}
