package tonghop.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.model.Finding;
import tonghop.model.Period;
import tonghop.model.VietnamTime;
import tonghop.programme.Programme;

/** Which of the periods that the evidence names is the report's. */
final class PeriodChoice {

    private final Evidence evidence;
    private final List<TitleBlock> blocks;
    private final PeriodsSaid said;
    private final PeriodByName names;
    private final List<Finding> findings;

    /** @param findings where the reasons go, if no period can be chosen or something contradicts it */
    PeriodChoice(Evidence evidence, List<Finding> findings) {
        this.evidence = evidence;
        this.blocks = evidence.blocks();
        this.said = PeriodsSaid.of(blocks);
        this.names = new PeriodByName(evidence.names());
        this.findings = findings;
    }

    /** The periods that the sheets name with their year. */
    List<Candidate<Period>> named() {
        return said.dated();
    }

    /** The one period that the programme's calendar has among those that are named; null where there is none or more than one. */
    @Nullable
    Candidate<Period> choose(@Nullable Programme programme) {
        List<Candidate<Period>> titled = programme == null ? List.of() : AdHocPeriods.titled(programme, blocks);
        if (!titled.isEmpty()) {
            return ofTitle(titled, programme);
        }
        List<Candidate<Period>> dated = fitting(said.dated(), programme);
        if (dated.size() == 1) {
            Candidate<Period> asked = asked(dated.get(0), programme);
            return isBareYear(asked) ? ofYear(asked, programme) : asked;
        }
        if (!said.dated().isEmpty()) {
            findings.add(PeriodFindings.ambiguous(said.dated()));
            return null;
        }
        Candidate<String> span = said.otherSpan();
        if (span != null && programme != null && said.yearless().isEmpty()) {
            Optional<Period> round = Rounds.ofSecondHalf(span.text(), programme);
            if (round.isPresent()) {
                return asRound(span, round.get());
            }
        }
        Optional<Candidate<Period>> found = said.yearless().isEmpty()
                ? unnamed(programme)
                : withYear(fitting(said.yearless(), programme), programme);
        if (found.isEmpty() && findings.stream().noneMatch(f -> f.code().startsWith("period-"))) {
            findings.add(PeriodFindings.missing(said.otherSpan()));
        }
        return found.orElse(null);
    }

    /** A regime that asks for the first three months may be told of the first quarter, and of a round by its half year. */
    private Candidate<Period> asked(Candidate<Period> period, @Nullable Programme programme) {
        if (programme == null || programme.period(period.value()).isPresent()) {
            return period;
        }
        Period same = period.value().ofSameMonths();
        return programme.period(same).isPresent()
                ? period.as(same)
                : Rounds.reviewedBy(period, programme)
                        .map(round -> asRound(period, round))
                        .orElse(period);
    }

    private Candidate<Period> asRound(Candidate<?> said, Period round) {
        findings.add(PeriodFindings.asRound(said, round));
        return said.as(round);
    }

    /** An occasion's title is the report's, unless the report names another period, too; a year beside it is no other. */
    private @Nullable Candidate<Period> ofTitle(List<Candidate<Period>> titled, @Nullable Programme programme) {
        var all = new ArrayList<>(titled);
        said.dated().stream().filter(c -> !isBareYear(c)).forEach(all::add);
        all.addAll(said.yearless());
        titled.forEach(t -> AdHocPeriods.beside(t, programme, blocks).forEach(all::add));
        if (all.size() == 1) {
            return all.get(0);
        }
        findings.add(PeriodFindings.ambiguous(all));
        return null;
    }

    private List<Candidate<Period>> fitting(List<Candidate<Period>> periods, @Nullable Programme programme) {
        int thisYear = evidence.receivedAt().atZone(VietnamTime.ZONE).getYear();
        return programme == null || periods.size() < 2
                ? periods
                : periods.stream()
                        .filter(c -> programme
                                .period(c.value().year() == 0 ? c.value().in(thisYear) : c.value())
                                .isPresent())
                        .toList();
    }

    /** The year from the days that are named, from the names, else from the calendar. */
    private Optional<Candidate<Period>> withYear(List<Candidate<Period>> sorts, @Nullable Programme programme) {
        if (sorts.size() != 1) {
            findings.add(PeriodFindings.ambiguous(said.yearless()));
            return Optional.empty();
        }
        Candidate<Period> sort = sorts.get(0);
        if (programme != null) {
            Optional<Candidate<Period>> spanned = DateSpan.in(blocks)
                    .flatMap(s -> withWindow(programme, s))
                    .filter(c -> c.value().in(0).equals(sort.value()))
                    .findFirst();
            if (spanned.isPresent()) {
                return spanned;
            }
        }
        if (!evidence.namesDecide()) {
            return Optional.empty();
        }
        Optional<Candidate<Period>> named = names.dated(sort.value());
        if (named.isPresent()) {
            findings.add(UnitByName.note("period-from-name", "Năm của kỳ báo cáo", named.get()));
            return Optional.of(sort.as(named.get().value()));
        }
        return fromCalendar(sort, programme);
    }

    private Optional<Candidate<Period>> fromCalendar(Candidate<Period> sort, @Nullable Programme programme) {
        Optional<Period> open =
                programme == null ? Optional.empty() : OpenPeriods.only(programme, sort.value(), evidence.receivedAt());
        if (open.isEmpty()) {
            findings.add(PeriodFindings.withoutYear(sort));
            return Optional.empty();
        }
        findings.add(PeriodFindings.yearFromCalendar(sort, open.get()));
        return Optional.of(sort.as(open.get()));
    }

    /** Where no line names a period: the ad hoc one, the one whose days are named, the one that names of files agree on. */
    private Optional<Candidate<Period>> unnamed(@Nullable Programme programme) {
        if (programme != null) {
            Optional<Candidate<Period>> own = AdHocPeriods.in(programme, blocks)
                    .or(() -> DateSpan.in(blocks)
                            .flatMap(s -> withWindow(programme, s))
                            .findFirst());
            if (own.isPresent()) {
                return own;
            }
        }
        if (!evidence.namesDecide()
                || said.otherSpan() != null
                || DateSpan.in(blocks).findAny().isPresent()
                || looksAhead()) {
            return Optional.empty();
        }
        Optional<Candidate<Period>> named = names.decide().or(() -> yearByName(programme));
        named.ifPresent(c -> findings.add(UnitByName.note("period-from-name", "Kỳ báo cáo", c)));
        return named.flatMap(c -> c.value().year() == 0 ? fromCalendar(c, programme) : named);
    }

    /** A year that stands alone in a name, where the programme asks for nothing else and the year's report is due. */
    private Optional<Candidate<Period>> yearByName(@Nullable Programme programme) {
        return programme == null
                ? Optional.empty()
                : names.year()
                        .filter(y -> programme.periods(y.value().year()).stream()
                                .allMatch(p -> PeriodFinder.isWholeYear(p.period())))
                        .filter(y -> OpenPeriods.isOpen(programme, y.value(), evidence.receivedAt()));
    }

    private boolean looksAhead() {
        return blocks.stream().flatMap(b -> b.lines().stream()).anyMatch(l -> PeriodText.looksAhead(l.text()));
    }

    private static Stream<Candidate<Period>> withWindow(Programme programme, Candidate<DateSpan> span) {
        return programme.periods(span.value().last().getYear()).stream()
                .filter(p -> span.value().isWindowOf(p))
                .map(p -> span.as(p.period()));
    }

    /** What else the document and its names say must not be of another time. */
    void check(Candidate<Period> period, @Nullable Programme programme) {
        names.contradiction(period, programme).ifPresent(findings::add);
        PeriodCheck.check(period, programme, said, blocks, findings);
    }

    /**
     * A year that stands alone may be the plan's, and the report that of an occasion which the title begins with; where the year's
     * own report is due as well, it can be either.
     */
    private @Nullable Candidate<Period> ofYear(Candidate<Period> year, @Nullable Programme programme) {
        Optional<Candidate<Period>> occasion =
                programme == null ? Optional.empty() : AdHocPeriods.beginning(programme, blocks);
        if (programme == null || occasion.isEmpty()) {
            findings.add(PeriodFindings.bareYear(year));
            return year;
        }
        if (OpenPeriods.isOpen(programme, year.value(), evidence.receivedAt())
                || AdHocPeriods.isInDoubt(occasion.get(), programme, evidence.receivedAt())
                || DateSpan.in(blocks)
                        .flatMap(span -> withWindow(programme, span))
                        .anyMatch(c -> !c.value().equals(occasion.get().value()))) {
            findings.add(PeriodFindings.ambiguous(List.of(year, occasion.get())));
            return null;
        }
        return occasion.get();
    }

    static boolean isBareYear(Candidate<Period> period) {
        return PeriodFinder.isWholeYear(period.value())
                && PeriodText.of(period.text()).saysOnlyYear();
    }
}
