package tonghop.consolidate;

import java.util.List;
import java.util.function.ToIntFunction;
import tonghop.model.UnitStatus;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;

/**
 * How a unit kept its reporting days.
 *
 * @param periods those that it owed and whose day has come, or for which it reported before, in the calendar's order
 */
public record UnitDiscipline(Unit unit, List<Kept> periods) {

    /**
     * How it kept the day of one period.
     *
     * @param daysLate days after the last on which it would have been on time; 0 unless it was late
     * @param corrections versions after the first
     * @param held documents that wait for a decision
     */
    public record Kept(ReportingPeriod period, UnitStatus status, int daysLate, int corrections, int held) {}

    public int count(UnitStatus status) {
        return (int) periods.stream().filter(p -> p.status() == status).count();
    }

    /** Days late over all periods. */
    public int daysLate() {
        return sum(Kept::daysLate);
    }

    public int corrections() {
        return sum(Kept::corrections);
    }

    public int held() {
        return sum(Kept::held);
    }

    private int sum(ToIntFunction<Kept> of) {
        return periods.stream().mapToInt(of).sum();
    }
}
