package tonghop.consolidate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.PeriodRecord;
import tonghop.model.Submission;
import tonghop.model.UnitStatus;
import tonghop.programme.Form;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;

/**
 * The submissions that a consolidation may use, in the order of the units.
 *
 * @param units where every unit stands
 * @param owing codes of the units that owe the period
 * @param byForm form code → unit code → its submission
 * @param findings what was left aside, and who reported without owing
 */
record CountedReports(
        ReportingPeriod period,
        List<UnitLine> units,
        Set<String> owing,
        Map<String, Map<String, Submission>> byForm,
        List<Finding> findings) {

    /** What one unit says in a form of a known kind. */
    record UnitContent<C extends FormContent>(Unit unit, C content, Submission submission) {}

    /** @throws IllegalArgumentException as {@link Consolidator#consolidate} says */
    static CountedReports of(Programme programme, ReportingPeriod period, PeriodRecord record) {
        Admission.check(programme, period, record);
        var units = ReportingStatus.of(programme, period, record);
        var byForm = new HashMap<String, Map<String, Submission>>();
        record.current()
                .forEach(s -> byForm.computeIfAbsent(s.content().form(), f -> new HashMap<>())
                        .put(s.unit(), s));
        var findings = new ArrayList<Finding>();
        units.stream()
                .filter(line -> line.status() == UnitStatus.NOT_OWED && line.document() != null)
                .forEach(line -> findings.add(Remarks.notOwed(line.unit())));
        findings.addAll(leftAside(programme, units, record.current()));
        var owing = new HashSet<String>();
        units.stream()
                .filter(line -> line.status() != UnitStatus.NOT_OWED)
                .forEach(line -> owing.add(line.unit().code()));
        return new CountedReports(period, units, Set.copyOf(owing), Map.copyOf(byForm), List.copyOf(findings));
    }

    private static List<Finding> leftAside(Programme programme, List<UnitLine> units, List<Submission> current) {
        var known = new HashSet<String>();
        units.forEach(line -> known.add(line.unit().code()));
        var findings = new ArrayList<Finding>();
        for (var submission : current) {
            var form = programme.form(submission.content().form());
            if (!known.contains(submission.unit())) {
                findings.add(Remarks.notAMember(submission));
            } else if (form.isEmpty() || !kind(form.get()).isInstance(submission.content())) {
                findings.add(Remarks.formUnknown(submission));
            }
        }
        return findings;
    }

    private static Class<? extends FormContent> kind(Form form) {
        if (form instanceof Form.IndicatorForm) {
            return FormContent.Figures.class;
        }
        return form instanceof Form.ListForm ? FormContent.Entries.class : FormContent.Narratives.class;
    }

    /** True if the period asks for the form, or a unit handed it in. */
    boolean concerns(Form form) {
        return period.forms().contains(form.code()) || byForm.containsKey(form.code());
    }

    /** For each unit whose part of a form stands in a report above: in whose. */
    Stream<Finding> within(Form form, Map<String, Unit> within) {
        return units.stream()
                .map(UnitLine::unit)
                .flatMap(unit ->
                        Optional.ofNullable(within.get(unit.code()))
                                .map(above -> Remarks.partOf(unit, above, form))
                                .stream());
    }

    /** What the units say in that form, in the order of the units. */
    <C extends FormContent> List<UnitContent<C>> contents(Form form, Class<C> kind) {
        var submissions = byForm.getOrDefault(form.code(), Map.of());
        var contents = new ArrayList<UnitContent<C>>();
        for (var line : units) {
            var submission = submissions.get(line.unit().code());
            if (submission != null && kind.isInstance(submission.content())) {
                contents.add(new UnitContent<>(line.unit(), kind.cast(submission.content()), submission));
            }
        }
        return Collections.unmodifiableList(contents);
    }
}
