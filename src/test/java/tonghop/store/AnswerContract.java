package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static tonghop.store.Samples.PERIOD;
import static tonghop.store.Samples.PROGRAMME;
import static tonghop.store.Samples.accepted;
import static tonghop.store.Samples.arrival;
import static tonghop.store.Samples.held;
import static tonghop.store.Samples.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tonghop.model.Answer;
import tonghop.model.Answer.Kind;
import tonghop.model.CellRef;
import tonghop.model.DeliveredOutput;
import tonghop.model.OfficeRemark;
import tonghop.model.OfficeRemark.Closed;
import tonghop.model.OfficeRemark.Corrected;
import tonghop.model.ReportTrace;

/** What came back from the receiving office, and when reports came, on every engine. */
abstract class AnswerContract extends StoreContract {

    private static final Instant AT = Instant.parse("2024-05-20T01:00:00Z");
    private static final OfficeRemark ON_FIGURE =
            new OfficeRemark(0, 1, "vc", "1.1", "Cao bất thường", 1L, new CellRef("Biểu 01", "E10"), null);
    private static final OfficeRemark ON_ALL = new OfficeRemark(0, 1, null, null, "Thiếu chữ ký", null, null, null);

    @BeforeEach
    void deliver() {
        store.record(arrival(1), accepted(report("vc", 1)));
        consolidated();
        var output =
                new DeliveredOutput(PROGRAMME, PERIOD, 1, Samples.sha256(1), Samples.sha256(2), "Lan", AT, "Đã ký.");
        store.deliveries()
                .deliver(output, List.of(), store.deliveries().revision(PROGRAMME, PERIOD), List.of(), List.of());
    }

    @Test
    void keepsAnswersInTheirOrder() {
        var scan = new Answer.Scan("scan.pdf", Samples.sha256(7));
        store.answers().add(answer(Kind.RETURNED, 1, null), List.of());
        store.answers().add(answer(Kind.ACKNOWLEDGED, 1, null), List.of());
        store.answers().add(answer(Kind.SIGNED, 1, scan), List.of());
        reopen();

        assertThat(store.answers().of(PROGRAMME, PERIOD))
                .extracting(Answer::number, Answer::kind, Answer::scan, Answer::at)
                .containsExactly(
                        tuple(1L, Kind.RETURNED, null, AT),
                        tuple(2L, Kind.ACKNOWLEDGED, null, AT),
                        tuple(3L, Kind.SIGNED, scan, AT));
        assertThat(store.dirty()).isEmpty();
    }

    @Test
    void refusesAnswerOnWhatWasNeverDelivered() {
        assertThatThrownBy(() -> store.answers().add(answer(Kind.ACKNOWLEDGED, 2, null), List.of(ON_ALL)))
                .isInstanceOf(StoreException.class);
        assertThat(store.answers().of(PROGRAMME, PERIOD)).isEmpty();
        assertThat(store.answers().remarks(PROGRAMME, PERIOD)).isEmpty();
    }

    @Test
    void remarkIsOpenUntilALaterVersionOfTheUnitCounts() {
        store.answers().add(answer(Kind.RETURNED, 1, null), List.of(ON_FIGURE, ON_ALL));
        assertThat(store.dirty()).hasSize(1);
        store.record(arrival(2), accepted(report("xl", 2)));
        store.record(arrival(3), held(report("vc", 3)));

        assertThat(store.answers().remarks(PROGRAMME, PERIOD))
                .containsExactly(
                        new OfficeRemark(1, 1, "vc", "1.1", "Cao bất thường", 1L, new CellRef("Biểu 01", "E10"), null),
                        new OfficeRemark(2, 1, null, null, "Thiếu chữ ký", null, null, null));

        store.record(arrival(4), accepted(report("vc", 4)));

        assertThat(store.answers().remarks(PROGRAMME, PERIOD))
                .extracting(OfficeRemark::ending)
                .containsExactly(new Corrected(4, 2, Samples.RECEIVED), null);
    }

    @Test
    void remarkIsClosedOnce() {
        store.answers().add(answer(Kind.RETURNED, 1, null), List.of(ON_ALL));
        consolidated();

        assertThat(store.answers().close(1, "Lan", AT, "Đã ký lại.")).isTrue();
        assertThat(store.answers().close(1, "Hoa", AT, "Nữa.")).isFalse();
        assertThat(store.answers().close(2, "Hoa", AT, "Không có.")).isFalse();

        assertThat(store.answers().remarks(PROGRAMME, PERIOD).get(0).ending())
                .isEqualTo(new Closed("Lan", AT, "Đã ký lại."));
        assertThat(store.dirty()).hasSize(1);
    }

    @Test
    void tracesAreOfReportsThatCountCountedOrAreHeld() {
        store.record(arrival(2), held(report("xl", 2)));
        store.record(arrival(3), accepted(report("vc", 3)));
        store.record(arrival(4), Samples.rejected());

        assertThat(store.traces(PROGRAMME, 2024))
                .extracting(
                        ReportTrace::document,
                        ReportTrace::unit,
                        t -> t.verdict().code(),
                        ReportTrace::version)
                .containsExactly(
                        tuple(1L, "vc", "superseded", 1),
                        tuple(2L, "xl", "held", null),
                        tuple(3L, "vc", "accepted", 2));
        assertThat(store.traces(PROGRAMME, null)).hasSize(3);
        assertThat(store.traces(PROGRAMME, 2023)).isEmpty();
    }

    private void consolidated() {
        store.made().nothing(PROGRAMME, PERIOD, store.deliveries().revision(PROGRAMME, PERIOD));
    }

    private static Answer answer(Kind kind, int version, Answer.@Nullable Scan scan) {
        return new Answer(0, PROGRAMME, PERIOD, version, kind, "Lan", AT, "Công văn 20.", scan);
    }
}
