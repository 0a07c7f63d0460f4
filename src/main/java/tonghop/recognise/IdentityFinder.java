package tonghop.recognise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tonghop.model.Finding;
import tonghop.model.Period;
import tonghop.model.PeriodKind;
import tonghop.model.Severity;
import tonghop.programme.Programme;

/**
 * Programme, unit and period from the evidence. Stamp and title blocks decide, names of files and sheets confirm; where any two clearly
 * name different units or periods, or in any other doubt, nothing is chosen or an error says so.
 */
final class IdentityFinder {

    private final Collection<Programme> programmes;
    private final UnitIndex index;
    private final UnitFinder units;
    private final UnitByName unitByName;
    private final ProgrammeChoice programmeChoice;

    /** @param registry the units of every time, asked only for a superior that is none of the index */
    IdentityFinder(Collection<Programme> programmes, UnitIndex index, NamedUnits named, Supplier<UnitIndex> registry) {
        this.programmes = programmes;
        this.index = index;
        List<String> receivers =
                programmes.stream().map(p -> index.officeKey(p.office())).toList();
        this.units = new UnitFinder(index, registry, receivers);
        this.unitByName = new UnitByName(named, index);
        this.programmeChoice = new ProgrammeChoice(programmes, index);
    }

    Identity find(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        List<Candidate<String>> candidates = candidates(evidence, findings);
        var choice = new PeriodChoice(evidence, findings);
        if (!evidence.stamps().isEmpty()) {
            return stamped(evidence, candidates, choice, findings);
        }
        if (candidates.isEmpty() && findings.isEmpty() && evidence.namesDecide()) {
            candidates = unitByName.decide(evidence.names());
        }
        Optional<ProgrammeChoice.Part> part =
                programmeChoice.choose(evidence.blocks(), candidates, choice.named(), findings);
        part.filter(p -> p.unit().at() == null)
                .ifPresent(p -> findings.add(UnitByName.note("unit-from-name", "Tên đơn vị", p.unit())));
        Programme programme = part.map(ProgrammeChoice.Part::programme).orElse(null);
        Candidate<Period> period = choice.choose(programme);
        if (period != null) {
            choice.check(period, programme);
        }
        part.ifPresent(p -> checkUnit(p.unit(), evidence, findings));
        boolean unsure = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR && isOfUnit(f));
        return new Identity(
                programme, unsure ? null : part.map(ProgrammeChoice.Part::unit).orElse(null), period, findings);
    }

    /** No sheet and no name may clearly be another unit's. */
    private void checkUnit(Candidate<String> unit, Evidence evidence, List<Finding> findings) {
        unitByName.contradiction(unit, evidence.names()).ifPresent(findings::add);
        for (TitleBlock block : evidence.blocks()) {
            List<Candidate<String>> others = units(block, new ArrayList<>());
            if (!others.isEmpty() && others.stream().noneMatch(o -> unitByName.agree(unit.value(), o.value()))) {
                findings.add(units.contradiction(unit, others.get(0)));
            }
        }
    }

    private static boolean isOfUnit(Finding finding) {
        return finding.code().startsWith("unit-");
    }

    /** The units that one title block may mean. */
    List<Candidate<String>> units(TitleBlock block, List<Finding> findings) {
        return units.find(block, findings);
    }

    private List<Candidate<String>> candidates(Evidence evidence, List<Finding> findings) {
        var candidates = new ArrayList<Candidate<String>>();
        for (TitleBlock block : evidence.blocks()) {
            for (Candidate<String> c : units(block, findings)) {
                if (candidates.stream().noneMatch(o -> o.value().equals(c.value()))) {
                    candidates.add(c);
                }
            }
        }
        return candidates;
    }

    private Identity stamped(
            Evidence evidence, List<Candidate<String>> candidates, PeriodChoice choice, List<Finding> findings) {
        Candidate<Stamp> first = evidence.stamps().get(0);
        Stamp stamp = first.value();
        boolean sameUnit =
                candidates.isEmpty() || candidates.stream().anyMatch(c -> index.isKin(c.value(), stamp.unit()));
        boolean samePeriod = choice.named().isEmpty() || choice.named().stream().anyMatch(p -> isOf(p, stamp.period()));
        boolean oneStamp = evidence.stamps().stream().allMatch(s -> s.value().equals(stamp));
        Optional<Programme> programme = programmes.stream()
                .filter(p -> p.code().equals(stamp.programme()))
                .filter(p -> p.hasMember(stamp.unit()))
                .findFirst();
        if (sameUnit && samePeriod && oneStamp && programme.isPresent() && findings.isEmpty()) {
            choice.check(first.as(stamp.period()), programme.get());
            checkUnit(first.as(stamp.unit()), evidence, findings);
            boolean unsure = findings.stream().anyMatch(IdentityFinder::isOfUnit);
            return new Identity(
                    programme.get(), unsure ? null : first.as(stamp.unit()), first.as(stamp.period()), findings);
        }
        if (findings.isEmpty()) {
            findings.add(Finding.error(
                    "stamp-contradiction",
                    first.at(),
                    "Mã biểu mẫu “" + first.text()
                            + "” không khớp với tên đơn vị hoặc kỳ báo cáo ghi trên biểu. Hãy dùng đúng biểu mẫu được cấp"
                            + " cho đơn vị và kỳ này, hoặc xóa dòng mã biểu mẫu."));
        }
        return new Identity(null, null, null, findings);
    }

    /** An occasion's title may name its year. */
    private static boolean isOf(Candidate<Period> named, Period period) {
        return named.value().equals(period)
                || period.kind() == PeriodKind.AD_HOC
                        && PeriodChoice.isBareYear(named)
                        && named.value().year() == period.year();
    }
}
