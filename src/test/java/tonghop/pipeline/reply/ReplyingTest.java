package tonghop.pipeline.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tonghop.pipeline.PostalHome.NOW;
import static tonghop.pipeline.PostalHome.SENDER;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tonghop.document.WrittenFigures;
import tonghop.model.Arrival;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.LetterEvent.Outcome;
import tonghop.model.Mail;
import tonghop.model.Mail.Nature;
import tonghop.model.Mail.Purpose;
import tonghop.model.OutgoingLetter;
import tonghop.model.Report;
import tonghop.model.Resolution;
import tonghop.model.Severity;
import tonghop.model.Verdict;
import tonghop.pipeline.PostalHome;
import tonghop.pipeline.PostedLetter;
import tonghop.pipeline.fault.Failures;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.reading.CurrentRegimes;

/** Messages and their answers, through the routes and a real mail server. */
class ReplyingTest {

    @TempDir
    Path folder;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private PostalHome desk;

    @BeforeEach
    void open() throws IOException {
        server.start();
        desk = new PostalHome(folder, server.getSmtp().getPort());
        assertThat(desk.run()).isTrue();
    }

    @AfterEach
    void close() {
        desk.close();
        server.stop();
    }

    @Test
    void answersAMessageOnceInItsThreadWithTheLetterOfItsDocumentsVerdict() throws Exception {
        desk.mailed(1, Verdict.REJECTED, 1);

        assertThat(desk.run()).isTrue();
        assertThat(desk.run()).isTrue();

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        MimeMessage answer = received[0];
        assertThat(answer.getSubject()).isEqualTo("Không nhận báo cáo trong tệp “báo cáo 1.xlsx”");
        assertThat(answer.getAllRecipients()).extracting(Address::toString).containsExactly(SENDER);
        assertThat(answer.getHeader("In-Reply-To", null)).isEqualTo("<1@xa.vn>");
        assertThat(answer.getHeader("References", null)).isEqualTo("<1@xa.vn>");
        assertThat(answer.getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");
        assertThat(answer.getMessageID()).isEqualTo(desk.letters().get(0).messageId());
        assertThat(desk.store.mails().unanswered(9)).isEmpty();
    }

    @Test
    void tellsOfEveryDocumentWhereSeveralCame() throws Exception {
        Mail mail = desk.mail(1, Nature.PERSON, Purpose.REPORT, SENDER, "");
        desk.file(mail, "/1", "đạt.xlsx", Verdict.REJECTED);
        desk.file(mail, "/2/1", "trong gói.xlsx", Verdict.HELD);
        desk.file(mail, "/2", "gói.zip", Verdict.UNPACKED);
        desk.file(mail, "", "Báo cáo.eml", Verdict.UNPACKED);

        desk.run();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getSubject())
                .isEqualTo("Đã nhận và mở “Báo cáo” (số 4): 2/2 tệp cần xem lại");
        assertThat(text())
                .contains("Số 1: đạt.xlsx: từ chối", "Số 2: trong gói.xlsx: tạm giữ", "Không nhận ra đơn vị.")
                .doesNotContain("gói.zip");
    }

    @Test
    void asksForTheFileWhereThereIsNoneOrOnlyPictures() throws Exception {
        desk.mailed(1, Verdict.REJECTED, 0);
        Mail mail = desk.mail(2, Nature.PERSON, Purpose.REPORT, SENDER, "");
        desk.file(mail, "/1", "Ảnh chụp.JPG", Verdict.REJECTED);
        desk.file(mail, "", "Báo cáo.eml", Verdict.UNPACKED);

        desk.run();

        assertThat(desk.letters())
                .extracting(OutgoingLetter::subject)
                .containsExactly("Thư chưa kèm tệp báo cáo: Báo cáo 1", "Thư chưa kèm tệp báo cáo: Báo cáo 2");
    }

    @Test
    void handsAnAnswerInWordsToTheOperatorInsteadOfAskingForAFile() throws Exception {
        desk.mailed(1, Verdict.REJECTED, 1);
        desk.run();
        var thread = List.of("<x@y.vn>", desk.letters().get(0).messageId());
        Mail words = desk.mail(2, Nature.PERSON, Purpose.REPORT, SENDER, "", thread);
        desk.file(words, "", "Trả lời.eml", Verdict.UNPACKED);

        desk.run();

        assertThat(desk.letters())
                .extracting(OutgoingLetter::occasion, OutgoingLetter::recipient)
                .containsExactly(tuple("reply:1", SENDER), tuple("said:2", "vanhanh@so.vn"));
        assertThat(text()).contains("lan@xa.vn trả lời thư số 1", "“Lời thư 2”");
    }

    @Test
    void givesNoCopyOfAReportToWhoIsEnteredForAnotherUnit() throws Exception {
        LedgerLine own = desk.file(
                desk.mail(1, Nature.PERSON, Purpose.REPORT, SENDER, ""), "/1", "của đơn vị.xlsx", Verdict.HELD);
        desk.mail(2, Nature.PERSON, Purpose.REPORT, SENDER, "");
        var findings = List.of(
                Finding.error("sender-other-unit", null, "Địa chỉ của đơn vị khác."),
                Finding.warning("cumulative-fell", null, "9 tháng là 1, nhỏ hơn 29 của 6 tháng."));
        for (String within : List.of("/1", "")) {
            var arrival = new Arrival(
                    "mail:bc:1:2" + within, "bc.xlsx", null, own.arrival().sha256(), Mail.SOURCE, SENDER, NOW);
            var report = new Report(null, null, null, List.of(), within.isEmpty() ? List.of() : findings);
            Verdict verdict = within.isEmpty() ? Verdict.UNPACKED : Verdict.HELD;
            desk.store.record(arrival, new tonghop.store.Outcome(verdict, report, null));
        }
        desk.store.record(
                new Arrival("mail:bc:1:1", "Báo cáo.eml", null, "a".repeat(64), Mail.SOURCE, SENDER, NOW),
                new tonghop.store.Outcome(Verdict.UNPACKED, new Report(null, null, null, List.of(), List.of()), null));

        desk.run();

        assertThat(desk.letters()).hasSize(2);
        OutgoingLetter toOwn = desk.letters().get(0);
        OutgoingLetter toOther = desk.letters().get(1);
        assertThat(PostedLetter.message(desk.home, toOwn).getContentType()).startsWith("multipart/mixed");
        assertThat(PostedLetter.message(desk.home, toOther).getContentType()).startsWith("multipart/alternative");
        assertThat(PostedLetter.text(desk.home, toOther)).doesNotContain("Gửi kèm");
    }

    @Test
    void tellsWhoAnswersWithFiguresInWordsThatTheyDoNotCount() throws Exception {
        desk.mailed(1, Verdict.REJECTED, 1);
        desk.run();
        Mail words = desk.mail(
                2,
                Nature.PERSON,
                Purpose.REPORT,
                SENDER,
                "",
                List.of(desk.letters().get(0).messageId()));
        var arrival = new Arrival(words.arrivalKey(), "Trả lời.eml", null, words.sha256(), Mail.SOURCE, SENDER, NOW);
        var said = new Report(null, null, null, List.of(), List.of(WrittenFigures.FOUND));
        desk.store.record(arrival, new tonghop.store.Outcome(Verdict.UNPACKED, said, null));

        desk.run();

        assertThat(desk.letters())
                .extracting(OutgoingLetter::occasion, OutgoingLetter::recipient)
                .containsExactly(tuple("reply:1", SENDER), tuple("said:2", "vanhanh@so.vn"), tuple("reply:2", SENDER));
        assertThat(PostedLetter.text(desk.home, desk.letters().get(2)))
                .contains("Số liệu ghi trong lời thư KHÔNG được đọc");
    }

    @Test
    void asksWhoWantsACheckAndSendsNoFileForTheFile() throws Exception {
        String raw = "From: lan@xa.vn\r\nSubject: kiem tra\r\nContent-Type: text/html\r\n\r\n<p>Xin kiem tra.</p>\r\n";
        desk.mail(1, Nature.PERSON, Purpose.CHECK, SENDER, raw);

        desk.run();

        assertThat(desk.letters())
                .extracting(OutgoingLetter::subject)
                .containsExactly("Thư chưa kèm tệp báo cáo: Báo cáo 1");
    }

    @ParameterizedTest
    @EnumSource(value = Nature.class, names = "PERSON", mode = EnumSource.Mode.EXCLUDE)
    void neverAnswersMachines(Nature nature) throws Exception {
        Mail mail = desk.mail(1, nature, Purpose.REPORT, SENDER, "Auto-Submitted: auto-replied\n\n");
        desk.file(mail, "", "Báo cáo.eml", Verdict.REJECTED);

        assertThat(desk.run()).isTrue();

        assertThat(desk.letters()).isEmpty();
        assertThat(desk.store.mails().unanswered(9)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"null", "tiepnhan@so.vn", "bc@tinh.vn", "'a@b.vn, c@d.vn'", "không phải địa chỉ", "'nhóm:;'"})
    void neverAnswersItselfOrWhoHasNoAddress(String sender) throws Exception {
        desk.set("mail.boxes", "bc, kt");
        desk.set("mail.bc.user", "bc@tinh.vn");
        Mail mail = desk.mail(1, Nature.PERSON, Purpose.REPORT, sender, "");
        desk.file(mail, "", "Báo cáo.eml", Verdict.REJECTED);

        new Desk().answer();

        assertThat(desk.letters()).isEmpty();
        assertThat(desk.store.mails().unanswered(9)).isEmpty();
    }

    @Test
    void takesNothingFromTheHeadersOfTheMessageButItsNumber() throws Exception {
        String raw = "To: dich@b.vn\r\nBcc: nan@b.vn\r\nReply-To: ke@b.vn\r\nSubject: x\r\n\r\n";
        Mail mail = desk.mail(1, Nature.PERSON, Purpose.REPORT, SENDER, raw);
        desk.file(mail, "/1", "a\r\nBcc: nan@b.vn.xlsx", Verdict.REJECTED);
        desk.file(mail, "", "Báo cáo.eml", Verdict.UNPACKED);

        desk.run();

        MimeMessage answer = server.getReceivedMessages()[0];
        assertThat(answer.getAllRecipients()).extracting(Address::toString).containsExactly(SENDER);
        assertThat(answer.getHeader("Bcc")).isNull();
        assertThat(answer.getHeader("Reply-To")).isNull();
    }

    @Test
    void tellsAStrangerOnceADayThatItsAddressIsNotEntered() throws Exception {
        for (int i = 1; i <= 3; i++) {
            desk.mailed(i, Verdict.HELD, 1);
        }
        desk.mailed(4, Verdict.REJECTED, 0);
        var strict = new Desk(Set.of());
        strict.answer();
        assertThat(desk.letters()).extracting(OutgoingLetter::occasion).containsExactly("unknown:lan@xa.vn:2024-05-07");
        assertThat(desk.letters().get(0).subject()).isEqualTo("Địa chỉ thư chưa được đăng ký: Báo cáo 1");
        assertThat(desk.store.mails().unanswered(9)).isEmpty();

        desk.clock.set(NOW.plus(Duration.ofDays(1)));
        desk.mailed(5, Verdict.HELD, 1);
        strict.answer();
        assertThat(desk.letters()).hasSize(2);
    }

    @Test
    void saysWhatWouldBecomeOfACheckedMessageAndFilesNothing() throws Exception {
        String raw = "Subject: kiem tra\r\nMIME-Version: 1.0\r\nContent-Type: text/csv; name=a.csv\r\n"
                + "Content-Disposition: attachment; filename=a.csv\r\n\r\na;b\r\n1;2\r\n";
        desk.mail(1, Nature.PERSON, Purpose.CHECK, SENDER, raw);

        desk.run();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("KẾT QUẢ KIỂM TRA, CHƯA NỘP: Báo cáo 1");
        assertThat(text()).contains("KHÔNG CÓ BÁO CÁO NÀO ĐƯỢC GHI NHẬN", "- a.csv: từ chối", "1) ");
        assertThat(desk.store.lastNumber()).isZero();
    }

    @Test
    void tellsOfManyMessagesInAnHourInOneLetterWhenItIsOver() throws Exception {
        desk.set("mail.out.most-per-hour", "2");
        for (int i = 1; i <= 5; i++) {
            desk.mailed(i, Verdict.REJECTED, 1);
        }
        assertThat(desk.run()).isTrue();
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(desk.store.mails().unanswered(9)).isEmpty();

        desk.clock.set(NOW.plus(Duration.ofHours(1)).minusSeconds(1));
        desk.mailed(6, Verdict.REJECTED, 1);
        desk.run();
        assertThat(server.getReceivedMessages()).hasSize(2);

        desk.clock.set(NOW.plus(Duration.ofHours(1)));
        desk.run();
        assertThat(server.getReceivedMessages()).hasSize(3);
        assertThat(server.getReceivedMessages()[2].getSubject()).isEqualTo("Kết quả 4 thư đã gửi");
        assertThat(text()).contains("Thư “Báo cáo 3”", "Thư “Báo cáo 6”", "báo cáo 1.xlsx: từ chối");

        desk.clock.set(NOW.plus(Duration.ofHours(3)));
        desk.mailed(7, Verdict.REJECTED, 1);
        desk.run();
        assertThat(server.getReceivedMessages()).hasSize(4);
    }

    @Test
    void answersNothingThatCameWhileNoMailServerWasSet() throws Exception {
        desk.set("mail.out.host", "");
        desk.run();
        desk.mailed(1, Verdict.REJECTED, 1);
        desk.run();
        desk.set("mail.out.host", "127.0.0.1");
        desk.clock.set(NOW.plusSeconds(60));
        desk.run();
        assertThat(desk.letters()).isEmpty();

        desk.mailed(2, Verdict.REJECTED, 1);
        desk.run();
        assertThat(desk.letters()).extracting(OutgoingLetter::occasion).containsExactly("reply:2");
    }

    @Test
    void tellsTheSenderOnceWhatAPersonDecidedLater() throws Exception {
        Mail mail = desk.mail(1, Nature.PERSON, Purpose.REPORT, SENDER, "");
        LedgerLine line = desk.file(mail, "/1", "báo cáo.xlsx", Verdict.REJECTED);
        desk.file(mail, "", "Báo cáo.eml", Verdict.UNPACKED);
        desk.run();
        desk.clock.set(NOW.plus(Duration.ofDays(1)));

        decide(line);
        desk.run();
        desk.run();

        assertThat(desk.letters())
                .extracting(OutgoingLetter::occasion)
                .containsExactly("reply:1", "verdict:" + line.number() + ":1");
        MimeMessage told = server.getReceivedMessages()[1];
        assertThat(told.getHeader("In-Reply-To", null)).isEqualTo("<1@xa.vn>");
        assertThat(told.getAllRecipients()).extracting(Address::toString).containsExactly(SENDER);
        assertThat(text()).contains("không nhận tệp này", "Gửi nhầm kỳ");
    }

    @Test
    void tellsNobodyOfDecisionsAboutWhatCameInAFolder() throws Exception {
        var arrival = new Arrival("folder:1", "a.xlsx", null, "c".repeat(64), "folder", null, NOW);
        var rejected = new Report(null, null, null, List.of(), List.of(Finding.error("x", null, "x")));
        LedgerLine line = desk.store.record(arrival, new tonghop.store.Outcome(Verdict.REJECTED, rejected, null));

        decide(line);
        assertThat(desk.run()).isTrue();

        assertThat(desk.letters()).isEmpty();
        assertThat(desk.store.outbox().state().now().seenDecision()).isEqualTo(1);
    }

    @Test
    void marksALetterThatCameBackAndTellsTheOperatorOnce() throws Exception {
        desk.mailed(1, Verdict.REJECTED, 1);
        desk.run();
        String id = desk.letters().get(0).messageId();
        for (int i = 2; i <= 3; i++) {
            desk.mail(
                    i,
                    Nature.BOUNCE,
                    Purpose.REPORT,
                    "mailer-daemon@xa.vn",
                    "Content-Type: multipart/report\n\nAction: failed\nDiagnostic-Code: smtp; 550 no such user\n\nMessage-ID: "
                            + id + "\n");
        }
        assertThat(desk.run()).isTrue();

        assertThat(desk.outcomes(1)).containsExactly(Outcome.BEGUN, Outcome.SENT, Outcome.BOUNCED);
        assertThat(desk.letters()).hasSize(2);
        assertThat(desk.letters().get(1).recipient()).isEqualTo("vanhanh@so.vn");
        assertThat(text()).contains("đã gửi đi nhưng bị trả lại", "smtp; 550 no such user");
    }

    @Test
    void doesNotTakeALetterForLostThatIsOnlyDelayed() throws Exception {
        desk.mailed(1, Verdict.REJECTED, 1);
        desk.run();
        String id = desk.letters().get(0).messageId();
        desk.mail(
                2,
                Nature.BOUNCE,
                Purpose.REPORT,
                "mailer-daemon@xa.vn",
                "X: y\n\nAction: delayed\n\nMessage-ID: " + id);
        desk.run();

        assertThat(desk.outcomes(1)).containsExactly(Outcome.BEGUN, Outcome.SENT);
    }

    @Test
    void letsOneMessageThatCannotBeAnsweredWaitAndAnswersTheOthers() throws Exception {
        Mail broken = desk.mail(1, Nature.PERSON, Purpose.CHECK, SENDER, "x");
        Files.delete(new Originals(desk.home.originals()).path(broken.sha256()));
        desk.mailed(2, Verdict.REJECTED, 1);

        assertThat(desk.run()).isFalse();

        assertThat(desk.letters()).extracting(OutgoingLetter::occasion).containsExactly("reply:2");
        assertThat(desk.store.mails().unanswered(9)).containsExactly(broken);
        assertThat(desk.faults).singleElement().asString().contains("thư số 1 của lan@xa.vn");
    }

    private void decide(LedgerLine line) {
        var decision =
                new Decision(1, line.number(), new Resolution.Reject(), "Lan", desk.clock.instant(), "Gửi nhầm kỳ");
        var finding = new Finding(Severity.ERROR, "decision-reject", null, "Gửi nhầm kỳ", decision.explanation());
        var report = new Report(null, null, null, List.of(), List.of(finding));
        desk.store.decisions().take(decision, new tonghop.store.Outcome(Verdict.REJECTED, report, null), Set.of());
    }

    private String text() throws Exception {
        MimeMessage[] all = server.getReceivedMessages();
        var content = (MimeMultipart) all[all.length - 1].getContent();
        Object first = content.getBodyPart(0).getContent();
        return first instanceof MimeMultipart both
                ? (String) both.getBodyPart(0).getContent()
                : (String) first;
    }

    /** The answering itself, without routes. */
    private final class Desk {

        private final Set<String> known;

        Desk() {
            this(Set.of(SENDER, "tiepnhan@so.vn", "bc@tinh.vn"));
        }

        Desk(Set<String> known) {
            this.known = known;
        }

        void answer() throws IOException {
            Replying replying = PostOffice.open(
                            desk.home,
                            desk.settings(),
                            desk.clock,
                            CurrentRegimes.asDefined(PostalHome.DEFINITIONS),
                            desk.store,
                            known::contains,
                            new Failures(file -> {}, desk.faults::add))
                    .orElseThrow()
                    .replying();
            replying.unanswered().forEach(replying::answer);
        }
    }
}
