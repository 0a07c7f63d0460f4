package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tonghop.store.Samples.PERIOD;
import static tonghop.store.Samples.PROGRAMME;
import static tonghop.store.Samples.RECEIVED;
import static tonghop.store.Samples.accepted;
import static tonghop.store.Samples.arrival;
import static tonghop.store.Samples.entries;
import static tonghop.store.Samples.figures;
import static tonghop.store.Samples.held;
import static tonghop.store.Samples.narratives;
import static tonghop.store.Samples.rejected;
import static tonghop.store.Samples.report;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tonghop.model.CarriedCoverage;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.FormContent.Figures;
import tonghop.model.LedgerLine;
import tonghop.model.Origin;
import tonghop.model.Period;
import tonghop.model.PeriodChange;
import tonghop.model.Report;
import tonghop.model.Resolution;
import tonghop.model.Submission;
import tonghop.model.Verdict;
import tonghop.model.Wording;

/** What people decide about documents, on every engine. */
abstract class DecisionContract extends StoreContract {

    private static final Finding BROKEN = Finding.error("R01", null, "2.5 + 2.6 khác 2.4.");
    private static final Wording ROW = new Wording(PROGRAMME, "vc", Wording.Kind.ROW, "Dòng lạ", "1.1");
    private static final Wording HEADING = new Wording(PROGRAMME, "xl", Wording.Kind.HEADING, "Cột lạ", "value");
    private static final List<String> STATE = List.of(
            "document",
            "finding",
            "carried_coverage",
            "content",
            "figure",
            "figure_correction",
            "figure_note",
            "narrative",
            "entry",
            "entry_value",
            "submission",
            "explained");

    @Test
    void acceptedDocumentCountsWithItsExplanation() {
        store.record(arrival(1), heldBroken("vc", 5));

        var line = accept(1);

        assertThat(line.verdict()).isEqualTo(Verdict.WARNED);
        assertThat(line.version()).isEqualTo(1);
        assertThat(line.findings()).singleElement().satisfies(f -> {
            assertThat(f.message()).isEqualTo(BROKEN.message());
            assertThat(f.explanation())
                    .isEqualTo(store.decisions().about(1).get(0).explanation());
        });
        assertThat(store.period(PROGRAMME, PERIOD).current())
                .containsExactly(new Submission("vc", 1, figures("01", 61, 5), line));
    }

    @Test
    void keepsWhatAConsolidatedReportRestsOnThroughDecisions() {
        var coverage = new CarriedCoverage(10, 12, List.of("Xã Trị An", "Xã Phú Lý"), Map.of(), Map.of());
        var report = new Report(
                PROGRAMME, PERIOD, "vc", List.of(figures("01", 61, 5)), List.of(BROKEN), Origin.UNKNOWN, coverage);
        assertThat(store.record(arrival(1), held(report)).coverage()).isEqualTo(coverage);

        assertThat(take(1, new Resolution.Accept(), new Outcome(Verdict.WARNED, report, null))
                        .coverage())
                .isEqualTo(coverage);
        assertThat(store.period(PROGRAMME, PERIOD).current())
                .singleElement()
                .satisfies(s -> assertThat(s.document().coverage()).isEqualTo(coverage));
        take(1, new Resolution.Reject(), rejected(BROKEN));
        assertThat(store.since(0).get(0).coverage()).isNull();
        undo(1);
        assertThat(store.since(0).get(0).coverage()).isEqualTo(coverage);
    }

    @Test
    void keepsEveryDecisionWithWhoWhenWhyAndWhat() {
        store.record(arrival(1), held(report("vc", 5)));
        var values = new LinkedHashMap<String, @Nullable BigDecimal>();
        values.put("2.10", new BigDecimal("15.50"));
        values.put("1.1", null);
        var taken = List.of(
                decision(1, new Resolution.Assign("khac", null, Period.parse("2024-Q2"))),
                decision(1, new Resolution.SetFigures(values)),
                decision(1, new Resolution.Accept()),
                decision(1, new Resolution.MapWording(ROW)),
                decision(1, new Resolution.MapWording(HEADING)),
                decision(1, new Resolution.Replay()),
                decision(1, new Resolution.Reject()));
        var numbered = new ArrayList<Decision>();
        for (var d : taken) {
            var next = decision(1, d.resolution());
            numbered.add(next);
            assertThat(store.decisions().take(next, held(report("vc", 5)), Set.of()))
                    .isPresent();
        }
        var undo = decision(1, new Resolution.Undo(7));
        store.decisions().undo(undo);
        numbered.add(undo);
        reopen();

        assertThat(store.decisions().about(1)).containsExactlyElementsOf(numbered);
        assertThat(store.decisions().all()).isEqualTo(Map.of(1L, numbered));
        assertThat(Decision.standing(numbered)).extracting(Decision::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void undoingBringsBackEveryRow() throws SQLException {
        store.record(arrival(1), held(report("vc", figures("01", 61, 5), narratives("02"), entries("03", 5))));
        store.record(arrival(2), accepted(report("xl", 7)));
        var before = state();

        accept(1);
        correct(2, "xl", 7, "1.1", "99");
        assertThat(state()).isNotEqualTo(before);
        undo(2);
        undo(1);

        assertThat(state()).isEqualTo(before);
    }

    /** Whatever is decided and undone in whatever order, the rows are again what they were. */
    @Test
    void decidingAndUndoingIsIdentityOnTheLedger() throws SQLException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 1; i <= 8; i++) {
            var content = random.nextBoolean()
                    ? report("u" + i % 2, figures("01", 5, i), narratives("02"))
                    : report("u" + i % 2, figures("01", 5, i));
            store.record(arrival(i), random.nextInt(3) == 0 ? held(content) : accepted(content));
        }
        var before = state();
        var done = new ArrayList<Long>();
        for (int i = 0; i < 12; i++) {
            long document = 1 + random.nextInt(8);
            decideAnything(document, random);
            done.add(document);
        }
        for (int i = done.size() - 1; i >= 0; i--) {
            undo(done.get(i));
        }
        assertThat(state()).as("seed %d", seed).isEqualTo(before);
    }

    private void decideAnything(long document, Random random) {
        var unit = "u" + random.nextInt(3);
        switch (random.nextInt(4)) {
            case 0 -> take(document, new Resolution.Accept(), accepted(report(unit, 100 + random.nextInt(9))));
            case 1 -> take(document, new Resolution.Reject(), rejected(BROKEN));
            case 2 -> take(document, new Resolution.Assign(null, unit, null), held(report(unit, figures("01", 5, 3))));
            default -> correct(document, unit, 5, "1.1", String.valueOf(random.nextInt(99)));
        }
    }

    @Test
    void decisionAboutAnOldDocumentDoesNotDisturbTheNewerOneThatCounts() {
        store.record(arrival(1), heldBroken("vc", 5));
        store.record(arrival(2), accepted(report("vc", 6)));

        assertThat(accept(1).verdict()).isEqualTo(Verdict.SUPERSEDED);
        assertThat(counting()).containsExactly("01 v2 of 2");

        undo(1);
        assertThat(counting()).containsExactly("01 v1 of 2");
        assertThat(verdicts()).containsExactly(Verdict.HELD, Verdict.ACCEPTED);
    }

    @Test
    void undoingAfterANewerVersionCameLeavesTheNewerOneCounting() {
        store.record(arrival(1), heldBroken("vc", 5));
        accept(1);
        store.record(arrival(2), accepted(report("vc", 6)));
        assertThat(verdicts()).containsExactly(Verdict.SUPERSEDED, Verdict.ACCEPTED);

        undo(1);

        assertThat(verdicts()).containsExactly(Verdict.HELD, Verdict.ACCEPTED);
        assertThat(counting()).containsExactly("01 v1 of 2");
    }

    @Test
    void rejectingTheNewestLetsTheVersionBeforeCountAgainFormByForm() {
        store.record(arrival(1), accepted(report("vc", figures("01", 3, 5), narratives("02"))));
        store.record(arrival(2), accepted(report("vc", figures("01", 3, 6))));
        store.record(arrival(3), accepted(report("vc", narratives("02"))));
        assertThat(verdicts().get(0)).isEqualTo(Verdict.SUPERSEDED);

        take(3, new Resolution.Reject(), rejected(BROKEN));

        assertThat(counting()).containsExactly("01 v2 of 2", "02 v1 of 1");
        assertThat(verdicts()).containsExactly(Verdict.ACCEPTED, Verdict.ACCEPTED, Verdict.REJECTED);
        undo(3);
        assertThat(counting()).containsExactly("01 v2 of 2", "02 v2 of 3");
    }

    @Test
    void movingADocumentToAnotherPeriodChangesBothPeriods() {
        store.record(arrival(1), accepted(report("vc", 5)));
        store.dirty().forEach(d -> store.made().nothing(d.programme(), d.period(), d.revision()));
        var other = Period.parse("2024-9M");
        var moved = new Report(PROGRAMME, other, "vc", report("vc", 5).forms(), List.of());

        take(1, new Resolution.Assign(null, null, other), accepted(moved));

        assertThat(store.dirty()).extracting(DirtyPeriod::period).containsExactly(PERIOD, other);
        assertThat(store.period(PROGRAMME, PERIOD).current()).isEmpty();
        assertThat(store.period(PROGRAMME, other).current()).hasSize(1);
    }

    @Test
    void keepsTheReportedFigureBesideTheOneThatCounts() {
        store.record(arrival(1), accepted(report("vc", 5)));

        correct(1, "vc", 5, "1.1", "99");

        var figure = ((Figures) store.period(PROGRAMME, PERIOD).current().get(0).content())
                .figures()
                .get("1.1");
        assertThat(figure.value()).isEqualByComparingTo("99");
        assertThat(figure.reported()).isEqualByComparingTo("5");
        assertThat(figure.correction().why())
                .isEqualTo(store.decisions().about(1).get(0).explanation());
        assertThat(store.history()
                        .figures(PROGRAMME, List.of(PERIOD), "vc", 0)
                        .get(0)
                        .values()
                        .get("1.1"))
                .isEqualByComparingTo("5");
    }

    @Test
    void refusesDecisionWhoseNumberWasTakenMeanwhile() throws SQLException {
        store.record(arrival(1), heldBroken("vc", 5));
        var late = decision(1, new Resolution.Accept());
        accept(1);
        var before = state();

        assertThat(store.decisions().take(late, held(report("vc", 9)), Set.of()))
                .isEmpty();
        assertThat(store.decisions().undo(decision(1, new Resolution.Undo(7)))).isEmpty();
        assertThat(state()).isEqualTo(before);
        assertThat(store.decisions().about(1)).hasSize(1);
    }

    @Test
    void refusesDecisionsForAClosedPeriodAndWritesNothing() throws SQLException {
        store.record(arrival(1), heldBroken("vc", 5));
        store.periodEvents().add(PROGRAMME, PERIOD, new PeriodChange.Close(), "Lan", RECEIVED, "Hết hạn.");
        var before = state();

        assertThatThrownBy(() -> accept(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("đã khóa sổ");
        var into = held(report("vc", 5));
        store.record(arrival(2), rejected());
        assertThatThrownBy(() -> take(2, new Resolution.Assign(null, "vc", PERIOD), into))
                .hasMessageContaining("đã khóa sổ");

        assertThat(store.decisions().all()).isEmpty();
        assertThat(state().get("figure")).isEqualTo(before.get("figure"));
    }

    @Test
    void remembersWhatWasExplainedUntilItIsUndone() {
        store.record(arrival(1), heldBroken("vc", 5));
        var decision = decision(1, new Resolution.Accept());
        store.decisions().take(decision, explained(decision, "vc"), Set.of("R01|5"));

        assertThat(store.history().explanations(PROGRAMME, PERIOD, "vc"))
                .isEqualTo(Map.of("R01|5", decision.explanation()));
        assertThat(store.history().explanations(PROGRAMME, PERIOD, "xl")).isEmpty();
        assertThat(store.decisions().explainedBy(1)).containsExactly(1L);

        undo(1);
        assertThat(store.history().explanations(PROGRAMME, PERIOD, "vc")).isEmpty();
    }

    @Test
    void wordingHoldsUntilItsDecisionIsUndone() {
        store.record(arrival(1), held(report("vc", 5)));
        store.record(arrival(2), held(report("xl", 5)));
        var row = decision(1, new Resolution.MapWording(ROW));
        take(1, row.resolution(), accepted(report("vc", 5)));
        var heading = decision(2, new Resolution.MapWording(HEADING));
        take(2, heading.resolution(), accepted(report("xl", 5)));
        reopen();

        assertThat(store.decisions().wordings())
                .containsExactly(
                        new Wording.Mapped(ROW, row.explanation()), new Wording.Mapped(HEADING, heading.explanation()));

        undo(1);
        assertThat(store.decisions().wordings()).containsExactly(new Wording.Mapped(HEADING, heading.explanation()));
    }

    @Test
    void contentsOfADocumentAreKeptWhetherItCountsOrNot() {
        var held = report("vc", figures("01", 3, 5), narratives("02"), entries("03", 2));
        store.record(arrival(1), held(held));
        store.record(arrival(2), accepted(report("vc", 6)));
        store.record(arrival(3), accepted(report("vc", 7)));
        store.record(arrival(4), rejected());
        correct(3, "vc", 7, "1.1", "99");

        assertThat(store.contents(1)).isEqualTo(held.forms());
        assertThat(store.contents(2)).isEqualTo(report("vc", 6).forms());
        assertThat(((Figures) store.contents(3).get(0)).figures().get("1.1").value())
                .isEqualByComparingTo("99");
        assertThat(store.contents(4)).isEmpty();
    }

    private static Outcome heldBroken(String unit, int first) {
        var report = report(unit, first);
        return held(new Report(PROGRAMME, PERIOD, unit, report.forms(), List.of(BROKEN)));
    }

    private static Outcome explained(Decision decision, String unit) {
        var forms = List.<FormContent>of(figures("01", 61, 5));
        var finding = BROKEN.explained(decision.explanation());
        return new Outcome(Verdict.WARNED, new Report(PROGRAMME, PERIOD, unit, forms, List.of(finding)), null);
    }

    private Decision decision(long document, Resolution resolution) {
        return new Decision(
                store.decisions().next(), document, resolution, "Nguyễn Văn A", RECEIVED, "Đơn vị đã giải trình.");
    }

    private LedgerLine take(long document, Resolution resolution, Outcome outcome) {
        return store.decisions()
                .take(decision(document, resolution), outcome, Set.of())
                .orElseThrow();
    }

    private LedgerLine accept(long document) {
        var decision = decision(document, new Resolution.Accept());
        return store.decisions()
                .take(decision, explained(decision, "vc"), Set.of())
                .orElseThrow();
    }

    private void correct(long document, String unit, int first, String indicator, String value) {
        var values = new LinkedHashMap<String, @Nullable BigDecimal>();
        values.put(indicator, new BigDecimal(value));
        var decision = decision(document, new Resolution.SetFigures(values));
        var figures = new LinkedHashMap<>(figures("01", 61, first).figures());
        figures.computeIfPresent(indicator, (c, f) -> f.corrected(values.get(indicator), decision.explanation()));
        assertThat(store.decisions().take(decision, accepted(report(unit, new Figures("01", figures))), Set.of()))
                .isPresent();
    }

    private void undo(long document) {
        var standing = Decision.standing(store.decisions().about(document));
        long last = standing.get(standing.size() - 1).number();
        assertThat(store.decisions().undo(decision(document, new Resolution.Undo(last))))
                .isPresent();
    }

    private List<String> counting() {
        return store.period(PROGRAMME, PERIOD).current().stream()
                .map(s -> s.content().form() + " v" + s.version() + " of "
                        + s.document().number())
                .toList();
    }

    private List<Verdict> verdicts() {
        return store.since(0).stream().map(LedgerLine::verdict).toList();
    }

    /** All rows of what documents say and count, as text, table by table. */
    private Map<String, List<String>> state() throws SQLException {
        var state = new TreeMap<String, List<String>>();
        try (var connection = LedgerEngine.connect(settings);
                var statement = connection.createStatement()) {
            for (var table : STATE) {
                var rows = new ArrayList<String>();
                try (var row = statement.executeQuery("SELECT * FROM " + table)) {
                    int columns = row.getMetaData().getColumnCount();
                    while (row.next()) {
                        var text = new ArrayList<String>();
                        for (int i = 1; i <= columns; i++) {
                            text.add(row.getString(i));
                        }
                        rows.add(text.toString());
                    }
                }
                rows.sort(null);
                state.put(table, rows);
            }
        }
        return state;
    }
}
