package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Dossier;

class ChartSheetTest {

    private static final Consolidation SAMPLE = SampleConsolidation.districts();
    private static final Dossier DOSSIER = SampleDossier.of(SAMPLE);
    private static final Opened OPENED = Opened.of(Opened.bytes(SAMPLE, DOSSIER));

    @Test
    void drawsAttainmentOfEachTargetDisciplineAndGrowth() {
        assertThat(charts(OPENED))
                .extracting(chart -> chart.getTitleText().getString())
                .hasSize(5)
                .first()
                .isEqualTo("4.6 Tỷ lệ cơ sở thực hiện tốt dân chủ ở cơ sở, theo đơn vị");
        assertThat(charts(OPENED))
                .extracting(chart -> chart.getTitleText().getString())
                .endsWith(
                        "Kỷ luật báo cáo qua các kỳ trong năm, tính đến 10/05/2024 09:19",
                        "Tăng, giảm so với cùng kỳ năm trước (6 tháng đầu năm 2023): chỉ tiêu đầu mỗi nhóm");
    }

    @Test
    void barsShowWhatStandsInTheTableUnderThem() {
        int compared = 0;
        for (var chart : charts(OPENED)) {
            for (var series :
                    chart.getCTChart().getPlotArea().getBarChartArray(0).getSerList()) {
                assertThat(cached(series.getVal()))
                        .hasSizeGreaterThan(1)
                        .isEqualTo(shown(series.getVal().getNumRef().getF()));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(3 + 4 + 1);
    }

    @Test
    void axisOfAttainmentEndsAtAHundredPercent() {
        assertThat(OPENED.row("Biểu đồ", 0, "Huyện Vĩnh Cửu").get(1)).isEqualTo("90");
        assertThat(charts(OPENED).get(0).getAxes())
                .filteredOn(XDDFValueAxis.class::isInstance)
                .singleElement()
                .satisfies(axis -> assertThat(axis.getMaximum()).isEqualTo(100));
    }

    @Test
    void saysInWordsWhetherAUnitReachedTheTarget() {
        assertThat(OPENED.row("Biểu đồ", 0, "Huyện Vĩnh Cửu").subList(1, 4)).containsExactly("90", "80", "Đạt");
    }

    @Test
    void showsTheLowestOfManyUnits() {
        var many = SampleConsolidation.of(SampleProgramme.of(
                SampleProgramme.communes(60), Map.of("2.7", SampleProgramme.TARGETS.get("4.6")), null));
        var opened = Opened.of(many);
        var chart = charts(opened).get(0);
        assertThat(chart.getTitleText().getString()).endsWith("(30 đơn vị thấp nhất trong 57)");
        assertThat(cached(chart.getCTChart()
                        .getPlotArea()
                        .getBarChartArray(0)
                        .getSerArray(0)
                        .getVal()))
                .hasSize(30)
                .isSorted();
    }

    @Test
    void leavesTheSheetOutWhereThereIsNothingToDraw() {
        var none =
                SampleConsolidation.of(SampleProgramme.of(SampleProgramme.units(SampleProgramme.CODE), Map.of(), null));
        assertThat(Opened.of(none).sheets()).doesNotContain("Biểu đồ");
    }

    @Test
    void givesTheSameBytesForTheSameDossier() {
        var again = SampleConsolidation.districts();
        assertThat(Opened.bytes(again, SampleDossier.of(again))).isEqualTo(Opened.bytes(SAMPLE, DOSSIER));
    }

    private static List<XSSFChart> charts(Opened opened) {
        return opened.sheet("Biểu đồ").createDrawingPatriarch().getCharts();
    }

    private static List<Double> cached(CTNumDataSource source) {
        return source.getNumRef().getNumCache().getPtList().stream()
                .map(point -> Double.valueOf(point.getV()))
                .toList();
    }

    private static List<Double> shown(String range) {
        var values = new ArrayList<Double>();
        for (var cell : new AreaReference(range, SpreadsheetVersion.EXCEL2007).getAllReferencedCells()) {
            values.add(OPENED.sheet(cell.getSheetName())
                    .getRow(cell.getRow())
                    .getCell(cell.getCol())
                    .getNumericCellValue());
        }
        return values;
    }
}
