package tonghop.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.model.Occasion;
import tonghop.model.Period;

/**
 * A reporting regime: who reports what to whom, and when.
 *
 * @param code as in the definition's file, e.g. {@code dvcq-vinhcuu}
 * @param title of its consolidated report, e.g. {@code Kết quả thực hiện công tác dân vận chính quyền}
 * @param superior the office above the consolidating one, as the head of its letters names it
 * @param office the consolidating office
 * @param place where its letters are signed, e.g. {@code Đồng Nai}
 * @param recipients whom the consolidated report goes on to, in order
 * @param signer the rank under which it is signed, e.g. {@code TRƯỞNG BAN}
 * @param letterhead whose rules the heads of its letters follow, its units' and its own
 * @param words phrases of a document that point to this regime, e.g. the names of its consolidating office
 * @param forms in order of their codes
 * @param members its reporting units
 * @param calendar its recurring periods
 * @param targets indicator code → percentage that must be exceeded
 * @param submitsAs whose report this regime's consolidated output is at the next level, or null
 * @param history how far a figure may be from what its unit reported before
 * @param contact whom units ask, or null where the definition names nobody
 * @param signing the number's symbol and the signer's name, as far as the definition says
 */
public record Programme(
        String code,
        String title,
        String superior,
        String office,
        String place,
        List<String> recipients,
        String signer,
        LetterStyle letterhead,
        List<String> words,
        List<Form> forms,
        Members members,
        List<CalendarRule> calendar,
        Map<String, BigDecimal> targets,
        @Nullable SubmitsAs submitsAs,
        HistoryLimits history,
        @Nullable Contact contact,
        Signing signing) {

    /** A regime whose figures may be as far from earlier ones as most. */
    public Programme(
            String code,
            String title,
            String superior,
            String office,
            String place,
            List<String> recipients,
            String signer,
            LetterStyle letterhead,
            List<String> words,
            List<Form> forms,
            List<Membership> members,
            List<CalendarRule> calendar,
            Map<String, BigDecimal> targets,
            @Nullable SubmitsAs submitsAs) {
        this(
                code,
                title,
                superior,
                office,
                place,
                recipients,
                signer,
                letterhead,
                words,
                forms,
                Members.of(members),
                calendar,
                targets,
                submitsAs,
                HistoryLimits.USUAL,
                null,
                Signing.BY_HAND);
    }

    /** The form of that code, empty if this regime does not use it. */
    public Optional<Form> form(String code) {
        return forms.stream().filter(f -> f.code().equals(code)).findFirst();
    }

    /** The period as this regime's calendar has it, empty if it has none such. */
    public Optional<ReportingPeriod> period(Period period) {
        return calendar.stream().flatMap(rule -> rule.at(period).stream()).findFirst();
    }

    /** What reports call the period, also where this regime's calendar has it no more. */
    public String label(Period period) {
        return period(period).map(ReportingPeriod::label).orElseGet(period::label);
    }

    /** True if people may open ad hoc periods under this regime. */
    public boolean allowsAdHocPeriods() {
        return calendar.stream().anyMatch(rule -> rule.recurrence().isOpenedByPeople());
    }

    /** The ad hoc periods that people opened under this regime, by what they opened them for. */
    public Map<Period, Occasion> occasions() {
        return calendar.stream()
                .map(CalendarRule::occasions)
                .filter(occasions -> !occasions.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }

    /** This regime with those ad hoc periods, in place of any opened before; as it is where it allows none. */
    Programme opened(Map<Period, Occasion> occasions) {
        List<CalendarRule> rules = calendar.stream()
                .map(rule -> rule.recurrence().isOpenedByPeople()
                        ? CalendarRule.openedByPeople(rule.recurrence(), rule.forms(), rule.citation(), occasions)
                        : rule)
                .toList();
        return new Programme(
                code,
                title,
                superior,
                office,
                place,
                recipients,
                signer,
                letterhead,
                words,
                forms,
                members,
                rules,
                targets,
                submitsAs,
                history,
                contact,
                signing);
    }

    /** The regime's periods of that year, in the calendar's order. */
    public List<ReportingPeriod> periods(int year) {
        return calendar.stream().flatMap(rule -> rule.in(year).stream()).toList();
    }

    /**
     * The units that owe a report for that period, in the definition's order; of a code that changed hands within the
     * data window, the last to bear it.
     */
    public List<Unit> owing(ReportingPeriod period) {
        Map<String, Unit> byCode = new LinkedHashMap<>();
        members.stream()
                .filter(period::isOwedBy)
                .map(Membership::unit)
                .forEach(u -> byCode.merge(u.code(), u, (a, b) -> a.validFrom().isBefore(b.validFrom()) ? b : a));
        return List.copyOf(byCode.values());
    }

    /** True if the unit owes a report for that period. */
    public boolean owes(String unit, ReportingPeriod period) {
        return members.of(unit).stream().anyMatch(period::isOwedBy);
    }

    /** The member of that code on that day, empty if the unit does not report under this regime. */
    public Optional<Unit> member(String unit, LocalDate day) {
        return members.bearing(unit).stream().filter(u -> u.isValidOn(day)).findFirst();
    }

    /** True if a unit of that code reports under this regime, or once did. */
    public boolean hasMember(String unit) {
        return !members.bearing(unit).isEmpty();
    }
}
