package tonghop.wordreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import tonghop.consolidate.Dossier;
import tonghop.template.LibreOffice;

/** The form of the report: Decree 30/2020/NĐ-CP, appendix I. */
class ReportPagesTest {

    private static final OpenedReport REPORT = OpenedReport.of(Regimes.districts());

    @Test
    void areA4WithTheDecreesMarginsUprightButForWideLists() {
        var sections = sections();
        assertThat(sections).allSatisfy(section -> {
            assertThat(millimetres(section.getPgMar().getTop())).isCloseTo(20, within(0.1));
            assertThat(millimetres(section.getPgMar().getBottom())).isCloseTo(20, within(0.1));
            assertThat(millimetres(section.getPgMar().getLeft())).isCloseTo(30, within(0.1));
            assertThat(millimetres(section.getPgMar().getRight())).isCloseTo(15, within(0.1));
        });
        assertThat(sections).hasSize(2);
        assertThat(millimetres(sections.get(0).getPgSz().getW())).isCloseTo(210, within(0.1));
        assertThat(millimetres(sections.get(0).getPgSz().getH())).isCloseTo(297, within(0.1));
        assertThat(millimetres(sections.get(1).getPgSz().getW())).isCloseTo(297, within(0.1));
    }

    @Test
    void areNumberedAtTheTopFromTheSecondOn() {
        assertThat(sections()).extracting(CTSectPr::isSetTitlePg).containsExactly(true, false);
        assertThat(REPORT.document.getHeaderList()).hasSize(1);
        assertThat(REPORT.document.getHeaderList().get(0)._getHdrFtr().xmlText())
                .contains(" PAGE ");
    }

    @Test
    void repeatHeadersOfTablesAndCutNoRow() {
        var annexed = REPORT.document.getTables().stream()
                .filter(t -> "TableGrid".equals(t.getStyleID()))
                .toList();
        assertThat(annexed).hasSizeGreaterThanOrEqualTo(4).allSatisfy(table -> {
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
        });
    }

    /** A document that breaks the format's schema makes Word ask whether to repair it. */
    @Test
    void obeyTheFormatsSchema() throws IOException, XmlException {
        assertThat(errors(REPORT.document.getDocument())).isEmpty();
        assertThat(errors(OpenedReport.of(Regimes.party()).document.getDocument()))
                .isEmpty();
        assertThat(REPORT.document.getStyle().getStyleList())
                .filteredOn(style -> style.getType() == STStyleType.PARAGRAPH)
                .hasSizeGreaterThan(10)
                .allSatisfy(style -> assertThat(errors(style)).isEmpty());
    }

    private static List<XmlError> errors(XmlObject part) {
        var errors = new ArrayList<XmlError>();
        part.validate(new XmlOptions().setErrorListener(errors));
        return errors;
    }

    @Test
    void openInAnotherProgram(@TempDir Path folder) throws IOException, InterruptedException {
        var districts = folder.resolve("districts.docx");
        var party = folder.resolve("party.docx");
        Files.write(districts, OpenedReport.bytes(Regimes.districts(), Dossier.EMPTY));
        Files.write(party, OpenedReport.bytes(Regimes.party(), Dossier.EMPTY));

        new LibreOffice(folder).save(List.of(districts, party), "pdf", folder);

        assertThat(printed(folder, "districts"))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "I. TÌNH HÌNH NỘP BÁO CÁO", "II. KẾT QUẢ THỰC HIỆN")
                .contains("1. Tuyên truyền", "Nơi nhận:", "TRƯỞNG BAN", "Phụ lục I", "Phụ lục III");
        assertThat(printed(folder, "party"))
                .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "Số …-BC/…")
                .doesNotContain("CỘNG HÒA");
    }

    private static String printed(Path folder, String name) throws IOException, InterruptedException {
        var text = folder.resolve(name + ".txt");
        var reading =
                new ProcessBuilder("pdftotext", folder.resolve(name + ".pdf").toString(), text.toString()).start();
        assertThat(reading.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return Files.readString(text);
    }

    private static List<CTSectPr> sections() {
        var sections = new ArrayList<CTSectPr>();
        REPORT.document.getParagraphs().stream()
                .map(p -> p.getCTPPr())
                .filter(p -> p.isSetSectPr())
                .forEach(p -> sections.add(p.getSectPr()));
        sections.add(REPORT.document.getDocument().getBody().getSectPr());
        return sections;
    }

    private static double millimetres(Object twips) {
        return ((BigInteger) twips).doubleValue() / 1440 * 25.4;
    }
}
