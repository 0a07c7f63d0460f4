package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.store.Samples.PROGRAMME;
import static tonghop.store.Samples.RECEIVED;
import static tonghop.store.Samples.accepted;
import static tonghop.store.Samples.arrival;
import static tonghop.store.Samples.figures;
import static tonghop.store.Samples.held;
import static tonghop.store.Samples.narratives;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tonghop.model.Arrival;
import tonghop.model.Decision;
import tonghop.model.EarlierReport;
import tonghop.model.Explanation;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.FormContent.Figures;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.model.PeriodChange;
import tonghop.model.Report;
import tonghop.model.Resolution;
import tonghop.model.Verdict;

/** What is known of a unit over its periods, and what is looked at again when one of them changes, on every engine. */
abstract class HistoryContract extends StoreContract {

    private static final Period THREE = Period.parse("2024-3M");
    private static final Period SIX = Period.parse("2024-6M");

    /** Queries a report that rests on others, and says how many figures of these count. */
    private static final Review COUNTING = new Review() {
        @Override
        public Outcome review(Outcome outcome, Arrival arrival, UnitHistory history) {
            return again(outcome, arrival, 0, history);
        }

        @Override
        public Outcome again(Outcome outcome, Arrival arrival, long number, UnitHistory history) {
            Report said = outcome.report();
            var earlier = history.figures(PROGRAMME, List.of(THREE), String.valueOf(said.unit()), number);
            if (THREE.equals(said.period()) || earlier.isEmpty()) {
                return new Outcome(Verdict.ACCEPTED, with(said, List.of()), outcome.timeliness());
            }
            var query = Finding.warning(
                    "R13", null, "1.1 của kỳ trước: " + earlier.get(0).counted("1.1"));
            return new Outcome(Verdict.WARNED, with(said, List.of(query)), outcome.timeliness());
        }

        @Override
        public List<Period> restingOn(String programme, String unit, Period period, Instant at, UnitHistory history) {
            return period.equals(THREE) ? List.of(SIX) : List.of();
        }

        private Report with(Report report, List<Finding> findings) {
            return new Report(report.programme(), report.period(), report.unit(), report.forms(), findings);
        }
    };

    @Test
    void namesThePeriodsForWhichFiguresOfAUnitCount() {
        store.record(arrival(1), accepted(report("vc", THREE, figures("01", 9, 1))));
        store.record(arrival(2), accepted(report("vc", THREE, figures("01", 9, 2))));
        store.record(arrival(3), accepted(report("vc", SIX, figures("01", 9, 3))));
        store.record(arrival(4), accepted(report("vc", Period.parse("2024-9M"), narratives("02"))));
        store.record(arrival(5), held(report("vc", Period.parse("2024-12M"), figures("01", 9, 5))));
        store.record(arrival(6), accepted(report("xl", Period.parse("2024-12M"), figures("01", 9, 6))));

        assertThat(store.history().periods(PROGRAMME, "vc", 0)).containsExactly(THREE, SIX);
        assertThat(store.history().periods(PROGRAMME, "vc", 3)).containsExactly(THREE);
        assertThat(store.history().periods("khac", "vc", 0)).isEmpty();
        assertThat(store.history().figures(PROGRAMME, List.of(SIX, THREE), "vc", 0))
                .extracting(EarlierReport::document)
                .containsExactly(2L, 3L);
        assertThat(store.history().figures(PROGRAMME, List.of(SIX, THREE), "vc", 3))
                .extracting(EarlierReport::period)
                .containsExactly(THREE);
        assertThat(store.history().figures(PROGRAMME, List.of(), "vc", 0)).isEmpty();
    }

    @Test
    void keepsWhatTheSenderSaysBesideAFigureAndAboutAQuery() {
        var query =
                Finding.warning("R13", null, "Số lũy kế giảm").explained(Explanation.ofSender(RECEIVED, "Ghi trùng"));
        var outcome = new Outcome(
                Verdict.WARNED, new Report(PROGRAMME, SIX, "vc", List.of(noted("Ghi trùng")), List.of(query)), null);

        var line = store.record(arrival(1), outcome);

        assertThat(line.findings()).containsExactly(query);
        assertThat(line.isDecided()).isFalse();
        assertThat(store.period(PROGRAMME, SIX).current().get(0).content()).isEqualTo(noted("Ghi trùng"));
        assertThat(store.contents(1)).containsExactly(noted("Ghi trùng"));
        take(1, new Resolution.Accept(), accepted(report("vc", SIX, figures("01", 9, 1))));
        assertThat(store.contents(1)).containsExactly(figures("01", 9, 1));
        undo(1, 1);
        assertThat(store.byNumber(1).orElseThrow().findings()).containsExactly(query);
        assertThat(store.contents(1)).containsExactly(noted("Ghi trùng"));
    }

    @Test
    void keepsWhichQueriesADecisionExplains() {
        store.record(arrival(1), accepted(report("vc", SIX, figures("01", 9, 1))));
        for (String only : List.of("E14", "")) {
            take(1, new Resolution.Explain(only), accepted(report("vc", SIX, figures("01", 9, 1))));
        }

        assertThat(store.decisions().about(1))
                .extracting(Decision::resolution)
                .containsExactly(new Resolution.Explain("E14"), new Resolution.Explain(""));
    }

    @Test
    void looksAgainAtAReportWhenAnEarlierPeriodComesOrIsCorrected() {
        store = store.reviewing(COUNTING);
        store.record(arrival(1), accepted(report("vc", SIX, figures("01", 9, 50))));
        assertThat(line(1).verdict()).isEqualTo(Verdict.ACCEPTED);
        made(SIX);

        store.record(arrival(2), accepted(report("vc", THREE, figures("01", 9, 7))));
        assertThat(store.dirty()).extracting(DirtyPeriod::period).contains(SIX);
        store.lookAgain(PROGRAMME, SIX);

        assertThat(line(1).verdict()).isEqualTo(Verdict.WARNED);
        assertThat(line(1).findings()).extracting(Finding::message).containsExactly("1.1 của kỳ trước: 7");
        assertThat(store.dirty()).extracting(DirtyPeriod::period).contains(SIX);
        made(SIX);

        store.lookAgain(PROGRAMME, SIX);
        assertThat(store.dirty())
                .as("nothing came since")
                .extracting(DirtyPeriod::period)
                .containsExactly(THREE);
        store.record(arrival(3), accepted(report("vc", THREE, figures("01", 9, 7))));
        var why = decision(2, new Resolution.SetFigures(Map.of("1.1", BigDecimal.ONE)));
        take(3, why.resolution(), accepted(report("vc", THREE, corrected(why.explanation()))));

        assertThat(line(1).findings()).extracting(Finding::message).containsExactly("1.1 của kỳ trước: 1");
        take(3, new Resolution.Reject(), rejected());
        take(2, new Resolution.Reject(), rejected());
        assertThat(line(1).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(line(1).findings()).isEmpty();
        undo(2, 3);
        assertThat(line(1).findings()).extracting(Finding::message).containsExactly("1.1 của kỳ trước: 7");
    }

    @Test
    void leavesAClosedPeriodAsItIs() {
        store = store.reviewing(COUNTING);
        store.record(arrival(1), accepted(report("vc", SIX, figures("01", 9, 50))));
        store.periodEvents().add(PROGRAMME, SIX, new PeriodChange.Close(), "Lan", RECEIVED, "Hết hạn.");
        made(SIX);

        store.record(arrival(2), accepted(report("vc", THREE, figures("01", 9, 7))));

        assertThat(line(1).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(line(1).findings()).isEmpty();
        assertThat(store.dirty()).extracting(DirtyPeriod::period).containsExactly(THREE);
    }

    @Test
    void seesInsideTheRecordingWhatWasClosedSinceTheReading() {
        var second = store.reviewing((outcome, arrival, history) ->
                history.lock(PROGRAMME, SIX).isClosed() ? held(outcome.report()) : outcome);
        var read = accepted(report("vc", SIX, figures("01", 9, 50)));
        assertThat(second.record(arrival(1), read).verdict()).isEqualTo(Verdict.ACCEPTED);

        store.periodEvents().add(PROGRAMME, SIX, new PeriodChange.Close(), "Lan", RECEIVED, "Hết hạn.");

        assertThat(second.record(arrival(2), read).verdict()).isEqualTo(Verdict.HELD);
        assertThat(second.recordAll(List.of(new Recording(arrival(3), read)))
                        .get(0)
                        .verdict())
                .isEqualTo(Verdict.HELD);
        assertThat(store.period(PROGRAMME, SIX).current())
                .singleElement()
                .satisfies(s -> assertThat(s.document().number()).isEqualTo(1));
    }

    private LedgerLine line(long number) {
        return store.byNumber(number).orElseThrow();
    }

    private void made(Period period) {
        store.dirty().stream()
                .filter(d -> d.period().equals(period))
                .forEach(d -> store.made().nothing(PROGRAMME, period, d.revision()));
    }

    private Decision decision(long document, Resolution resolution) {
        return new Decision(store.decisions().next(), document, resolution, "Lan", RECEIVED, "Công văn 15.");
    }

    private void take(long document, Resolution resolution, Outcome outcome) {
        assertThat(store.decisions().take(decision(document, resolution), outcome, Set.of()))
                .isPresent();
    }

    private void undo(long document, long number) {
        assertThat(store.decisions().undo(decision(document, new Resolution.Undo(number))))
                .isPresent();
    }

    private static Report report(String unit, Period period, FormContent... forms) {
        return new Report(PROGRAMME, period, unit, List.of(forms), List.of());
    }

    private static Outcome rejected() {
        return Samples.rejected(Finding.error("decision-reject", null, "Không nhận."));
    }

    private static Figures noted(String note) {
        return changed(figures("01", 9, 1).figures().get("1.1").withNote(note), 1);
    }

    private static Figures corrected(Explanation why) {
        return changed(figures("01", 9, 7).figures().get("1.1").corrected(BigDecimal.ONE, why), 7);
    }

    private static Figures changed(Figure figure, int first) {
        var all = new LinkedHashMap<>(figures("01", 9, first).figures());
        all.put(figure.indicator(), figure);
        return new Figures("01", all);
    }
}
