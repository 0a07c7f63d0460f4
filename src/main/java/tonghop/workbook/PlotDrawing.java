package tonghop.workbook;

import java.math.BigDecimal;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Draws a plot from the table under it, in shades that a black and white printer keeps apart. */
final class PlotDrawing {

    private static final int GAP_WIDTH = 60;

    /** Percent: an axis that goes beyond says that there could be more. */
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Plot plot;
    private final String sheet;
    private final int firstRow;

    /** @param firstRow of the table, from 0: an item a row, its series from the second column on */
    PlotDrawing(Plot plot, String sheet, int firstRow) {
        this.plot = plot;
        this.sheet = sheet;
        this.firstRow = firstRow;
    }

    void draw(XSSFSheet on, CellRangeAddress over) {
        var anchor = new XSSFClientAnchor(
                0, 0, 0, 0, over.getFirstColumn(), over.getFirstRow(), over.getLastColumn() + 1, over.getLastRow() + 1);
        var chart = on.createDrawingPatriarch().createChart(anchor);
        ChartInk.write(chart, plot.title());
        chart.deleteLegend();
        if (plot.kind() != Plot.Kind.BARS) {
            chart.getOrAddLegend().setPosition(LegendPosition.TOP);
        }
        var categories = chart.createCategoryAxis(AxisPosition.BOTTOM);
        categories.setTitle(plot.over());
        // Below the chart also where bars go down from zero.
        categories.setTickLabelPosition(AxisTickLabelPosition.LOW);
        var values = chart.createValueAxis(AxisPosition.LEFT);
        values.setTitle(plot.scale());
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        // Or the outer bars are cut in half.
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setNumberFormat(NumberFormats.SHORT);
        if (all(v -> v.signum() >= 0)) {
            // A bar that does not begin at zero tells a lie about its height.
            values.setMinimum(0);
        }
        if (plot.kind() == Plot.Kind.BARS_UNDER_LINE && all(v -> v.compareTo(WHOLE) <= 0)) {
            values.setMaximum(WHOLE.doubleValue());
        }
        ChartInk.grid(values);
        bars(chart, categories, values);
        if (plot.kind() == Plot.Kind.BARS_UNDER_LINE) {
            line(chart, categories, values);
        }
        ChartInk.speak(chart);
    }

    private boolean all(Predicate<BigDecimal> test) {
        return plot.items().stream().flatMap(i -> i.values().stream()).allMatch(test);
    }

    private void bars(XSSFChart chart, XDDFCategoryAxis categories, XDDFValueAxis values) {
        var bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        boolean stacked = plot.kind() == Plot.Kind.STACKED;
        bars.setBarDirection(BarDirection.COL);
        bars.setBarGrouping(stacked ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
        // One colour a series, not one a bar.
        bars.setVaryColors(false);
        for (int i = 0; i < (stacked ? plot.series().size() : 1); i++) {
            ChartInk.fill(series(bars, i), stacked ? i : 1);
        }
        chart.plot(bars);
        var drawn = chart.getCTChart().getPlotArea().getBarChartArray(0);
        ChartInk.percent(drawn.addNewGapWidth(), GAP_WIDTH);
        if (stacked) {
            ChartInk.percent(drawn.addNewOverlap(), 100);
        }
    }

    private void line(XSSFChart chart, XDDFCategoryAxis categories, XDDFValueAxis values) {
        var line = (XDDFLineChartData) chart.createData(ChartTypes.LINE, categories, values);
        line.setVaryColors(false);
        // The schema asks for it; POI leaves it out.
        line.setGrouping(Grouping.STANDARD);
        var series = (XDDFLineChartData.Series) series(line, 1);
        series.setSmooth(false);
        series.setMarkerStyle(MarkerStyle.NONE);
        ChartInk.dash(series);
        chart.plot(line);
    }

    private XDDFChartData.Series series(XDDFChartData data, int index) {
        var series = data.addSeries(categories(), values(index));
        series.setTitle(plot.series().get(index), new CellReference(sheet, firstRow - 1, index + 1, true, true));
        return series;
    }

    private XDDFCategoryDataSource categories() {
        var names = plot.items().stream()
                .map(item -> plot.namedByRemark() ? item.remark() : item.label())
                .toArray(String[]::new);
        return XDDFDataSourcesFactory.fromArray(
                names, range(plot.namedByRemark() ? plot.series().size() + 1 : 0));
    }

    private XDDFNumericalDataSource<Double> values(int index) {
        var values = plot.items().stream()
                .map(item -> item.values().get(index).doubleValue())
                .toArray(Double[]::new);
        return XDDFDataSourcesFactory.fromArray(values, range(index + 1), index + 1);
    }

    private String range(int column) {
        return new CellRangeAddress(firstRow, firstRow + plot.items().size() - 1, column, column)
                .formatAsString(sheet, true);
    }
}
