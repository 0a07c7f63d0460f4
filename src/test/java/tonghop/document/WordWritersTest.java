package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.document.Reading.text;
import static tonghop.document.Reading.value;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.grid.Area;
import tonghop.grid.Document;
import tonghop.grid.Sheet;
import tonghop.model.Finding;
import tonghop.model.Severity;

/** Documents that other programs wrote; src/test/python/word_fixtures.py makes them. */
class WordWritersTest {

    private static Document document(String name) throws Exception {
        return Reading.document(fixture(name));
    }

    private static Path fixture(String name) throws URISyntaxException {
        return Path.of(WordWritersTest.class.getResource(name).toURI());
    }

    @ParameterizedTest
    @ValueSource(strings = {"python-docx-word.docx", "libreoffice-word.docx", "libreoffice-word.doc"})
    void readsTheSameReportFromEveryProgram(String name) throws Exception {
        Document document = document(name);
        Sheet sheet = document.sheets().get(0);
        assertThat(value(sheet, "A1001")).isEqualTo(text("UBND TỈNH ĐỒNG NAI\nUBND HUYệN VĩNH CửU"));
        assertThat(value(sheet, "B1001"))
                .isEqualTo(text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"));
        assertThat(value(sheet, "A1002")).isEqualTo(text("BÁO CÁO"));
        assertThat(value(sheet, "B2001")).isEqualTo(text("Chỉ tiêu"));
        assertThat(value(sheet, "D2004")).isEqualTo(text("1.234"));
        assertThat(value(sheet, "E2004")).isEqualTo(text("Xem mục ²"));
        assertThat(value(sheet, "D2005")).isEqualTo(text("-"));
        assertThat(value(sheet, "D2006")).isEqualTo(text("12"));
        assertThat(sheet.merged())
                .containsExactlyInAnyOrder(
                        new Area(2000, 0, 2001, 0), new Area(2000, 1, 2001, 1), new Area(2002, 0, 2002, 4));
        assertThat(document.findings()).extracting(Finding::code).containsExactly("document-word");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"python-docx-word-revised.docx", "libreoffice-word-revised.docx", "libreoffice-word-revised.doc"
            })
    void doubtsAFigureWhoseChangeNobodyAccepted(String name) throws Exception {
        Document document = document(name);
        assertThat(value(document.sheets().get(0), "D2006")).isEqualTo(text("7"));
        assertThat(document.findings())
                .filteredOn(f -> f.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.code()).isEqualTo("document-changes");
                    assertThat(f.at().cell()).isEqualTo("D2006");
                });
    }
}
