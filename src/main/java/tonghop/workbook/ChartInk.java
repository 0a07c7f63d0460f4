package tonghop.workbook;

import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;

/** Type, lines and fills of the charts: black, white and grey. */
final class ChartInk {

    /** In hundredths of a point. */
    private static final int TYPE_SIZE = 1000;

    private static final XDDFColor WHITE = grey(0xFF);
    private static final XDDFColor PALE = grey(0xD0);
    private static final XDDFColor DARK = grey(0x80);
    private static final XDDFColor BLACK = grey(0x00);

    private ChartInk() {}

    /** Sets the type of all that is written in the chart, and says in words what it shows for those who cannot see it. */
    static void write(XSSFChart chart, String title) {
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        var space = chart.getCTChartSpace();
        var text = space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr();
        text.addNewBodyPr();
        var type = text.addNewP().addNewPPr().addNewDefRPr();
        type.setSz(TYPE_SIZE);
        type.addNewLatin().setTypeface(Styles.FACE);
    }

    /** Says that the titles are Vietnamese: POI takes the language of the machine, and the bytes would differ from one to the next. */
    static void speak(XSSFChart chart) {
        var area = chart.getCTChart().getPlotArea();
        Stream.of(
                        chart.getCTChart().getTitle(),
                        area.getCatAxArray(0).getTitle(),
                        area.getValAxArray(0).getTitle())
                .flatMap(title -> title.getTx().getRich().getPList().stream())
                .flatMap(paragraph -> paragraph.getRList().stream())
                .forEach(run -> run.getRPr().setLang("vi-VN"));
    }

    /** Sets a percentage of a bar's width: the schema of POI's small library does not have the type of this attribute. */
    static void percent(XmlObject element, int percent) {
        try (XmlCursor cursor = element.newCursor()) {
            cursor.setAttributeText(new QName("val"), String.valueOf(percent));
        }
    }

    static void grid(XDDFValueAxis axis) {
        axis.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(solid(PALE)));
    }

    /** @param index of the series: each looks otherwise, and worse news darker */
    static void fill(XDDFChartData.Series series, int index) {
        series.setFillProperties(
                switch (index) {
                    case 0 -> solid(WHITE);
                    case 1 -> solid(PALE);
                    case 2 -> solid(DARK);
                    default -> solid(BLACK);
                });
        series.setLineProperties(new XDDFLineProperties(solid(BLACK)));
    }

    static void dash(XDDFChartData.Series series) {
        var line = new XDDFLineProperties(solid(BLACK));
        line.setWidth(2.0);
        line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        series.setLineProperties(line);
    }

    private static XDDFSolidFillProperties solid(XDDFColor color) {
        return new XDDFSolidFillProperties(color);
    }

    private static XDDFColor grey(int level) {
        return XDDFColor.from(new byte[] {(byte) level, (byte) level, (byte) level});
    }
}
