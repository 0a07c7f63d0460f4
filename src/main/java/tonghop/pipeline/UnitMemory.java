package tonghop.pipeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tonghop.check.History;
import tonghop.check.Judgement;
import tonghop.model.EarlierReport;
import tonghop.model.Period;
import tonghop.model.Report;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.store.Outcome;
import tonghop.store.Review;
import tonghop.store.UnitHistory;

/** Judges a report once more, by what the ledger remembers of its unit. */
final class UnitMemory implements Review {

    private final Map<String, Programme> programmes;

    UnitMemory(Map<String, Programme> programmes) {
        this.programmes = programmes;
    }

    @Override
    public Outcome review(Outcome outcome, UnitHistory history) {
        var judgement = new Judgement(outcome.verdict(), outcome.report(), outcome.timeliness());
        Judgement reviewed = review(judgement, history, 0);
        return new Outcome(reviewed.verdict(), reviewed.report(), reviewed.timeliness());
    }

    /** @param document the report's own number in the ledger, 0 where it is not there yet */
    Judgement review(Judgement judgement, UnitHistory history, long document) {
        Report report = judgement.report();
        if (!report.isIdentified() || report.forms().isEmpty()) {
            return judgement;
        }
        String code = Objects.requireNonNull(report.programme());
        Period period = Objects.requireNonNull(report.period());
        String unit = Objects.requireNonNull(report.unit());
        Programme programme = programmes.get(code);
        return programme == null
                ? judgement
                : new History(
                                earlier(programme, period, unit, document, history),
                                history.explanations(code, period, unit))
                        .review(judgement, programme);
    }

    /** Of the latest earlier period for which figures of the unit count, by the end of what the periods are about. */
    private static List<EarlierReport> earlier(
            Programme programme, Period period, String unit, long document, UnitHistory history) {
        Optional<LocalDate> end = end(programme, period);
        if (end.isEmpty()) {
            return List.of();
        }
        return history.periods(programme.code()).stream()
                .filter(p ->
                        end(programme, p).filter(e -> e.isBefore(end.get())).isPresent())
                .sorted(Comparator.comparing((Period p) -> end(programme, p).orElseThrow())
                        .reversed())
                .map(p -> history.figures(programme.code(), p, unit))
                .map(reports ->
                        reports.stream().filter(r -> r.document() != document).toList())
                .filter(reports -> !reports.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<LocalDate> end(Programme programme, Period period) {
        return programme.period(period).map(ReportingPeriod::windowEnd);
    }
}
