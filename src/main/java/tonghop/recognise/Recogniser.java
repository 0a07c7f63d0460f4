package tonghop.recognise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Document;
import tonghop.grid.Sheet;
import tonghop.grid.Visibility;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.Period;
import tonghop.model.Report;
import tonghop.programme.Form;
import tonghop.programme.Programme;
import tonghop.programme.Unit;
import tonghop.programme.Vocabulary;

/**
 * Makes a report of a document: which forms stand in it, whose they are, and what they say, by the document's own text.
 * Whatever can be understood two ways is left out and becomes an error.
 */
public final class Recogniser {

    private final Collection<Programme> programmes;
    private final SheetReader sheets;
    private final SheetChoice choice;
    private final IdentityFinder identities;
    private final ProgrammeFit fit;

    /** @param units the whole registry, superiors included */
    public Recogniser(Collection<Programme> programmes, Collection<Unit> units, Vocabulary vocabulary) {
        this.programmes = programmes;
        var words = new Words(vocabulary);
        var index = new UnitIndex(units, words);
        this.sheets = new SheetReader(forms(programmes), words, index);
        this.choice = new SheetChoice(words);
        this.identities = new IdentityFinder(programmes, index);
        this.fit = new ProgrammeFit();
    }

    /** The forms of all programmes, without those that are a part of another. */
    private static List<Form> forms(Collection<Programme> programmes) {
        List<Form> all =
                programmes.stream().flatMap(p -> p.forms().stream()).distinct().toList();
        return all.stream()
                .filter(f -> all.stream().noneMatch(o -> o != f && FormReading.covers(o, f)))
                .toList();
    }

    /** @param assigned what a person says of it, above what it says itself */
    public Report recognise(Document document, Assigned assigned) {
        var findings = new ArrayList<>(document.findings());
        List<SheetReading> all = document.sheets().stream()
                .filter(s -> !s.isBlank())
                .map(s -> sheets.read(s, null))
                .toList();
        List<SheetReading> chosen = choice.choose(all, findings);
        Identity identity = assigned.over(identify(chosen, all), programmes);
        findings.addAll(identity.findings());
        Programme programme = programmes.stream()
                .filter(p -> p.code().equals(identity.programme()))
                .findFirst()
                .orElse(null);
        if (assigned.period() == null) {
            chosen = ofPeriod(chosen, identity.period(), findings);
        }
        List<FormContent> forms = fit.forms(chosen, programme, identity.period(), findings);
        return new Report(identity.programme(), identity.period(), identity.unit(), forms, findings);
    }

    /** Never null, never an exception: a document that is no report has no forms. */
    public Report recognise(Document document) {
        return recognise(document, Assigned.NOTHING);
    }

    /** By the sheets that hold forms; where they leave it open, a cover sheet may tell. */
    private Identity identify(List<SheetReading> chosen, List<SheetReading> all) {
        Identity own = identities.find(blocks(chosen), stamps(chosen));
        boolean silent = own.findings().stream().anyMatch(f -> f.code().endsWith("-missing"));
        if (!silent) {
            return own;
        }
        List<SheetReading> covers = all.stream()
                .filter(r -> r.forms().isEmpty() && r.sheet().visibility() == Visibility.VISIBLE)
                .toList();
        if (covers.isEmpty()) {
            return own;
        }
        List<SheetReading> more =
                Stream.concat(chosen.stream(), covers.stream()).toList();
        Identity withCovers = identities.find(blocks(more), stamps(more));
        return withCovers.findings().isEmpty() ? withCovers : own;
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
            } else if (PeriodFinder.isWholeYear(said) && said.year() == period.year()) {
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

    private static List<TitleBlock> blocks(List<SheetReading> readings) {
        return readings.stream().map(SheetReading::block).toList();
    }

    private static List<Candidate<Stamp>> stamps(List<SheetReading> readings) {
        return readings.stream()
                .map(SheetReading::sheet)
                .flatMap(s -> s.rows().stream()
                        .flatMap(r -> r.cells().stream())
                        .map(c -> stamp(s, c.text(), c.row(), c.column()))
                        .filter(Objects::nonNull))
                .toList();
    }

    private static @Nullable Candidate<Stamp> stamp(Sheet sheet, String text, int row, int column) {
        return Stamp.in(text)
                .map(s -> new Candidate<>(s, CellRef.at(sheet.name(), row, column), text.strip()))
                .orElse(null);
    }
}
