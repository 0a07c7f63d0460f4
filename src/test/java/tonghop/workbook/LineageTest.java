package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;

/** From a figure to where it comes from, and back, by a click. */
class LineageTest {

    private static final Opened OPENED = Opened.of(SampleConsolidation.districts());

    @Test
    void leadsFromEachFigureToItsSourceAndBack() {
        var figures = OPENED.sheet("Theo đơn vị");
        int linked = 0;
        for (var row : figures) {
            for (var cell : row) {
                if (cell.getHyperlink() != null) {
                    var source = OPENED.target("Theo đơn vị", row.getRowNum(), cell.getColumnIndex());
                    assertThat(source.getSheet().getSheetName()).isEqualTo("Nguồn số liệu");
                    assertThat(Opened.shown(source)).isEqualTo(Opened.shown(cell));
                    assertThat(source.getRow().getCell(2)).hasToString(Opened.shown(row.getCell(0)));
                    assertThat(figures.getRow(FigureGrid.HEADER)
                                    .getCell(cell.getColumnIndex())
                                    .toString())
                            .startsWith(source.getRow().getCell(0).toString());
                    var back = OPENED.target("Nguồn số liệu", source.getRowIndex(), source.getColumnIndex());
                    assertThat(new CellReference(back)).isEqualTo(new CellReference(cell));
                    linked++;
                }
            }
        }
        assertThat(linked).isEqualTo(OPENED.sheet("Nguồn số liệu").getLastRowNum() - 2);
    }

    @Test
    void leadsFromADocumentToItsFindingsAndBack() {
        int longThanh = 0;
        for (var row : OPENED.sheet("Tình hình nộp báo cáo")) {
            if (row.getCell(1) != null && row.getCell(1).toString().equals("Huyện Long Thành")) {
                longThanh = row.getRowNum();
            }
        }
        var finding = OPENED.target("Tình hình nộp báo cáo", longThanh, 5);
        assertThat(finding.getRow().getCell(7).toString()).contains("ô E14");

        var back = OPENED.target("Vấn đề số liệu", finding.getRow().getRowNum(), 2);
        assertThat(back.getRow().getRowNum()).isEqualTo(longThanh);
    }

    @Test
    void writesSheetNamesAsXmlAllows() throws IOException {
        var links = new SheetLinks();
        links.add(new Landmarks.Place("A", 0, 0), new Landmarks.Place("R&D <1> 'a'", 1, 27));
        var xml = new ByteArrayOutputStream();
        links.write(xml);
        assertThat(xml.toString(StandardCharsets.UTF_8))
                .isEqualTo("<hyperlinks><hyperlink ref=\"A1\" location=\"'R&amp;D &lt;1> ''a'''!AB2\"/></hyperlinks>");
    }
}
