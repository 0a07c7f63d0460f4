package tonghop.letter;

import static tonghop.letter.LetterCases.FIGURE;
import static tonghop.letter.LetterCases.NOW;
import static tonghop.letter.LetterCases.PERIOD;
import static tonghop.letter.LetterCases.REGIME;
import static tonghop.letter.LetterCases.UNIT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tonghop.consolidate.Fact;
import tonghop.consolidate.Replacement;
import tonghop.consolidate.Replacement.Delivered;
import tonghop.model.DeliveredOutput;
import tonghop.model.Period;
import tonghop.programme.ReportingPeriod;

/** The six months' output as it was delivered, twice. */
final class DeliveryCases {

    private DeliveryCases() {}

    /** @param version 1, or 2 for what takes its place */
    static DeliveryCase version(int version) {
        var first = output(1, NOW.minusSeconds(864_000));
        var before = facts("12");
        if (version == 1) {
            return new DeliveryCase(REGIME, period(), first, before, null);
        }
        var now = facts(FIGURE);
        var replacement = Replacement.of(
                now,
                List.of(new Delivered(first, before)),
                new Replacement.Reasons(Map.of(), Map.of()),
                List.of(Period.cumulative(2024, 9)));
        return new DeliveryCase(REGIME, period(), output(2, NOW), now, replacement.orElseThrow());
    }

    private static ReportingPeriod period() {
        return REGIME.period(PERIOD).orElseThrow();
    }

    private static DeliveredOutput output(int version, Instant at) {
        return new DeliveredOutput(
                REGIME.code(), PERIOD, version, "ab".repeat(32), "cd".repeat(32), "Lan", at, "Lãnh đạo đã ký");
    }

    private static List<Fact> facts(String value) {
        return List.of(
                new Fact(UNIT, "", "status", "Tình hình nộp báo cáo", "đúng hạn", 9),
                new Fact("vc-tri-an", "", "status", "Tình hình nộp báo cáo", null, 0),
                new Fact(UNIT, "01", "1.1", "Số văn bản", value, 9),
                new Fact(UNIT, "01", "1.2", "Số hội nghị", value, 9),
                new Fact(UNIT, "02", "Kết quả nổi bật", "Kết quả nổi bật", "Đạt " + value, 9),
                new Fact("", "01", "1.1", "Số văn bản", value, 0));
    }
}
