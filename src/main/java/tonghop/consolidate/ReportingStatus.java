package tonghop.consolidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.model.FormVersion;
import tonghop.model.LedgerLine;
import tonghop.model.PeriodRecord;
import tonghop.model.Submission;
import tonghop.model.Timeliness;
import tonghop.model.UnitStatus;
import tonghop.model.Verdict;
import tonghop.programme.Membership;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;

/** Who has reported for a period. */
public final class ReportingStatus {

    private static final Comparator<LedgerLine> BY_INTAKE = Comparator.comparingLong(LedgerLine::number);

    private ReportingStatus() {}

    /**
     * Every unit that owes the period or sent something for it that counts or is held, in the definition's order.
     *
     * <p>A unit that sent nothing but rejected files is missing. A unit is on time if any version that ever counted was,
     * so a late correction does not make it late.
     */
    public static List<UnitLine> of(Programme programme, ReportingPeriod period, PeriodRecord record) {
        return of(programme, period, record.current(), record.documents(), record.versions());
    }

    /** As {@link #of(Programme, ReportingPeriod, PeriodRecord)}, where it is not known what the documents say. */
    public static List<UnitLine> of(
            Programme programme, ReportingPeriod period, List<LedgerLine> documents, List<FormVersion> versions) {
        return of(programme, period, List.of(), documents, versions);
    }

    private static List<UnitLine> of(
            Programme programme,
            ReportingPeriod period,
            List<Submission> current,
            List<LedgerLine> documents,
            List<FormVersion> versions) {
        var counted = counted(current, documents);
        var sent = documentsByUnit(current, documents);
        var versionsByUnit = versions.stream().collect(Collectors.groupingBy(FormVersion::unit));
        var owing = Set.copyOf(programme.owing(period).stream().map(Unit::code).toList());
        var lines = new ArrayList<UnitLine>();
        for (var unit : members(programme, period)) {
            var ofUnit = sent.getOrDefault(unit.code(), List.of());
            var line = line(unit, owing.contains(unit.code()), ofUnit, counted);
            if (owing.contains(unit.code()) || line.document() != null || line.pending() != null) {
                var ofForms = versionsByUnit.getOrDefault(unit.code(), List.of());
                var forms = UnitForms.of(programme, period, line.status(), ofForms, byNumber(ofUnit));
                lines.add(new UnitLine(unit, line.status(), line.document(), line.pending(), forms));
            }
        }
        return List.copyOf(lines);
    }

    private static Map<Long, LedgerLine> byNumber(List<LedgerLine> documents) {
        return documents.stream().collect(Collectors.toMap(LedgerLine::number, d -> d));
    }

    /** One unit a code; where a code was given to another unit within the window, the later entry. */
    private static Iterable<Unit> members(Programme programme, ReportingPeriod period) {
        var members = new LinkedHashMap<String, Unit>();
        programme.members().stream()
                .map(Membership::unit)
                .filter(u -> u.isValidBetween(period.windowStart(), period.windowEnd()))
                .forEach(u -> members.merge(u.code(), u, (a, b) -> a.validFrom().isAfter(b.validFrom()) ? a : b));
        return members.values();
    }

    /** By number: the documents with a form that counts, whatever other forms of theirs were replaced. */
    private static Set<Long> counted(List<Submission> current, List<LedgerLine> documents) {
        var numbers = new LinkedHashSet<Long>();
        current.forEach(s -> numbers.add(s.document().number()));
        documents.stream().filter(d -> d.verdict().counts()).forEach(d -> numbers.add(d.number()));
        return numbers;
    }

    private static Map<String, List<LedgerLine>> documentsByUnit(List<Submission> current, List<LedgerLine> documents) {
        var all = new LinkedHashMap<Long, LedgerLine>();
        documents.forEach(d -> all.put(d.number(), d));
        current.forEach(s -> all.putIfAbsent(s.document().number(), s.document()));
        var byUnit = new HashMap<String, List<LedgerLine>>();
        for (var document : all.values()) {
            if (document.unit() != null) {
                byUnit.computeIfAbsent(document.unit(), u -> new ArrayList<>()).add(document);
            }
        }
        return byUnit;
    }

    private static UnitLine line(Unit unit, boolean owes, List<LedgerLine> documents, Set<Long> counted) {
        var latest = documents.stream()
                .filter(d -> counted.contains(d.number()))
                .max(BY_INTAKE)
                .orElse(null);
        var pending = documents.stream()
                .filter(d -> d.verdict() == Verdict.HELD && (latest == null || d.number() > latest.number()))
                .max(BY_INTAKE)
                .orElse(null);
        return new UnitLine(unit, owes ? status(documents, latest, pending) : UnitStatus.NOT_OWED, latest, pending);
    }

    private static UnitStatus status(
            List<LedgerLine> documents, @Nullable LedgerLine latest, @Nullable LedgerLine pending) {
        if (latest == null) {
            return pending == null ? UnitStatus.MISSING : UnitStatus.HELD;
        }
        var versions = documents.stream()
                .filter(d -> d.verdict().counts() || d.verdict() == Verdict.SUPERSEDED)
                .map(LedgerLine::timeliness)
                .toList();
        if (versions.contains(Timeliness.ON_TIME)) {
            return UnitStatus.ON_TIME;
        }
        return versions.contains(Timeliness.LATE) ? UnitStatus.LATE : UnitStatus.ACCEPTED;
    }
}
