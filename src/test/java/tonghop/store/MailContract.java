package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.store.Samples.RECEIVED;

import java.util.List;
import org.junit.jupiter.api.Test;
import tonghop.model.Mail;

/** Messages that were taken, on every engine. */
abstract class MailContract extends StoreContract {

    @Test
    void givesBackWhatWasTakenWithNumbersInTheOrderOfTaking() {
        Mail first = store.mails().take(mail("mail:bc:1:7", "Báo cáo tháng 5"));
        List<Mail> others =
                store.mails().takeAll(List.of(mail("mail:bc:1:8", ""), mail("mail:bc:1:9", "Về việc ăn\u0000nghỉ")));
        reopen();

        assertThat(first.number()).isEqualTo(1);
        assertThat(others).extracting(Mail::number).containsExactly(2L, 3L);
        assertThat(store.mails().byNumber(1)).contains(first);
        assertThat(store.mails().byKey("mail:bc:1:8")).contains(others.get(0));
        assertThat(first)
                .usingRecursiveComparison()
                .ignoringFields("number")
                .isEqualTo(mail("mail:bc:1:7", "Báo cáo tháng 5"));
        assertThat(others.get(1).subject()).doesNotContain("\u0000").startsWith("Về việc ăn");
    }

    @Test
    void takesAMessageOnceHoweverOftenItComes() {
        Mail first = store.mails().take(mail("mail:bc:1:7", "Một"));

        assertThat(store.mails().takeAll(List.of(mail("mail:bc:1:7", "Hai"), mail("mail:bc:1:8", "Ba"))))
                .extracting(Mail::number)
                .containsExactly(1L, 2L);
        assertThat(store.mails().byNumber(1)).contains(first);
        assertThat(store.mails().byNumber(3)).isEmpty();
    }

    @Test
    void handsOutWhatIsNotWorkedOffAndThenWhatIsNotAnswered() {
        store.mails().takeAll(List.of(mail("a", "1"), mail("b", "2"), mail("c", "3")));
        store.mails().worked(2, RECEIVED);
        store.mails().worked(2, RECEIVED.plusSeconds(5));

        assertThat(store.mails().inHand(9)).extracting(Mail::number).containsExactly(1L, 3L);
        assertThat(store.mails().inHand(1)).extracting(Mail::number).containsExactly(1L);
        assertThat(store.mails().unanswered(9)).extracting(Mail::number).containsExactly(2L);
        store.mails().answered(2, RECEIVED);
        assertThat(store.mails().unanswered(9)).isEmpty();
        assertThat(store.mails().inHand(9)).hasSize(2);
    }

    private static Mail mail(String key, String subject) {
        return new Mail(
                0,
                key,
                "bc",
                "a".repeat(64),
                RECEIVED,
                RECEIVED.plusSeconds(60),
                null,
                subject,
                "<1@x>",
                List.of("<0@x>", "<9@y>"),
                "Kính gửi",
                null,
                Mail.Nature.PERSON,
                Mail.Purpose.REPORT);
    }
}
