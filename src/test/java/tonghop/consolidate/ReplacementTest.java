package tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tonghop.consolidate.Intake.figures;
import static tonghop.consolidate.Intake.models;
import static tonghop.consolidate.Intake.texts;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tonghop.consolidate.Replacement.Delivered;
import tonghop.consolidate.Replacement.Reasons;
import tonghop.model.Decision;
import tonghop.model.DeliveredOutput;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.model.Resolution;
import tonghop.model.Verdict;

/** What takes the place of a delivered output, and what it says otherwise. */
class ReplacementTest {

    private static final Instant APPROVED = Instant.parse("2024-05-01T01:00:00Z");
    private static final SmallRegime REGIME = new SmallRegime().with("an", "ba");

    @Test
    void nothingIsReplacedBeforeADelivery() {
        assertThat(replacement(consolidation(intake(5)), Map.of())).isEmpty();
    }

    @Test
    void sameFactsAreTheDeliveredOutputWhateverElseCame() {
        var delivered = delivered(1, consolidation(intake(5)));
        var now = consolidation(intake(5).aside("ba", Verdict.HELD, null));

        assertThat(replacement(now, Map.of(), delivered)).isEmpty();
        assertThat(Replacement.isOpen(Facts.of(now), List.of(delivered))).isFalse();
    }

    @Test
    void correctionMakesANumberedReplacementThatSaysWhatChangedAndWhy() {
        var delivered = delivered(1, consolidation(intake(5)));
        var now = consolidation(intake(5).counted("an", 2, null, figures("1.1", 7, "1.2", 1)));

        var replacement = replacement(now, Map.of(), delivered).orElseThrow();

        assertThat(replacement.number()).isEqualTo(1);
        assertThat(replacement.replaces()).isEqualTo(delivered.output());
        assertThat(replacement.changes())
                .extracting(c -> c.fact().unit(), c -> c.fact().code(), Change::valueBefore, Change::valueNow)
                .contains(tuple("an", "1.1", "5", "7"), tuple("", "1.1", "5", "7"))
                .doesNotContain(tuple("an", "1.2", "1", "1"));
        assertThat(replacement.changes().get(0).why())
                .isEqualTo("Đính chính (phiên bản 2): BC an 2.xlsx, nhận 01/05/2024 09:00");
    }

    @Test
    void deliveredReplacementStaysWhatItWas() {
        var first = delivered(1, consolidation(intake(5)));
        var corrected = consolidation(intake(5).counted("an", 2, null, figures("1.1", 7, "1.2", 1)));
        var second = delivered(2, corrected);

        assertThat(replacement(corrected, Map.of(), first, second)).isEqualTo(replacement(corrected, Map.of(), first));
        assertThat(Replacement.isOpen(Facts.of(corrected), List.of(first, second)))
                .isFalse();
        assertThat(replacement(consolidation(intake(5)), Map.of(), first, second)
                        .orElseThrow()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void figureThatAPersonSetIsExplainedByTheDecision() {
        var delivered = delivered(1, consolidation(intake(5)));
        var decision = new Decision(
                3,
                1,
                new Resolution.SetFigures(Map.of()),
                "Lan",
                Instant.parse("2024-05-02T01:00:00Z"),
                "Công văn 15.");

        var changes = replacement(consolidation(intake(6)), Map.of(1L, List.of(decision)), delivered)
                .orElseThrow()
                .changes();

        assertThat(changes.get(0).why()).isEqualTo("Quyết định số 3 của Lan, 02/05/2024 08:00: “Công văn 15.”");
    }

    @Test
    void newUnitTextAndRowOfAListAreChangesToo() {
        var delivered = delivered(1, consolidation(intake(5)));
        var now = consolidation(
                intake(5).accepted("ba", figures("1.1", null), texts("Kết quả nổi bật", "Tốt."), models("Đường hoa")));

        assertThat(replacement(now, Map.of(), delivered).orElseThrow().changes())
                .extracting(c -> c.fact().unit(), c -> c.fact().label(), Change::valueBefore, Change::valueNow)
                .containsExactly(
                        tuple("ba", "Tình hình nộp báo cáo", null, "đúng hạn"),
                        tuple("ba", "Kết quả nổi bật", null, "Tốt."),
                        tuple("ba", "Đường hoa – Tên mô hình", null, "Đường hoa"));
    }

    @Test
    void namesTheLaterPeriodsThatRestOnTheChangedOne() {
        var all = Stream.of("2024-M05", "2024-Q1", "2024-Q2", "2024-3M", "2024-6M", "2024-12M", "2025-12M", "2024-R1")
                .map(Period::parse)
                .toList();

        assertThat(LaterPeriods.touchedBy(Period.parse("2024-6M"), all))
                .extracting(Period::code)
                .containsExactly("2024-12M");
        assertThat(LaterPeriods.touchedBy(Period.parse("2024-M05"), all))
                .extracting(Period::code)
                .containsExactly("2024-Q2", "2024-6M", "2024-12M");
        assertThat(LaterPeriods.touchedBy(Period.parse("2024-Q1"), all))
                .extracting(Period::code)
                .containsExactly("2024-3M", "2024-6M", "2024-12M");
        assertThat(LaterPeriods.touchedBy(Period.parse("2024-R1"), all)).isEmpty();
        assertThat(LaterPeriods.touchedBy(Period.parse("2024-AH-x"), all)).isEmpty();
    }

    private static Intake intake(int first) {
        return new Intake().accepted("an", figures("1.1", first, "1.2", 1));
    }

    private static Consolidation consolidation(Intake intake) {
        return Consolidator.consolidate(REGIME.programme(), REGIME.period(), intake.record());
    }

    private static Delivered delivered(int version, Consolidation consolidation) {
        var output = new DeliveredOutput(
                "nho", SmallRegime.PERIOD, version, "a".repeat(64), "b".repeat(64), "Lan", APPROVED, "Đã ký.");
        return new Delivered(output, Facts.of(consolidation));
    }

    private static Optional<Replacement> replacement(
            Consolidation now, Map<Long, List<Decision>> decisions, Delivered... delivered) {
        var lines = new HashMap<Long, LedgerLine>();
        now.documents().forEach(line -> lines.put(line.number(), line));
        return Replacement.of(Facts.of(now), List.of(delivered), new Reasons(lines, decisions), List.of());
    }
}
