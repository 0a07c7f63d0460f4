package tonghop.pipeline.reading;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tonghop.check.ClosedPeriodCheck;
import tonghop.check.History;
import tonghop.check.Judgement;
import tonghop.check.Lookback;
import tonghop.model.Arrival;
import tonghop.model.Period;
import tonghop.model.PeriodLock;
import tonghop.model.Report;
import tonghop.programme.Programme;
import tonghop.store.Outcome;
import tonghop.store.Review;
import tonghop.store.UnitHistory;

/** Judges a report once more, by what the ledger remembers of its unit. */
public final class UnitMemory implements Review {

    private final CurrentRegimes regimes;

    public UnitMemory(CurrentRegimes regimes) {
        this.regimes = regimes;
    }

    @Override
    public Outcome review(Outcome outcome, Arrival arrival, UnitHistory history) {
        Judgement reviewed = review(judgement(outcome), arrival.receivedAt(), history, 0);
        Report report = reviewed.report();
        Programme programme = programme(report);
        if (programme == null || !reviewed.verdict().counts()) {
            return outcome(reviewed);
        }
        // Somebody may have closed the period since the report was read.
        PeriodLock lock = history.lock(programme.code(), Objects.requireNonNull(report.period()));
        return outcome(ClosedPeriodCheck.since(reviewed, programme, arrival.receivedAt(), lock));
    }

    /** @param document the report's own number in the ledger, 0 where it is not there yet */
    Judgement review(Judgement judgement, Instant receivedAt, UnitHistory history, long document) {
        Programme programme = programme(judgement.report());
        return programme == null
                ? judgement
                : history(judgement.report(), programme, receivedAt, history, document)
                        .review(judgement, programme);
    }

    @Override
    public Outcome again(Outcome outcome, Arrival arrival, long number, UnitHistory history) {
        Judgement before = judgement(outcome);
        Programme programme = programme(outcome.report());
        return programme == null
                ? outcome
                : outcome(history(outcome.report(), programme, arrival.receivedAt(), history, number)
                        .again(before, programme));
    }

    @Override
    public List<Period> restingOn(String programme, String unit, Period period, Instant at, UnitHistory history) {
        Programme known = regimes.known().programmes().get(programme);
        if (known == null) {
            return List.of();
        }
        List<Period> reported = history.periods(programme, unit, 0);
        return reported.size() < 2 && reported.contains(period)
                ? List.of()
                : Lookback.restingOn(known, unit, period, reported).stream()
                        .filter(p -> !isClosedByPlan(known, p, unit, at))
                        .toList();
    }

    private boolean isClosedByPlan(Programme programme, Period period, String unit, Instant at) {
        return programme.period(period).filter(p -> p.isClosedByPlan(at)).isPresent()
                && !regimes.lock(programme.code(), period).isReopened(unit, at);
    }

    /** Null where there is nothing to look back from. */
    private @Nullable Programme programme(Report report) {
        return report.programme() == null
                        || !report.isIdentified()
                        || report.forms().isEmpty()
                ? null
                : regimes.known().programmes().get(report.programme());
    }

    private static History history(
            Report report, Programme programme, Instant receivedAt, UnitHistory history, long document) {
        Period period = Objects.requireNonNull(report.period());
        String unit = Objects.requireNonNull(report.unit());
        var lookback = Lookback.of(programme, unit, period, history.periods(programme.code(), unit, document));
        return new History(
                lookback,
                history.figures(programme.code(), lookback.all(), unit, document),
                history.explanations(programme.code(), period, unit),
                receivedAt);
    }

    private static Judgement judgement(Outcome outcome) {
        return new Judgement(outcome.verdict(), outcome.report(), outcome.timeliness());
    }

    private static Outcome outcome(Judgement judgement) {
        return new Outcome(judgement.verdict(), judgement.report(), judgement.timeliness());
    }
}
