package tonghop.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tonghop.consolidate.Fact;
import tonghop.consolidate.Replacement;
import tonghop.consolidate.Replacement.Delivered;

/** What a delivery's letter counts and lists. */
class DeliveryLettersTest {

    @Test
    void aUnitThatWasNotAskedIsNotAmongThoseThatReported() throws IOException {
        var facts = List.of(
                status("vc-phu-ly", "đúng hạn"), status("vc-tri-an", null), status("vc-thanh-tra", "không phải nộp"));

        assertThat(letter(facts, null)).contains("Đơn vị có báo cáo: 1/2. Chưa có: Xã Trị An.");
    }

    @Test
    void aNoticeListsChangedUnitsAndIndicatorsUpToTheLimitAndSaysHowManyMore() throws IOException {
        assertThat(notice(DeliveryLetters.MOST, 1))
                .contains("- u19: chỉ tiêu 1.1.")
                .doesNotContain(" nữa");
        assertThat(notice(DeliveryLetters.MOST + 1, 1)).doesNotContain("- u20:").contains("- và 1 đơn vị nữa.");
        assertThat(notice(1, DeliveryLetters.MOST)).contains("chỉ tiêu 1.20.").doesNotContain(" nữa");
        assertThat(notice(1, DeliveryLetters.MOST + 1)).contains("chỉ tiêu 1.20 và 1 mục nữa.");
    }

    private static String notice(int units, int indicators) throws IOException {
        var first = new Delivered(DeliveryCases.version(1).output(), facts(units, indicators, "1"));
        var now = facts(units, indicators, "2");
        return letter(
                now,
                Replacement.of(now, List.of(first), new Replacement.Reasons(Map.of(), Map.of()), List.of())
                        .orElseThrow());
    }

    private static List<Fact> facts(int units, int indicators, String value) {
        var facts = new ArrayList<Fact>();
        for (int unit = 0; unit < units; unit++) {
            for (int i = 1; i <= indicators; i++) {
                facts.add(new Fact("u" + unit, "01", "1." + i, "Số", value, 9));
            }
        }
        return facts;
    }

    private static Fact status(String unit, String value) {
        return new Fact(unit, "", "status", "Tình hình nộp báo cáo", value, value == null ? 0 : 9);
    }

    private static String letter(List<Fact> facts, Replacement replacement) throws IOException {
        DeliveryCase first = DeliveryCases.version(1);
        var delivery = new DeliveryCase(first.programme(), first.period(), first.output(), facts, replacement);
        return new DeliveryLetters(LetterTemplates.load(null))
                .write(delivery, LetterCases.NOW)
                .text();
    }
}
