package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tonghop.store.Samples.PERIOD;
import static tonghop.store.Samples.PROGRAMME;
import static tonghop.store.Samples.accepted;
import static tonghop.store.Samples.arrival;
import static tonghop.store.Samples.entries;
import static tonghop.store.Samples.figures;
import static tonghop.store.Samples.held;
import static tonghop.store.Samples.narratives;
import static tonghop.store.Samples.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import tonghop.consolidate.Queries;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.FormVersion;
import tonghop.model.Report;
import tonghop.model.Timeliness;
import tonghop.model.Verdict;

/** The versions of forms that were corrected, on every engine. */
abstract class VersionContract extends StoreContract {

    @Test
    void givesEveryVersionOfFormsThatWereCorrectedAndNoOthers() {
        store.record(arrival(1), accepted(report("xl", figures("01", 61, 1), narratives("02"))));
        store.record(arrival(2), accepted(report("vc", figures("01", 61, 2), entries("03", 4))));
        store.record(arrival(3), accepted(report("vc", entries("03", 5))));
        store.record(arrival(4), accepted(report("xl", 4)));
        store.record(arrival(5), accepted(report("vc", entries("03", 6))));
        store.record(arrival(6), accepted(report("lt", 6)));
        store.record(arrival(7), held(report("lt", 7)));

        var versions = store.corrected(PROGRAMME, PERIOD);

        assertThat(versions)
                .extracting(
                        s -> s.unit(),
                        s -> s.content().form(),
                        s -> s.version(),
                        s -> s.document().number())
                .containsExactly(
                        tuple("vc", "03", 1, 2L),
                        tuple("vc", "03", 2, 3L),
                        tuple("vc", "03", 3, 5L),
                        tuple("xl", "01", 1, 1L),
                        tuple("xl", "01", 2, 4L));
        assertThat(versions.get(0).content()).isEqualTo(entries("03", 4));
        assertThat(versions.get(2).content()).isEqualTo(entries("03", 6));
        assertThat(versions.get(3).content()).isEqualTo(figures("01", 61, 1));
    }

    @Test
    void findingsAboutAReplacedFormOfADocumentThatCountsWithOthersArePast() {
        var ofFigures = Finding.warning("R12", new CellRef("Biểu 01", "E12"), "Cần giải trình.");
        var ofTexts = Finding.warning("text-short", new CellRef("Biểu 02", "B4"), "Cần giải trình.");
        var ofAll = Finding.warning("copy", null, "Cần giải trình.");
        var both = new Report(
                PROGRAMME,
                PERIOD,
                "vc",
                List.of(figures("01", 61, 1), narratives("02")),
                List.of(ofFigures, ofTexts, ofAll));
        store.record(arrival(1), new Outcome(Verdict.WARNED, both, Timeliness.ON_TIME));
        assertThat(store.documents(PROGRAMME, PERIOD).get(0).findings()).containsExactly(ofFigures, ofTexts, ofAll);

        store.record(arrival(2), accepted(report("vc", 2)));

        assertThat(store.documents(PROGRAMME, PERIOD).get(0).findings())
                .containsExactly(ofFigures.past(), ofTexts, ofAll);
        assertThat(store.period(PROGRAMME, PERIOD).documents()).isEqualTo(store.documents(PROGRAMME, PERIOD));
        assertThat(Queries.of(store.documents(PROGRAMME, PERIOD)).unexplained()).isEqualTo(2);
    }

    @Test
    void listsEveryVersionOfEveryForm() {
        store.record(arrival(1), accepted(report("vc", figures("01", 61, 1), narratives("02"))));
        store.record(arrival(2), accepted(report("vc", 2)));
        store.record(arrival(3), held(report("lt", 3)));

        assertThat(store.versions(PROGRAMME, PERIOD))
                .containsExactly(
                        new FormVersion("vc", "01", 1, 1, false),
                        new FormVersion("vc", "01", 2, 2, true),
                        new FormVersion("vc", "02", 1, 1, true))
                .isEqualTo(store.period(PROGRAMME, PERIOD).versions());
    }

    @Test
    void givesNothingWhereNothingWasCorrected() {
        store.record(arrival(1), accepted(report("vc", 1)));

        assertThat(store.corrected(PROGRAMME, PERIOD)).isEmpty();
        assertThat(store.corrected("other", PERIOD)).isEmpty();
    }
}
