package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.LetterEvent;
import tonghop.model.LetterEvent.Outcome;
import tonghop.model.Mail;
import tonghop.model.OutgoingLetter;

/** Letters to be sent, on every engine. */
abstract class OutboxContract extends StoreContract {

    private static final Instant NOW = Instant.parse("2024-05-03T02:00:00Z");

    @Test
    void putsOneLetterForOneOccasionAndSaysThatItHasOneAlready() {
        var first = store.outbox().put(letter("reply:1", "a@xa.vn", null)).orElseThrow();

        assertThat(store.outbox().put(letter("reply:1", "khac@xa.vn", null))).isEmpty();
        reopen();

        assertThat(first.number()).isEqualTo(1);
        assertThat(store.outbox().all()).containsExactly(first);
        assertThat(store.outbox().byNumber(1)).contains(first);
        assertThat(store.outbox().byOccasion("reply:1")).contains(first);
        assertThat(store.outbox().byMessageId("<reply:1@so.vn>")).contains(first);
    }

    @Test
    void handsOutWhatIsDueTheLongestDueFirst() {
        put("a", NOW.plusSeconds(60));
        put("b", NOW);
        put("c", NOW.minusSeconds(1));

        assertThat(occasions(NOW, 9)).containsExactly("c", "b");
        assertThat(occasions(NOW, 1)).containsExactly("c");
        assertThat(occasions(NOW.plusSeconds(59), 9)).containsExactly("c", "b");
        assertThat(occasions(NOW.plusSeconds(60), 9)).containsExactly("c", "b", "a");
    }

    @Test
    void isDueInTheVerySecondWhateverItsFraction() {
        put("a", NOW.plusNanos(1));

        assertThat(occasions(NOW.plusMillis(250), 9)).containsExactly("a");
    }

    @Test
    void keepsALetterDueWhileItIsHandedOver() {
        put("a", NOW);

        store.outbox().begin(1, NOW);
        reopen();

        assertThat(occasions(NOW, 9)).containsExactly("a");
        assertThat(store.outbox().events(1)).containsExactly(new LetterEvent(NOW, Outcome.BEGUN, ""));
    }

    @Test
    void remembersEverythingThatBecameOfALetter() {
        put("a", NOW);
        put("b", NOW);
        Instant later = NOW.plusSeconds(60);

        add(1, Outcome.PUT_OFF, "450 4.2.0 Greylisted", later);
        assertThat(occasions(NOW, 9)).containsExactly("b");
        add(1, Outcome.SENT, "", null);
        add(1, Outcome.BOUNCED, "Hộp thư đã đầy.", null);

        assertThat(store.outbox().events(1))
                .extracting(LetterEvent::outcome)
                .containsExactly(Outcome.PUT_OFF, Outcome.SENT, Outcome.BOUNCED);
        assertThat(store.outbox().events(1)).extracting(LetterEvent::detail).contains("450 4.2.0 Greylisted");
        assertThat(store.outbox().byNumber(1).orElseThrow().dueAt()).isNull();
        assertThat(store.outbox().events(2)).isEmpty();
        assertThat(occasions(later, 9)).containsExactly("b");
    }

    @Test
    void countsTheRepliesToAnAddressOfTheLastHour() {
        Mail mail = store.mails().take(mail("m1"));
        store.outbox().put(letter("reply:1", "a@xa.vn", mail.number()));
        store.outbox().put(letter("remind:1", "a@xa.vn", null));
        store.outbox().put(letter("reply:2", "b@xa.vn", mail.number()));

        assertThat(store.outbox().replies("a@xa.vn", NOW.minusSeconds(1))).isEqualTo(1);
        assertThat(store.outbox().replies("a@xa.vn", NOW)).isZero();
    }

    @Test
    void collectsMessagesUntilOneLetterSpeaksOfThem() {
        var collected = store.outbox().collected();
        long one = store.mails().take(mail("m1")).number();
        long two = store.mails().take(mail("m2")).number();
        long other = store.mails().take(mail("m3")).number();
        Instant due = NOW.plusSeconds(3600);
        collected.add(two, "a@xa.vn", due);
        collected.add(one, "a@xa.vn", due);
        collected.add(one, "a@xa.vn", due.plusSeconds(9));
        collected.add(other, "b@xa.vn", due.plusSeconds(1));

        assertThat(collected.endOfHour("a@xa.vn")).contains(due);
        assertThat(collected.endOfHour("c@xa.vn")).isEmpty();
        assertThat(collected.due(due.minusSeconds(1))).isEmpty();
        assertThat(collected.due(due)).isEqualTo(Map.of("a@xa.vn", List.of(one, two)));

        store.outbox().put(letter("digest:1", "a@xa.vn", one), List.of(one, two));
        assertThat(collected.due(due)).isEmpty();
        assertThat(collected.endOfHour("a@xa.vn")).isEmpty();
    }

    @Test
    void answersNothingThatCameBeforeTheMailServerWasSet() {
        long worked = store.mails().take(mail("m1")).number();
        long inHand = store.mails().take(mail("m2")).number();
        store.mails().worked(worked, NOW);
        var state = store.outbox().state();
        assertThat(state.now().answersFrom()).isNull();

        state.switchOn(NOW);
        state.switchOn(NOW.plusSeconds(5));
        reopen();

        assertThat(store.outbox().state().now().answersFrom()).isEqualTo(NOW);
        assertThat(store.mails().unanswered(9)).isEmpty();
        assertThat(store.mails().inHand(9)).extracting(Mail::number).containsExactly(inHand);

        store.outbox().state().switchOff();
        assertThat(store.outbox().state().now().answersFrom()).isNull();
    }

    @Test
    void leavesTheMailServerAloneUntilThePauseIsOver() {
        var state = store.outbox().state();
        state.pause(NOW.plusSeconds(60));
        state.pause(NOW.plusSeconds(120));
        reopen();

        var now = store.outbox().state().now();
        assertThat(now.faults()).isEqualTo(2);
        assertThat(now.isPaused(NOW.plusSeconds(119))).isTrue();
        assertThat(now.isPaused(NOW.plusSeconds(120))).isFalse();

        store.outbox().state().resume();
        store.outbox().state().seen(7);
        assertThat(store.outbox().state().now()).isEqualTo(new PostState.State(null, 7, null, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE outgoing_attempt SET outcome = 'lost'",
                "UPDATE outgoing SET sha256 = 'x'",
                "INSERT INTO outgoing_attempt (letter, position, at, outcome, detail) VALUES (9, 0, 'x', 'sent', '')",
                "INSERT INTO post_state (only_row, seen_decision, faults) VALUES (2, 0, 0)"
            })
    void refusesWhatNobodyCanMean(String change) {
        put("a", NOW);
        store.outbox().begin(1, NOW);

        assertThatThrownBy(() -> execute(change)).isInstanceOf(SQLException.class);
    }

    private void put(String occasion, Instant due) {
        var letter = letter(occasion, "a@xa.vn", null);
        store.outbox()
                .put(new OutgoingLetter(
                        0,
                        letter.occasion(),
                        letter.recipient(),
                        letter.subject(),
                        letter.messageId(),
                        letter.sha256(),
                        NOW,
                        null,
                        due));
    }

    private void add(long letter, Outcome outcome, String detail, @Nullable Instant next) {
        store.outbox().add(letter, new LetterEvent(NOW, outcome, detail), next);
    }

    private List<String> occasions(Instant now, int most) {
        return store.outbox().due(now, most).stream()
                .map(OutgoingLetter::occasion)
                .toList();
    }

    private static OutgoingLetter letter(String occasion, String to, @Nullable Long mail) {
        return new OutgoingLetter(
                0, occasion, to, "Đã nhận báo cáo", "<" + occasion + "@so.vn>", "a".repeat(64), NOW, mail, NOW);
    }

    private static Mail mail(String key) {
        return new Mail(
                0,
                key,
                "bao-cao",
                "b".repeat(64),
                NOW,
                NOW,
                "a@xa.vn",
                "Báo cáo",
                null,
                List.of(),
                "",
                null,
                Mail.Nature.PERSON,
                Mail.Purpose.REPORT);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = LedgerEngine.connect(settings);
                var statement = connection.createStatement()) {
            if (engine() == LedgerEngine.SQLITE) {
                statement.execute("PRAGMA foreign_keys = ON");
            }
            statement.execute(sql);
        }
    }
}
