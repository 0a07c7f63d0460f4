package tonghop.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.model.PeriodLock;
import tonghop.model.VietnamTime;
import tonghop.programme.Definitions;
import tonghop.programme.Membership;
import tonghop.programme.Onward;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;

/**
 * A period of a regime's calendar.
 *
 * @param owing the units that owe it
 * @param spared the members that exist at the time and do not
 * @param onward when the consolidating office reports on, or null where nothing says it
 * @param state null where no home is asked
 */
record CalendarLine(
        ReportingPeriod period,
        List<Unit> owing,
        List<Unit> spared,
        @Nullable Onward onward,
        PeriodLock lock,
        @Nullable State state) {

    /** Whether reports are taken in. */
    enum State {
        NOT_BEGUN("not-begun", "chưa bắt đầu"),
        OPEN("open", "đang mở"),
        CLOSED("closed", "đã khóa");

        private final String code;
        private final String label;

        State(String code, String label) {
            this.code = code;
            this.label = label;
        }

        String code() {
            return code;
        }

        /** In Vietnamese. */
        String label() {
            return label;
        }
    }

    /** @param now null where no home is asked */
    static CalendarLine of(
            Definitions definitions,
            Programme programme,
            ReportingPeriod period,
            PeriodLock lock,
            @Nullable Instant now) {
        List<Unit> owing = programme.owing(period);
        List<Unit> spared = programme.members().stream()
                .map(Membership::unit)
                .filter(u -> u.isValidBetween(period.windowStart(), period.windowEnd()))
                .filter(u -> owing.stream().noneMatch(o -> o.code().equals(u.code())))
                .toList();
        return new CalendarLine(
                period,
                owing,
                spared,
                onward(definitions, programme, period),
                lock,
                now == null ? null : state(period, lock, LocalDate.ofInstant(now, VietnamTime.ZONE)));
    }

    /** The plan's own day upward, else the day on which the output is due as a unit's report one level up. */
    private static @Nullable Onward onward(Definitions definitions, Programme programme, ReportingPeriod period) {
        var next = programme.submitsAs();
        if (period.onward() != null || next == null) {
            return period.onward();
        }
        Programme above = definitions.programmes().get(next.programme());
        Optional<ReportingPeriod> there = above == null ? Optional.empty() : above.period(period.period());
        if (above == null || there.isEmpty() || there.get().due() == null) {
            return null;
        }
        boolean owed = above.owes(next.unit(), there.get());
        return owed ? new Onward(above.office(), there.get().due(), there.get().citation()) : null;
    }

    private static State state(ReportingPeriod period, PeriodLock lock, LocalDate today) {
        LocalDate closes = period.closesOn();
        if (lock.isClosed() || closes != null && !today.isBefore(closes)) {
            return State.CLOSED;
        }
        return today.isBefore(period.windowStart()) ? State.NOT_BEGUN : State.OPEN;
    }

    /** The last day on which the period's report is on time, or of its data where no day is named; the year is in this order. */
    LocalDate lastDay() {
        var due = period.due();
        return due == null ? period.windowEnd() : due.lastOnTime();
    }
}
