package tonghop.letter;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tonghop.programme.Programme;
import tonghop.programme.Unit;

/** Reminders: one letter a unit, with everything that it owes to the office that writes. */
public final class ReminderLetters {

    private final LetterTemplates templates;
    private final Instant at;
    private final LocalDate today;

    /** @param at when the letters are written */
    public ReminderLetters(LetterTemplates templates, Instant at) {
        this.templates = templates;
        this.at = at;
        this.today = Days.of(at);
    }

    /** A letter to a unit, from the office that the first of these reports is owed to. */
    public record Reminder(Unit unit, List<OwedReport> owed, Letter letter) {}

    private record Correspondence(String office, String unit) {}

    /**
     * All of them or none.
     *
     * @param owed under any regimes; a unit that owes to two offices has a letter from each
     * @return in the order in which the units first appear
     * @throws LetterTemplateException if a template cannot be used
     */
    public List<Reminder> write(List<OwedReport> owed) throws IOException {
        var letters = new LinkedHashMap<Correspondence, List<OwedReport>>();
        for (OwedReport report : owed) {
            var correspondence = new Correspondence(
                    report.programme().office(), report.unit().code());
            letters.computeIfAbsent(correspondence, c -> new ArrayList<>()).add(report);
        }
        var reminders = new ArrayList<Reminder>();
        for (List<OwedReport> ofUnit : letters.values()) {
            ofUnit.sort(OwedReport.BY_DAY);
            reminders.add(new Reminder(ofUnit.get(0).unit(), List.copyOf(ofUnit), letter(ofUnit)));
        }
        return reminders;
    }

    /**
     * One letter with all of these, in the name of every office that they are owed to.
     *
     * @param owed of one unit, at least one, in the order in which they are named
     * @throws LetterTemplateException if a template cannot be used
     */
    public Letter letter(List<OwedReport> owed) throws IOException {
        List<Programme> programmes =
                owed.stream().map(OwedReport::programme).distinct().toList();
        String unit = owed.get(0).unit().name();
        var values = WritingOffice.of(programmes, at).values(unit);
        values.put("unit", OneLine.of(unit));
        List<Map<String, Object>> overdue = reports(owed, r -> r.isOverdue(today));
        values.put("overdue", overdue);
        values.put("upcoming", reports(owed, r -> r.last() != null && !r.isOverdue(today)));
        values.put("undated", reports(owed, r -> r.last() == null));
        return templates.write(overdue.isEmpty() ? LetterKind.REMINDER_BEFORE : LetterKind.REMINDER_AFTER, values);
    }

    private List<Map<String, Object>> reports(List<OwedReport> owed, Predicate<OwedReport> which) {
        return owed.stream().filter(which).map(this::report).toList();
    }

    /** What a letter may name of a report: {@code report title forms due days held}. */
    Map<String, Object> report(OwedReport owed) {
        String report = Reported.of(owed.period().label());
        return Map.of(
                "report", OneLine.of(Character.toUpperCase(report.charAt(0)) + report.substring(1)),
                "title", OneLine.of(owed.programme().title()),
                "forms", String.join(", ", owed.period().forms()),
                "due", due(owed),
                "days", days(owed),
                "held", owed.held() == 0 ? "" : Long.toString(owed.held()));
    }

    private static String due(OwedReport owed) {
        LocalDate last = owed.last();
        if (owed.reopened() && last != null) {
            return "mở lại cho đơn vị đến hết ngày " + Days.day(last);
        }
        return Days.due(owed.period().due());
    }

    private String days(OwedReport owed) {
        LocalDate last = owed.last();
        if (last == null) {
            return "";
        }
        long left = ChronoUnit.DAYS.between(today, last);
        return left < 0
                ? "đã quá hạn " + -left + " ngày"
                : left == 0 ? "hôm nay là ngày cuối" : "còn " + left + " ngày";
    }
}
