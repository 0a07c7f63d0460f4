package tonghop.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Dossier;

/** The charts, each over the table of its figures, so that nobody needs to guess a number from the height of a bar. */
final class ChartSheet {

    static final String TITLE = "Biểu đồ";

    /** The label, four series at most, and the remark. */
    private static final int LAST = 5;

    private static final int CHART_ROWS = 15;
    private static final Look TEXT = Look.BODY.sized(11).with(Trait.BOXED);
    private static final Look CENTRED = TEXT.with(Trait.CENTRED);
    private static final Look NUMBER = TEXT.with(Trait.RIGHT, Trait.UNWRAPPED).formatted(NumberFormats.SHORT);
    private static final Look HEADER = Look.HEADER.sized(11);

    private final Book book;
    private final SheetWriter sheet;

    private ChartSheet(Book book, SheetWriter sheet) {
        this.book = book;
        this.sheet = sheet;
    }

    /** Adds the sheet where something is worth a chart. */
    static void write(Book book, Consolidation consolidation, Dossier dossier) {
        var plots = Plots.of(consolidation, dossier);
        if (plots.isEmpty()) {
            return;
        }
        var sheet = book.sheet(TITLE, 50, 14, 13, 13, 13, PageLayout.PAGE_WIDTH - 103);
        Headline.write(sheet, TITLE, consolidation.period());
        var charts = new ChartSheet(book, sheet);
        for (int i = 0; i < plots.size(); i++) {
            charts.plot(plots.get(i), i == 0);
        }
        sheet.endPages(Integer.MAX_VALUE);
    }

    private void plot(Plot plot, boolean isFirst) {
        sheet.row();
        int top = sheet.at() + 1;
        for (int i = 0; i < CHART_ROWS; i++) {
            sheet.row();
        }
        sheet.row(HEADER, titles(plot));
        int first = sheet.at() + 1;
        // A long table may go on overleaf, rather than leave the sheet's title alone on its page.
        sheet.keepTogether(isFirst ? 0 : top - 1);
        plot.items().forEach(this::row);
        book.chart(sheet.name(), new CellRangeAddress(top, top + CHART_ROWS - 1, 0, LAST), plot, first);
    }

    private static List<String> titles(Plot plot) {
        var titles = new ArrayList<String>();
        titles.add(plot.over());
        titles.addAll(plot.series());
        titles.add(plot.last());
        return titles;
    }

    private void row(Plot.Item item) {
        sheet.row().text(0, item.label(), TEXT);
        int column = 0;
        for (var value : item.values()) {
            sheet.number(++column, value, NUMBER);
        }
        sheet.text(column + 1, item.remark(), CENTRED);
    }
}
