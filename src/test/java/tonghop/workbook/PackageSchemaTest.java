package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** The parts of the package as they lie in the file: what breaks the schema of ECMA-376 makes Excel ask whether to repair it. */
class PackageSchemaTest {

    private static final Map<String, byte[]> PARTS = parts();

    static Stream<String> parts(String folder) {
        return PARTS.keySet().stream().filter(name -> name.startsWith(folder) && name.endsWith(".xml"));
    }

    static Stream<String> sheets() {
        return parts("xl/worksheets/");
    }

    static Stream<String> charts() {
        return parts("xl/charts/");
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void sheetsObeyTheSchema(String name) throws Exception {
        assertThat(errors(WorksheetDocument.Factory.parse(in(name)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void sheetsSayHowFarTheyReach(String name) throws Exception {
        var sheet = WorksheetDocument.Factory.parse(in(name)).getWorksheet();
        var said = CellRangeAddress.valueOf(sheet.getDimension().getRef());
        var rows = sheet.getSheetData().getRowList();
        assertThat(said.getLastRow() + 1)
                .isEqualTo((int) rows.get(rows.size() - 1).getR());
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.sizeOfCArray()).isLessThanOrEqualTo(said.getLastColumn() + 1));
    }

    /** The small schema library cannot validate charts: this is what the whole one found wrong in what POI leaves out. */
    @ParameterizedTest
    @MethodSource("charts")
    void chartsSayHowTheirLinesAreGroupedAndNumberTheirSeries(String name) throws Exception {
        var area = ChartSpaceDocument.Factory.parse(in(name))
                .getChartSpace()
                .getChart()
                .getPlotArea();
        var series = new ArrayList<Long>();
        area.getBarChartList()
                .forEach(c -> c.getSerList().forEach(s -> series.add(s.getIdx().getVal())));
        area.getLineChartList()
                .forEach(c -> c.getSerList().forEach(s -> series.add(s.getIdx().getVal())));

        assertThat(area.getLineChartList()).allMatch(line -> line.getGrouping() != null);
        assertThat(series).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void chartsBearNothingOfTheMachinesLanguage(String name) {
        assertThat(new String(PARTS.get(name), StandardCharsets.UTF_8))
                .contains("<a:rPr lang=\"vi-VN\"")
                .doesNotContain("lang=\"en\"");
    }

    @Test
    void workbookAndStylesObeyTheSchema() throws Exception {
        assertThat(errors(WorkbookDocument.Factory.parse(in("xl/workbook.xml"))))
                .isEmpty();
        assertThat(errors(StyleSheetDocument.Factory.parse(in("xl/styles.xml"))))
                .isEmpty();
    }

    @Test
    void sharedTextsObeyTheSchemaAndAreCounted() throws Exception {
        var texts = SstDocument.Factory.parse(in("xl/sharedStrings.xml"));
        assertThat(errors(texts)).isEmpty();
        assertThat(texts.getSst().getSiList().stream().map(CTRst::getT)).doesNotHaveDuplicates();
        assertThat((int) texts.getSst().getUniqueCount())
                .isEqualTo(texts.getSst().sizeOfSiArray())
                .isPositive();

        long uses = 0;
        for (String sheet : sheets().toList()) {
            uses += WorksheetDocument.Factory.parse(in(sheet)).getWorksheet().getSheetData().getRowList().stream()
                    .flatMap(row -> row.getCList().stream())
                    .filter(cell -> cell.getT() == STCellType.S)
                    .count();
        }
        assertThat(texts.getSst().getCount()).isEqualTo(uses);
    }

    private static ByteArrayInputStream in(String name) {
        return new ByteArrayInputStream(PARTS.get(name));
    }

    private static List<XmlError> errors(XmlObject part) {
        var errors = new ArrayList<XmlError>();
        part.validate(new XmlOptions().setErrorListener(errors));
        // xml:space is allowed on everything by the standard of XML, and Excel writes it itself.
        errors.removeIf(e -> e.getMessage().contains("space@http://www.w3.org/XML/1998/namespace"));
        return errors;
    }

    private static Map<String, byte[]> parts() {
        var parts = new TreeMap<String, byte[]>();
        var sample = SampleConsolidation.districts();
        byte[] bytes = Opened.bytes(sample, SampleDossier.of(sample));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
