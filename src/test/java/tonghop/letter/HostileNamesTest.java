package tonghop.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tonghop.model.CellRef;
import tonghop.model.Finding;

/** What others wrote does no harm in a letter. */
class HostileNamesTest {

    private static final String NAME =
            "</p><script src=//x.vn>x</script>\r\nBcc: a@b.vn\n\n\u2028\u202Exslx.\u200B{{office}} <b>\".xlsx\u0000";

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void namesWithMarkupLineBreaksOrTurnedWritingStayPlainTextOnOneLine(LetterKind kind) throws IOException {
        Letter plain = LetterCases.of(null).letter(kind);
        Letter hostile = new LetterCases(LetterTemplates.load(null), NAME, NAME).letter(kind);

        assertThat(hostile.text().lines()).hasSameSizeAs(plain.text().lines().toList());
        assertThat(hostile.subject() + hostile.text())
                .doesNotContainPattern("[\\p{Cf}&&[^\\n]]")
                .doesNotContain("\r", "\u2028", "\u0000");
        assertThat(hostile.subject()).doesNotContain("\n");
        var page = Jsoup.parse(hostile.html());
        assertThat(page.select("script")).isEmpty();
        assertThat(page.getAllElements())
                .hasSameSizeAs(Jsoup.parse(plain.html()).getAllElements());
    }

    @Property(tries = 300)
    void everyNameBecomesOneLineOfNoMoreThanTheLimit(@ForAll String name) {
        String line = OneLine.of(name);

        assertThat(line).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");
        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(OneLine.LONGEST);
        assertThat(OneLine.of(line)).isEqualTo(line);
    }

    @Test
    void keepsANameOfTheLimitAndCutsOnePast() {
        assertThat(OneLine.of("á".repeat(OneLine.LONGEST))).isEqualTo("á".repeat(OneLine.LONGEST));
        assertThat(OneLine.of("á".repeat(OneLine.LONGEST + 1))).isEqualTo("á".repeat(OneLine.LONGEST - 1) + "…");
    }

    @Test
    void listsManyCellsAndManyPointsUpToTheLimit() throws IOException {
        Letter cells = LetterCases.of(null).held(cells(Cells.MOST));
        Letter more = LetterCases.of(null).held(cells(Cells.MOST + 1));

        assertThat(cells.text()).contains("E" + Cells.MOST).doesNotContain("ô nữa");
        assertThat(more.text()).contains("và 1 ô nữa");
        assertThat(LetterCases.of(null).held(points(Points.MOST)).text())
                .contains("\n" + Points.MOST + ". ")
                .doesNotContain("Còn những điểm khác");
        assertThat(LetterCases.of(null).held(points(Points.MOST + 1)).text())
                .contains("\n" + (Points.MOST + 1) + ". Còn những điểm khác");
    }

    @Test
    void listsManyFilesOfAContainerUpToTheLimit() throws IOException {
        assertThat(LetterCases.of(null).unpacked(DocumentLetters.MOST_INNER).text())
                .doesNotContain("tệp nữa");
        assertThat(LetterCases.of(null).unpacked(DocumentLetters.MOST_INNER + 1).text())
                .contains("- … và 1 tệp nữa");
    }

    @Test
    void tellsOfManyFilesOfManyMessagesUpToTheLimit() throws IOException {
        int half = MailLetters.MOST / 2;

        assertThat(LetterCases.of(null).digest(half).text()).doesNotContain("tệp nữa");
        assertThat(LetterCases.of(null).digest(half + 1).text()).containsOnlyOnce("- … và 2 tệp nữa");
        assertThat(LetterCases.of(null).digest(MailLetters.MOST).text()).doesNotContain("thư nữa");
        assertThat(LetterCases.of(null).digest(MailLetters.MOST + 1).text()).contains("… và 1 thư nữa");
    }

    private static Finding[] cells(int count) {
        var findings = new Finding[count];
        for (int i = 0; i < count; i++) {
            findings[i] = Finding.error("figure-unclear", new CellRef("Biểu 01", "E" + (i + 1)), "");
        }
        return findings;
    }

    private static Finding[] points(int count) {
        var findings = new Finding[count];
        for (int i = 0; i < count; i++) {
            findings[i] = Finding.error("unit-unknown", null, "Không nhận ra đơn vị " + i + ".");
        }
        return findings;
    }
}
