package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.store.Samples.PERIOD;
import static tonghop.store.Samples.PROGRAMME;
import static tonghop.store.Samples.accepted;
import static tonghop.store.Samples.arrival;
import static tonghop.store.Samples.report;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tonghop.consolidate.Fact;
import tonghop.consolidate.Replacement.Delivered;
import tonghop.model.DeliveredOutput;
import tonghop.model.OutgoingLetter;
import tonghop.model.Period;

/** What was delivered, on every engine. */
abstract class DeliveryContract extends StoreContract {

    private static final List<Fact> FACTS = List.of(
            new Fact("vc", "", "status", "Tình hình nộp báo cáo", "đúng hạn", 1),
            new Fact("vc", "01", "1.1", "Số văn bản", "5.5", 1),
            new Fact("", "01", "1.1", "Số văn bản", null, 0));

    @BeforeEach
    void consolidate() {
        store.record(arrival(1), accepted(report("vc", 1)));
        store.made().nothing(PROGRAMME, PERIOD, revision());
    }

    @Test
    void keepsWhatWasDeliveredWithWhatItTold() {
        assertThat(deliver(1, FACTS)).isTrue();
        reopen();

        assertThat(store.deliveries().last(PROGRAMME, PERIOD)).containsExactly(new Delivered(output(1), FACTS));
        assertThat(store.deliveries().of(PROGRAMME, PERIOD)).containsExactly(output(1));
        assertThat(store.dirty()).isEmpty();
    }

    @Test
    void handsOutTheLastTwoInTheirOrder() {
        for (int version = 1; version <= 3; version++) {
            assertThat(deliver(version, List.of())).isTrue();
        }

        assertThat(store.deliveries().last(PROGRAMME, PERIOD))
                .extracting(d -> d.output().version())
                .containsExactly(2, 3);
        assertThat(store.deliveries().all()).containsExactly(output(1), output(2), output(3));
        assertThat(store.deliveries().last(PROGRAMME, Period.parse("2024-9M"))).isEmpty();
    }

    @Test
    void refusesVersionThatIsNotTheNext() {
        assertThat(deliver(2, FACTS)).isFalse();
        deliver(1, FACTS);
        assertThat(deliver(1, FACTS)).isFalse();
        assertThat(deliver(3, FACTS)).isFalse();

        assertThat(store.deliveries().all()).containsExactly(output(1));
    }

    @Test
    void refusesOutputOfAnEarlierState() {
        long shown = revision();
        store.record(arrival(2), accepted(report("xl", 2)));

        assertThat(store.deliveries().deliver(output(1), FACTS, shown, List.of(), List.of()))
                .isFalse();
        assertThat(deliver(1, FACTS)).as("not consolidated yet").isFalse();
        store.made().nothing(PROGRAMME, PERIOD, revision());
        assertThat(deliver(1, FACTS)).isTrue();
    }

    @Test
    void putsTheLettersIntoTheOutboxWithTheDeliveryOrNeither() {
        var letters = List.of(letter("a@so.vn"), letter("b@so.vn"));

        assertThat(store.deliveries().deliver(output(1), FACTS, revision() - 1, List.of(), letters))
                .isFalse();
        assertThat(store.outbox().all()).isEmpty();

        assertThat(store.deliveries().deliver(output(1), FACTS, revision(), List.of(), letters))
                .isTrue();
        reopen();
        assertThat(store.outbox().all()).extracting(OutgoingLetter::recipient).containsExactly("a@so.vn", "b@so.vn");
    }

    private static OutgoingLetter letter(String to) {
        Instant at = Instant.parse("2024-05-07T01:00:00Z");
        return new OutgoingLetter(0, "delivery:" + to, to, "Báo cáo", "<" + to + ">", "e".repeat(64), at, null, at);
    }

    @Test
    void marksPeriodsThatSpeakOfTheDeliveredOneAsChanged() {
        var quarter = Period.parse("2024-Q2");

        store.deliveries().deliver(output(1), FACTS, revision(), List.of(quarter), List.of());

        assertThat(store.dirty()).extracting(DirtyPeriod::period).containsExactly(quarter);
        store.deliveries().makeAgain(PROGRAMME, PERIOD);
        assertThat(store.dirty()).extracting(DirtyPeriod::period).containsExactly(quarter, PERIOD);
    }

    private boolean deliver(int version, List<Fact> facts) {
        return store.deliveries().deliver(output(version), facts, revision(), List.of(), List.of());
    }

    private long revision() {
        return store.deliveries().revision(PROGRAMME, PERIOD);
    }

    private static DeliveredOutput output(int version) {
        return new DeliveredOutput(
                PROGRAMME,
                PERIOD,
                version,
                Samples.sha256(version),
                Samples.sha256(100 + version),
                "Lan",
                Instant.parse("2024-05-15T01:00:00Z"),
                "Đã ký.");
    }
}
