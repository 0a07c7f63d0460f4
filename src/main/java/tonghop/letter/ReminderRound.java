package tonghop.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.programme.Unit;

/**
 * Whom a day's reminders go to: the units that owe a report of which they are to be reminded on that day and of which nothing came.
 *
 * @param due in the order of what is due first
 * @param stopped reports that are held, and that their units would be reminded of otherwise
 */
public record ReminderRound(List<Due> due, List<OwedReport> stopped) {

    /**
     * A unit that is to be reminded.
     *
     * @param day the day for which it is reminded, today or the one that was missed
     * @param owed all that it owes by now, or does within the days that are spoken of, in the order of due days
     */
    public record Due(Unit unit, LocalDate day, List<OwedReport> owed) {}

    /**
     * @param regimes with what came under each
     * @param missed an earlier working day on which nobody was reminded, or null
     */
    public static ReminderRound of(
            List<RegimeState> regimes, ReminderDays days, Instant now, @Nullable LocalDate missed) {
        LocalDate today = Days.of(now);
        List<OwedReport> owed = regimes.stream()
                .flatMap(regime -> OwedReports.of(regime, now, days.farthest()).stream())
                .sorted(OwedReport.BY_DAY)
                .toList();
        Map<String, LocalDate> reminded = new LinkedHashMap<>();
        var stopped = new ArrayList<OwedReport>();
        for (OwedReport report : owed) {
            Optional<LocalDate> day = day(report, days, today, missed);
            if (day.isPresent() && report.held() > 0) {
                stopped.add(report);
            } else if (day.isPresent()) {
                reminded.merge(report.unit().code(), day.get(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        return new ReminderRound(
                reminded.entrySet().stream()
                        .map(e -> due(e.getKey(), e.getValue(), spokenOf(owed, e.getKey(), days, today, missed)))
                        .toList(),
                List.copyOf(stopped));
    }

    private static Optional<LocalDate> day(
            OwedReport report, ReminderDays days, LocalDate today, @Nullable LocalDate missed) {
        return Optional.ofNullable(report.last()).flatMap(last -> days.of(last, today, missed));
    }

    private static Due due(String unit, LocalDate day, List<OwedReport> owed) {
        return new Due(owed.get(owed.size() - 1).unit(), day, owed);
    }

    private static List<OwedReport> spokenOf(
            List<OwedReport> owed, String unit, ReminderDays days, LocalDate today, @Nullable LocalDate missed) {
        LocalDate end = today.plusDays(days.ahead());
        return owed.stream()
                .filter(report -> report.unit().code().equals(unit))
                .filter(report -> {
                    LocalDate last = report.last();
                    return last == null
                            || !last.isAfter(end)
                            || report.held() > 0
                            || day(report, days, today, missed).isPresent();
                })
                .toList();
    }
}
