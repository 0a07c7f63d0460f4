package tonghop.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.model.Occasion;
import tonghop.model.Period;

/**
 * A recurring period of a regime: every year's instance comes from the same definition.
 *
 * @param title what reports call the period, without its year, or null where its kind says it: {@code triển khai kế hoạch}
 * @param first the first period owed, or null for any
 * @param last the last period owed, or null for any
 * @param due null where the plan names no day
 * @param closesAfterDays for how many days from the first late one on reports are still taken in; null for always
 * @param forms the codes of the forms asked for
 * @param citation the paragraph of the plan or decree that fixes it
 * @param onward when the consolidating office reports to the office above, or null where the plan names no day
 * @param moving how due days move that are no working days, or null where they stay
 * @param occasions the ad hoc periods that people opened, where this rule allows them; otherwise none
 */
public record CalendarRule(
        Recurrence recurrence,
        @Nullable String title,
        @Nullable Period first,
        @Nullable Period last,
        DataWindow window,
        @Nullable DuePattern due,
        @Nullable Integer closesAfterDays,
        List<String> forms,
        String citation,
        Onward.@Nullable Pattern onward,
        WorkingDays.@Nullable Rule moving,
        Map<Period, Occasion> occasions) {

    public CalendarRule {
        occasions = Map.copyOf(occasions);
    }

    /** A rule that lets people open ad hoc periods, with those that they opened. */
    static CalendarRule openedByPeople(
            Recurrence recurrence, List<String> forms, String citation, Map<Period, Occasion> occasions) {
        return new CalendarRule(
                recurrence,
                null,
                null,
                null,
                DataWindow.OF_DECREE_09,
                null,
                null,
                forms,
                citation,
                null,
                null,
                occasions);
    }

    /** This rule's periods of that year, in order; empty where it does not apply to the year. */
    public List<ReportingPeriod> in(int year) {
        if (recurrence.isOpenedByPeople()) {
            return occasions.keySet().stream()
                    .filter(period -> period.year() == year)
                    .sorted()
                    .flatMap(period -> at(period).stream())
                    .toList();
        }
        return recurrence.in(year).stream()
                .filter(this::applies)
                .map(this::reportingPeriod)
                .toList();
    }

    /** That period if it is one of this rule's. */
    public Optional<ReportingPeriod> at(Period period) {
        Occasion occasion = occasions.get(period);
        if (occasion != null) {
            return Optional.of(opened(period, occasion));
        }
        return recurrence.has(period) && applies(period) ? Optional.of(reportingPeriod(period)) : Optional.empty();
    }

    /** True if some period belongs to both rules. */
    boolean overlaps(CalendarRule other) {
        boolean common = recurrence.kind() == other.recurrence.kind()
                && recurrence.slug().equals(other.recurrence.slug())
                && recurrence.numbers().stream().anyMatch(other.recurrence.numbers()::contains);
        return recurrence.equals(other.recurrence) && recurrence.isOpenedByPeople()
                || common && !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(CalendarRule other) {
        return last != null && other.first != null && last.compareTo(other.first) < 0;
    }

    private boolean applies(Period period) {
        return (first == null || period.compareTo(first) >= 0) && (last == null || period.compareTo(last) <= 0);
    }

    private ReportingPeriod reportingPeriod(Period period) {
        DueDay day = due == null ? null : moved(due.of(period));
        return new ReportingPeriod(
                period,
                title == null ? period.label() : title + " năm " + period.year(),
                window.start(period),
                window.end(period),
                day,
                closingDay(day),
                forms,
                citation,
                onward == null ? null : onward.of(period),
                null);
    }

    private DueDay moved(DueDay day) {
        return moving == null ? day : moving.applied(day);
    }

    private ReportingPeriod opened(Period period, Occasion occasion) {
        return new ReportingPeriod(
                period,
                occasion.title(),
                occasion.from(),
                occasion.to(),
                new DueDay(occasion.due(), true),
                null,
                occasion.forms().isEmpty() ? forms : occasion.forms(),
                citation,
                null,
                occasion);
    }

    private @Nullable LocalDate closingDay(@Nullable DueDay day) {
        return day == null || closesAfterDays == null ? null : day.firstLate().plusDays(closesAfterDays);
    }
}
