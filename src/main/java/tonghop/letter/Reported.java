package tonghop.letter;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;

/**
 * What a document reports, as far as it is known.
 *
 * @param unit the unit's name, empty where it is not known
 * @param period e.g. {@code 6 tháng đầu năm 2024}, empty where it is not known
 * @param calendar the period as the regime has it, or null
 */
record Reported(String unit, String period, @Nullable ReportingPeriod calendar) {

    static Reported of(LedgerLine line, @Nullable Programme programme) {
        Period period = line.period();
        ReportingPeriod calendar = programme == null || period == null
                ? null
                : programme.period(period).orElse(null);
        String label = calendar != null ? calendar.label() : period == null ? "" : period.label();
        return new Reported(unit(line.unit(), programme, calendar), label, calendar);
    }

    /** The code where the regime no longer has the unit. */
    static String unit(@Nullable String code, @Nullable Programme programme, @Nullable ReportingPeriod calendar) {
        if (code == null) {
            return "";
        }
        return Optional.ofNullable(programme)
                .flatMap(p -> member(code, p, calendar))
                .map(Unit::name)
                .orElse(code);
    }

    private static Optional<Unit> member(String code, Programme programme, @Nullable ReportingPeriod calendar) {
        var then = Optional.ofNullable(calendar).flatMap(c -> programme.member(code, c.windowEnd()));
        return then.or(() -> programme.members().bearing(code).stream().findFirst());
    }

    /** {@code báo cáo 6 tháng đầu năm 2024 của Huyện Vĩnh Cửu}; {@code báo cáo} where nothing is known. */
    String phrase() {
        return of(period) + (unit.isEmpty() ? "" : " của " + unit);
    }

    /** {@code báo cáo 6 tháng đầu năm 2024}; an ad hoc period's title may say that it is a report. */
    static String of(String period) {
        if (period.regionMatches(true, 0, "báo cáo", 0, "báo cáo".length())) {
            return "b" + period.substring(1);
        }
        return period.isEmpty() ? "báo cáo" : "báo cáo " + period;
    }
}
