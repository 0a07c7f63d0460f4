package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tonghop.store.Samples.PERIOD;
import static tonghop.store.Samples.PROGRAMME;
import static tonghop.store.Samples.accepted;
import static tonghop.store.Samples.arrival;
import static tonghop.store.Samples.figures;
import static tonghop.store.Samples.held;
import static tonghop.store.Samples.rejected;
import static tonghop.store.Samples.report;
import static tonghop.store.Samples.sha256;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tonghop.model.Arrival;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.LedgerLine;
import tonghop.model.Report;
import tonghop.model.Severity;
import tonghop.model.Timeliness;
import tonghop.model.Verdict;

/** What the ledger keeps of documents, on every engine. */
abstract class LedgerContract extends StoreContract {

    @Test
    void givesBackTheLineAsItWasRecorded() {
        var arrival = new Arrival(
                "mail:7/2", "BC “Vĩnh Cửu”.xlsx", "Fwd: báo cáo.eml", sha256(1), "mail", "a@b.vn", Samples.RECEIVED);
        var query = Finding.warning("R16", new CellRef("Biểu 01", "E14"), "Cần giải trình.");
        var report = new Report(PROGRAMME, PERIOD, "vc", report("vc", 5).forms(), List.of(query));

        var line = store.record(arrival, new Outcome(Verdict.WARNED, report, Timeliness.LATE));

        assertThat(line)
                .isEqualTo(new LedgerLine(
                        1, arrival, Verdict.WARNED, PROGRAMME, PERIOD, "vc", 1, Timeliness.LATE, List.of(query)));
        assertThat(store.byArrival("mail:7/2")).contains(line);
        assertThat(store.firstWith(sha256(1))).contains(line);
        assertThat(store.since(0)).containsExactly(line);
        assertThat(store.since(1)).isEmpty();
    }

    @Test
    void recordsSeveralAsOneAfterTheOther() {
        var lines = store.recordAll(List.of(
                new Recording(arrival(1), accepted(report("vc", 5))),
                new Recording(arrival(2), accepted(report("vc", 6))),
                new Recording(arrival("folder:3", 1), accepted(report("vc", 5)))));

        assertThat(lines).extracting(LedgerLine::version).containsExactly(1, 2, null);
        assertThat(store.since(0))
                .extracting(LedgerLine::verdict)
                .containsExactly(Verdict.SUPERSEDED, Verdict.ACCEPTED, Verdict.DUPLICATE);
    }

    @Test
    void keepsNoneOfSeveralIfOneCannotBeRecorded() {
        var good = new Recording(arrival(1), accepted(report("vc", 5)));
        var bad = new Recording(arrival(2), Outcome.duplicate());

        assertThatThrownBy(() -> store.recordAll(List.of(good, bad))).isInstanceOf(IllegalArgumentException.class);
        assertThat(store.since(0)).isEmpty();
        assertThat(store.record(good.arrival(), good.outcome()).number()).isEqualTo(1);
    }

    @Test
    void keepsTheLedgerWhenItIsOpenedAgain() {
        var line = store.record(arrival(1), accepted(report("vc", 5)));
        var period = store.period(PROGRAMME, PERIOD);
        reopen();

        assertThat(store.byArrival("folder:1")).contains(line);
        assertThat(store.period(PROGRAMME, PERIOD)).isEqualTo(period);
    }

    @Test
    void knowsNothingOfWhatNeverCame() {
        assertThat(store.byArrival("folder:1")).isEmpty();
        assertThat(store.firstWith(sha256(1))).isEmpty();
        assertThat(store.since(0)).isEmpty();
        assertThat(LedgerState.of(store).balance())
                .containsOnlyKeys(Verdict.values())
                .allSatisfy((v, n) -> assertThat(n).isZero());
    }

    @Test
    void changesNothingWhenTheSameArrivalComesAgain() {
        var first = store.record(arrival(1), accepted(report("vc", 5)));
        var before = store.period(PROGRAMME, PERIOD);
        var dirty = store.dirty();

        var again = store.record(arrival("folder:1", 99), accepted(report("vc", 70)));

        assertThat(again).isEqualTo(first);
        assertThat(store.period(PROGRAMME, PERIOD)).isEqualTo(before);
        assertThat(store.dirty()).isEqualTo(dirty);
        assertThat(store.since(0)).containsExactly(first);
        assertThat(store.record(arrival(2), rejected()).number()).isEqualTo(2);
    }

    @Test
    void recordsTheSameBytesAsDuplicateOfTheFirst() {
        store.record(arrival(1), accepted(report("vc", 5)));
        store.record(arrival("folder:1-2", 1), Outcome.duplicate());
        var dirty = store.dirty();

        var line = store.record(arrival("folder:1-3", 1), accepted(report("xl", 8)));

        assertThat(line.verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(line.unit()).isEqualTo("vc");
        assertThat(line.version()).isNull();
        assertThat(line.findings()).singleElement().satisfies(f -> {
            assertThat(f.severity()).isEqualTo(Severity.INFO);
            assertThat(f.code()).isEqualTo("duplicate");
            assertThat(f.message()).contains("số 1", "BC DVCQ 1.xlsx", "09:00:00 ngày 03/05/2024", "được nhận");
        });
        assertThat(store.dirty()).isEqualTo(dirty);
        assertThat(store.period(PROGRAMME, PERIOD).current()).hasSize(1);
        assertThat(store.period(PROGRAMME, PERIOD).documents()).hasSize(3);
    }

    @Test
    void recordsTheBytesOfHeldAndRejectedDocumentsAsDuplicatesToo() {
        store.record(arrival(1), held(report("vc", 5)));
        store.record(arrival(2), rejected());

        assertThat(store.record(arrival("folder:1-2", 1), accepted(report("vc", 5)))
                        .verdict())
                .isEqualTo(Verdict.DUPLICATE);
        assertThat(store.record(arrival("folder:2-2", 2), rejected()).verdict()).isEqualTo(Verdict.DUPLICATE);
    }

    @Test
    void leavesContainerUnpackedWhenItsBytesComeAgain() {
        store.record(arrival(1), unpacked());

        assertThat(store.record(arrival("folder:1-2", 1), unpacked()).verdict()).isEqualTo(Verdict.UNPACKED);
    }

    @Test
    void recordsTheReportsOfOneWorkbookUnderItsBytes() {
        var line = record(workbook("folder:1", "vc", "xl"));

        assertThat(line.verdict()).isEqualTo(Verdict.UNPACKED);
        assertThat(store.since(1)).extracting(LedgerLine::verdict).containsExactly(Verdict.ACCEPTED, Verdict.ACCEPTED);
        assertThat(store.since(0)).extracting(l -> l.arrival().sha256()).containsOnly(sha256(1));
        assertThat(store.period(PROGRAMME, PERIOD).current()).hasSize(2);
    }

    @Test
    void takesWorkbookThatComesAgainForOneDuplicate() {
        record(workbook("folder:1", "vc", "xl"));

        var again = record(workbook("folder:1-2", "vc", "xl"));

        assertThat(again.verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(store.since(3)).containsExactly(again);
    }

    @Test
    void changesNothingWhenTheSameArrivalOfWorkbookComesAgain() {
        var first = record(workbook("folder:1", "vc", "xl"));
        var before = store.since(0);

        assertThat(record(workbook("folder:1", "vc", "xl"))).isEqualTo(first);
        assertThat(store.since(0)).isEqualTo(before);
        assertThat(store.record(arrival(2), rejected()).number()).isEqualTo(4);
    }

    private LedgerLine record(Recording recording) {
        return store.recordAll(List.of(recording)).get(0);
    }

    private static Recording workbook(String key, String... units) {
        var parts = new ArrayList<Recording>();
        for (String unit : units) {
            parts.add(new Recording(arrival(key + "#" + unit, 1), accepted(report(unit, 5))));
        }
        return new Recording(arrival(key, 1), unpacked(), parts);
    }

    private static Outcome unpacked() {
        return new Outcome(Verdict.UNPACKED, rejected().report(), null);
    }

    @Test
    void refusesDuplicateOfBytesThatNeverCameAndRecordsNothing() {
        assertThatThrownBy(() -> store.record(arrival(1), Outcome.duplicate()))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(store.since(0)).isEmpty();
        assertThat(store.record(arrival(2), rejected()).number()).isEqualTo(1);
    }

    @Test
    void putsErrorsBeforeWarningsBeforeInformation() {
        var info = Finding.info("i", null, "1");
        var warning = Finding.warning("w", null, "2");
        var error1 = Finding.error("e", null, "3");
        var error2 = Finding.error("e", new CellRef("S", "A1"), "4");

        var line = store.record(arrival(1), rejected(info, error1, warning, error2));

        assertThat(line.findings()).containsExactly(error1, error2, warning, info);
        assertThat(store.since(0).get(0).findings()).containsExactly(error1, error2, warning, info);
    }

    @Test
    void keepsWhatOneEngineCouldNotHoldAsReplacementCharactersOnBoth() {
        var finding = Finding.error("x\0", new CellRef("Tr\0ang", "A1"), "½\uD800 và \uDC00, 𝄞\0");
        var arrival = new Arrival("k\0", "f\0\uDBFF", null, sha256(1), "folder", null, Samples.RECEIVED);

        var line = store.record(arrival, rejected(finding));

        assertThat(line.arrival().file()).isEqualTo("f\uFFFD\uFFFD");
        assertThat(line.findings())
                .containsExactly(
                        Finding.error("x\uFFFD", new CellRef("Tr\uFFFDang", "A1"), "½\uFFFD và \uFFFD, 𝄞\uFFFD"));
        assertThat(store.byArrival("k\0")).contains(line);
        assertThat(store.record(arrival, rejected())).isEqualTo(line);
    }

    @Test
    void takesTextAsTextWhateverItSays() {
        var hostile = "'; DROP TABLE document; -- ${clustered} %s \\ \" \u202e";
        var line = store.record(arrival(hostile, 1), rejected(Finding.error(hostile, null, hostile)));

        assertThat(line.arrival().key()).isEqualTo(hostile);
        assertThat(line.findings().get(0).message()).isEqualTo(hostile);
        assertThat(store.byArrival(hostile)).contains(line);
    }

    @Test
    void countsDocumentsByVerdict() {
        store.record(arrival(1), accepted(report("vc", 5)));
        store.record(arrival(2), accepted(report("vc", 6)));
        store.record(arrival(3), held(report("xl", 5)));
        store.record(arrival(4), rejected());
        store.record(arrival("again", 4), rejected());

        assertThat(LedgerState.of(store).balance())
                .containsEntry(Verdict.ACCEPTED, 1L)
                .containsEntry(Verdict.SUPERSEDED, 1L)
                .containsEntry(Verdict.HELD, 1L)
                .containsEntry(Verdict.REJECTED, 1L)
                .containsEntry(Verdict.DUPLICATE, 1L)
                .containsEntry(Verdict.WARNED, 0L);
    }

    @Test
    void readsTheLedgerAsItStoodWhileItsReaderRecords() {
        store.record(arrival(1), rejected());
        store.record(arrival(2), rejected());
        var seen = new ArrayList<Long>();

        store.ledger(line -> {
            seen.add(line.number());
            store.record(arrival((int) (10 + line.number())), rejected());
        });

        assertThat(seen).containsExactly(1L, 2L);
        assertThat(store.since(2)).extracting(LedgerLine::number).containsExactly(3L, 4L);
    }

    @Test
    void passesOnWhatTheReaderThrowsAndGoesOn() {
        store.record(arrival(1), rejected());

        assertThatThrownBy(() -> store.ledger(line -> {
                    throw new IllegalStateException("enough");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
        assertThat(store.since(0)).hasSize(1);
    }

    @Test
    void refusesToCountWhatIsNotIdentifiedOrEmpty() {
        var content = List.<FormContent>of(figures("01", 1, 1));
        assertThatThrownBy(() -> accepted(new Report(PROGRAMME, PERIOD, null, content, List.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> accepted(report("vc"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> held(report("vc", figures("01", 1, 1), figures("01", 1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Outcome(Verdict.SUPERSEDED, report("vc", 1), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsInstantsToTheNanosecond() {
        for (var text : List.of("2024-05-03T02:00:00Z", "1969-12-31T23:59:59.5Z", "2024-05-03T02:00:00.000000001Z")) {
            var arrival = new Arrival(text, "f", null, sha256(text.hashCode()), "folder", null, Instant.parse(text));
            assertThat(store.record(arrival, rejected()).arrival()).isEqualTo(arrival);
        }
    }
}
