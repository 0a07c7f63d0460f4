package tonghop.consolidate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tonghop.model.PeriodRecord;
import tonghop.model.VietnamTime;
import tonghop.programme.Form;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;

/**
 * Brings the reports of one period together.
 *
 * <p>What counts: the current versions of every unit that is a member of the programme in the period's window, also of a
 * member that does not owe the period (it is said in the findings). A unit is left out of the totals, texts and lists of a
 * form where a unit above it reports that form too. A form stands in the result if the period asks for it or a unit handed it in.
 */
public final class Consolidator {

    private Consolidator() {}

    /**
     * As things stood when the last document came in.
     *
     * @throws IllegalArgumentException as {@link #consolidate(Programme, ReportingPeriod, PeriodRecord, Instant)}
     */
    public static Consolidation consolidate(Programme programme, ReportingPeriod period, PeriodRecord record) {
        var last = record.documents().stream()
                .map(document -> document.arrival().receivedAt())
                .max(Instant::compareTo)
                .orElseGet(
                        () -> period.windowEnd().atStartOfDay(VietnamTime.ZONE).toInstant());
        return consolidate(programme, period, record, last);
    }

    /**
     * Consolidates a period; the same record as of the same day always gives the same result.
     *
     * @param asOf its day in Vietnam decides which tasks are overdue, and nothing else
     * @throws IllegalArgumentException if the record is of another programme or period, holds a report of another one,
     *     two versions of one form of a unit, or a version whose document does not count
     */
    public static Consolidation consolidate(
            Programme programme, ReportingPeriod period, PeriodRecord record, Instant asOf) {
        var tasks = new TaskLines(programme, period, LocalDate.ofInstant(asOf, VietnamTime.ZONE));
        var reports = CountedReports.of(programme, period, record);
        var forms = programme.forms().stream().filter(reports::concerns).toList();
        var figures = pick(forms, Form.IndicatorForm.class)
                .map(f -> new FigureTotals(f, programme.targets(), reports))
                .toList();
        var lists = pick(forms, Form.ListForm.class)
                .map(f -> Entries.of(f, reports, tasks))
                .toList();
        var narratives = pick(forms, Form.NarrativeForm.class)
                .map(f -> Texts.of(f, reports))
                .toList();
        return new Consolidation(
                programme,
                period,
                record.lock(),
                reports.units(),
                figures.stream().map(FigureTotals::table).toList(),
                narratives,
                lists,
                List.copyOf(record.documents()),
                Stream.of(
                                reports.findings().stream(),
                                figures.stream().flatMap(f -> f.findings().stream()),
                                narratives.stream().flatMap(t -> reports.within(t.form(), t.within())),
                                lists.stream().flatMap(t -> reports.within(t.form(), t.within())),
                                lists.stream().flatMap(Remarks::tasksUnreported))
                        .flatMap(findings -> findings)
                        .toList());
    }

    private static <F extends Form> Stream<F> pick(List<Form> forms, Class<F> kind) {
        return forms.stream().filter(kind::isInstance).map(kind::cast);
    }
}
