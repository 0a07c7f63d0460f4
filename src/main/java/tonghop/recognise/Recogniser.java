package tonghop.recognise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Document;
import tonghop.grid.Visibility;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.Period;
import tonghop.model.Report;
import tonghop.model.Wording;
import tonghop.programme.Form;
import tonghop.programme.Programme;
import tonghop.programme.Unit;
import tonghop.programme.Vocabulary;

/**
 * Makes reports of a document: which forms stand in it, whose they are, and what they say, by the document's own text and what came
 * around it. Whatever can be understood two ways is left out and becomes an error.
 */
public final class Recogniser {

    private final Collection<Programme> programmes;
    private final SheetReader sheets;
    private final SheetChoice choice;
    private final UnitTimes times;
    private final ReportTime time;
    private final ProgrammeFit fit;
    private final UnreadTables unread;
    private final UnreadTexts texts;

    /** @param units the whole registry, superiors included */
    public Recogniser(Collection<Programme> programmes, Collection<Unit> units, Vocabulary vocabulary) {
        this(programmes, units, vocabulary, List.of());
    }

    /** @param own words of the one unit whose documents are to be recognised, as people explained them */
    public Recogniser(
            Collection<Programme> programmes, Collection<Unit> units, Vocabulary vocabulary, List<Wording.Mapped> own) {
        var words = new Words(vocabulary, own);
        this.programmes = programmes;
        this.times = new UnitTimes(programmes, units, words);
        this.time = new ReportTime(programmes);
        this.sheets = new SheetReader(forms(programmes), words, times.ofMembers());
        this.choice = new SheetChoice(words);
        this.fit = new ProgrammeFit();
        this.unread = new UnreadTables(words);
        this.texts = new UnreadTexts(words);
    }

    /**
     * A report in a document.
     *
     * @param sheet the name of its first sheet
     */
    public record Part(String sheet, Report report) {}

    /** The forms of all programmes, without those that are a part of another. */
    private static List<Form> forms(Collection<Programme> programmes) {
        List<Form> all =
                programmes.stream().flatMap(p -> p.forms().stream()).distinct().toList();
        return all.stream()
                .filter(f -> all.stream().noneMatch(o -> o != f && FormReading.covers(o, f)))
                .toList();
    }

    /**
     * The reports of a document: one, or one a unit where it holds the same form of several. Never empty, never an exception: a
     * document that is no report has one without forms.
     *
     * @param assigned what a person says of it, above what it says itself
     */
    public List<Part> recognise(Document document, Envelope envelope, Assigned assigned) {
        List<SheetReading> all = document.sheets().stream()
                .filter(s -> !s.isBlank() && !ReviewList.is(s))
                .map(s -> sheets.read(s, null))
                .toList();
        var findings = new ArrayList<>(document.findings());
        Naming naming = times.during(time.of(all, envelope, assigned));
        List<UnitSplit.Group> groups = naming.split().of(all, findings);
        if (groups.isEmpty()) {
            return List.of(new Part("", report(all, envelope, naming, true, assigned, findings)));
        }
        return groups.stream()
                .map(g -> new Part(
                        g.sheets().get(0).sheet().name(),
                        report(
                                without(all, groups, g),
                                envelope,
                                naming,
                                !g.units().isEmpty(),
                                assigned,
                                findings)))
                .toList();
    }

    /** A part's sheets, with those that are no unit's. */
    private static List<SheetReading> without(
            List<SheetReading> all, List<UnitSplit.Group> groups, UnitSplit.Group own) {
        return all.stream()
                .filter(s ->
                        groups.stream().allMatch(g -> g == own || !g.sheets().contains(s)))
                .toList();
    }

    private Report report(
            List<SheetReading> all,
            Envelope envelope,
            Naming naming,
            boolean namesDecide,
            Assigned assigned,
            List<Finding> noticed) {
        var findings = new ArrayList<>(noticed);
        List<SheetReading> chosen = choice.choose(all, findings);
        Identity identity = assigned.over(identify(chosen, all, envelope, naming, namesDecide), programmes);
        findings.addAll(identity.findings());
        Period period = identity.periodValue();
        if (assigned.period() == null) {
            chosen = ofPeriod(chosen, period, findings);
        }
        Programme programme = identity.programme();
        List<FormContent> forms = fit.forms(chosen, programme, period, findings);
        unread.find(all, programme, period, forms, findings);
        texts.find(chosen, all, programme, period, forms, findings);
        var coverage = CoverageLine.of(chosen, identity);
        coverage.flatMap(CoverageLine::finding).ifPresent(findings::add);
        return new Report(
                programme == null ? null : programme.code(),
                period,
                identity.unit() == null ? null : identity.unit().value(),
                forms,
                findings,
                identity.origin(),
                coverage.map(Candidate::value).orElse(null));
    }

    /** By the units of the document's time; where it names none of them, one of another time is better than none. */
    private Identity identify(
            List<SheetReading> chosen, List<SheetReading> all, Envelope envelope, Naming naming, boolean namesDecide) {
        Identity own = identify(chosen, all, envelope, naming.identities(), namesDecide);
        if (!own.namesNoUnit()) {
            return own;
        }
        Identity other = identify(chosen, all, envelope, times.always().identities(), namesDecide);
        return other.namesNoUnit() ? own : other;
    }

    /** By the sheets that hold forms; where they leave it open, a cover sheet may tell, and then the names. */
    private static Identity identify(
            List<SheetReading> chosen,
            List<SheetReading> all,
            Envelope envelope,
            IdentityFinder identities,
            boolean namesDecide) {
        Evidence evidence = evidence(chosen, GivenName.of(envelope, chosen), envelope);
        Identity own = identities.find(evidence);
        if (!own.isSilent()) {
            return own;
        }
        List<SheetReading> covers = all.stream()
                .filter(r -> r.forms().isEmpty() && r.sheet().visibility() == Visibility.VISIBLE)
                .toList();
        if (!covers.isEmpty()) {
            List<SheetReading> more =
                    Stream.concat(chosen.stream(), covers.stream()).toList();
            Identity withCovers = identities.find(evidence(more, evidence.names(), envelope));
            if (withCovers.isSure()) {
                return withCovers;
            }
        }
        return namesDecide ? identities.find(evidence.withNamesDeciding()) : own;
    }

    private static Evidence evidence(List<SheetReading> readings, List<GivenName> names, Envelope envelope) {
        return new Evidence(
                readings.stream().map(SheetReading::block).toList(),
                readings.stream().flatMap(r -> Stamp.on(r.sheet()).stream()).toList(),
                names,
                false,
                envelope.receivedAt());
    }

    /** The sheets read anew in the report's period; what a sheet of another period holds is not the report's. */
    private List<SheetReading> ofPeriod(List<SheetReading> chosen, @Nullable Period period, List<Finding> findings) {
        if (period == null) {
            return chosen;
        }
        var own = new ArrayList<SheetReading>();
        for (SheetReading reading : chosen) {
            Period said = reading.period();
            if (said == null || said.equals(period)) {
                own.add(said == null ? sheets.read(reading.sheet(), period) : reading);
            } else if (said.ofSameMonths().equals(period)
                    || Rounds.isCalled(period, said)
                    || PeriodFinder.isWholeYear(said) && said.year() == period.year()) {
                own.add(reading);
            } else {
                findings.add(Finding.error(
                        "sheet-of-other-period",
                        new CellRef(reading.sheet().name(), "A1"),
                        "Trang “" + reading.sheet().name() + "” ghi kỳ “" + said.label() + "”, còn báo cáo là của kỳ “"
                                + period.label() + "”. Hãy sửa kỳ ghi trên trang, hoặc bỏ trang này."));
            }
        }
        return own;
    }
}
