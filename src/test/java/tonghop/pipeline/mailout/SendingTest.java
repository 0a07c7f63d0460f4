package tonghop.pipeline.mailout;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.model.LetterEvent.Outcome.BEGUN;
import static tonghop.model.LetterEvent.Outcome.GIVEN_UP;
import static tonghop.model.LetterEvent.Outcome.KEPT_BACK;
import static tonghop.model.LetterEvent.Outcome.PUT_OFF;
import static tonghop.model.LetterEvent.Outcome.RELEASED;
import static tonghop.model.LetterEvent.Outcome.SENT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.model.LetterEvent;
import tonghop.model.OutgoingLetter;
import tonghop.pipeline.PostalHome;
import tonghop.pipeline.home.Originals;

/** Letters handed to mail servers of every mood, through the routes. */
class SendingTest {

    @TempDir
    Path folder;

    private ScriptedSmtp server;
    private PostalHome desk;

    @BeforeEach
    void open() throws IOException {
        server = new ScriptedSmtp();
        desk = new PostalHome(folder, server.port());
    }

    @AfterEach
    void close() {
        desk.close();
        server.close();
    }

    @Test
    void handsOverTheVeryBytesThatWereKept() throws IOException {
        OutgoingLetter letter = desk.put("remind:1", "lan@xa.vn");

        assertThat(desk.run()).isTrue();

        assertThat(desk.outcomes(1)).containsExactly(BEGUN, SENT);
        assertThat(server.messages).containsExactly(kept(letter));
        assertThat(server.messages.get(0)).contains("Message-ID: " + letter.messageId());
        assertThat(server.commands).contains("MAIL FROM:<tiepnhan@so.vn>", "RCPT TO:<lan@xa.vn>");
        assertThat(desk.run()).isTrue();
        assertThat(server.messages).hasSize(1);
    }

    @Test
    void sendsTheSameNumberAgainAfterACrashBetweenHandOverAndMark() throws IOException {
        OutgoingLetter letter = desk.put("remind:1", "lan@xa.vn");
        desk.store.outbox().begin(1, PostalHome.NOW);
        server.answer("END", "-");
        assertThat(desk.run()).isFalse();
        assertThat(desk.outcomes(1)).containsExactly(BEGUN, BEGUN);

        server.answerAsUsual();
        desk.clock.set(PostalHome.NOW.plus(Duration.ofHours(1)));
        assertThat(desk.run()).isTrue();

        assertThat(desk.outcomes(1)).endsWith(BEGUN, SENT);
        assertThat(server.messages).containsExactly(kept(letter), kept(letter));
    }

    @Test
    void putsOffALetterThatTheServerWillTakeLaterAndSendsItThen() throws IOException {
        desk.put("remind:1", "lan@xa.vn");
        server.answer("RCPT", "450 4.2.0 Greylisted");
        assertThat(desk.run()).isTrue();

        assertThat(desk.outcomes(1)).containsExactly(BEGUN, PUT_OFF);
        assertThat(desk.store.outbox().events(1).get(1).detail()).contains("450 4.2.0 Greylisted");
        assertThat(due()).isEqualTo(PostalHome.NOW.plusSeconds(60));

        desk.clock.set(PostalHome.NOW.plusSeconds(59));
        desk.run();
        assertThat(server.count("RCPT")).isEqualTo(1);

        desk.clock.set(PostalHome.NOW.plusSeconds(60));
        desk.run();
        assertThat(due()).isEqualTo(PostalHome.NOW.plusSeconds(180));

        server.answerAsUsual();
        desk.clock.set(PostalHome.NOW.plusSeconds(180));
        desk.run();
        assertThat(desk.outcomes(1)).endsWith(BEGUN, SENT);
        assertThat(desk.faults).isEmpty();
    }

    @Test
    void givesUpALetterThatWasPutOffForThreeDays() throws IOException {
        desk.put("remind:1", "lan@xa.vn");
        server.answer("RCPT", "451 later");
        desk.run();
        desk.clock.set(PostalHome.NOW.plus(Duration.ofDays(3)).minusSeconds(1));
        desk.run();
        assertThat(desk.outcomes(1)).endsWith(PUT_OFF);

        desk.clock.set(due());
        desk.run();
        assertThat(desk.outcomes(1)).endsWith(GIVEN_UP);
    }

    @ParameterizedTest
    @CsvSource({"RCPT,550 5.1.1 User unknown", "END,554 5.7.1 Spam", "MAIL,552 5.3.4 Too large"})
    void givesUpAtOnceWhatIsRefusedForGoodAndTellsTheOperatorOnce(String command, String answer) throws IOException {
        desk.put("remind:1", "lan@xa.vn");
        server.answer(command, answer);
        assertThat(desk.run()).isTrue();

        assertThat(desk.outcomes(1)).containsExactly(BEGUN, GIVEN_UP);
        assertThat(desk.faults).first().asString().contains("lan@xa.vn", answer);
        assertThat(desk.letters()).hasSize(2);
        OutgoingLetter notice = desk.letters().get(1);
        assertThat(notice.recipient()).isEqualTo("vanhanh@so.vn");
        assertThat(notice.subject()).isEqualTo("Thư số 1 không gửi được: lan@xa.vn");
        // The notice met the same server: no notice is written about a notice.
        assertThat(desk.outcomes(2)).containsExactly(BEGUN, GIVEN_UP);
    }

    @ParameterizedTest
    @CsvSource({
        "AUTH,535 5.7.8 Wrong password,15,mật khẩu",
        "MAIL,530 5.7.0 Authentication required,15,mật khẩu",
        "EHLO,421 busy,1,máy chủ",
        "MAIL,553 5.7.1 Not your address,1,máy chủ",
        "MAIL,421 closing,1,máy chủ",
        "RCPT,-,1,máy chủ"
    })
    void leavesAServerAloneThatCannotBeUsedAndBlamesNoLetter(String command, String answer, int minutes, String told)
            throws IOException {
        login("bi-mat-that");
        desk.put("remind:1", "a@xa.vn");
        desk.put("remind:2", "b@xa.vn");
        server.answer(command, answer);
        if (command.equals("EHLO")) {
            server.answer("HELO", answer);
        }
        assertThat(desk.run()).isFalse();
        long asked = server.count(command);
        desk.clock.set(PostalHome.NOW.plus(Duration.ofMinutes(minutes)).minusSeconds(1));
        desk.run();

        assertThat(server.count(command)).isEqualTo(asked);
        assertThat(desk.outcomes(1)).containsExactly(BEGUN);
        assertThat(desk.outcomes(2)).isEmpty();
        assertThat(desk.faults).hasSize(1);
        assertThat(desk.faults.get(0)).contains(told, "127.0.0.1").doesNotContain("bi-mat-that");

        desk.clock.set(PostalHome.NOW.plus(Duration.ofMinutes(minutes)));
        desk.run();
        assertThat(desk.outcomes(2)).containsExactly(BEGUN);
        assertThat(desk.store.outbox().state().now().faults()).isEqualTo(2);

        server.answerAsUsual();
        desk.clock.set(PostalHome.NOW.plus(Duration.ofDays(9)));
        assertThat(desk.run()).isTrue();
        assertThat(server.messages).hasSize(2);
        assertThat(desk.store.outbox().state().now().faults()).isZero();
    }

    @Test
    void sendsTheOthersWhereTheServerBreaksDownOverOneLetter() throws IOException {
        desk.put("remind:1", "a@xa.vn");
        desk.put("remind:2", "b@xa.vn");
        server.answer("END", "-");
        desk.run();
        server.answerAsUsual();
        desk.clock.set(PostalHome.NOW.plusSeconds(60));
        desk.run();

        assertThat(server.commands.stream().filter(c -> c.startsWith("RCPT")))
                .containsExactly("RCPT TO:<a@xa.vn>", "RCPT TO:<b@xa.vn>", "RCPT TO:<a@xa.vn>");
    }

    @Test
    void waitsForAServerThatIsNotThere() throws IOException {
        desk.put("remind:1", "a@xa.vn");
        server.close();

        assertThat(desk.run()).isFalse();
        assertThat(desk.outcomes(1)).containsExactly(BEGUN);
        assertThat(desk.store.outbox().byNumber(1).orElseThrow().dueAt()).isNotNull();
    }

    @Test
    void logsInWithThePasswordOfTheFile() throws IOException {
        login("bi-mat-that");
        desk.put("remind:1", "a@xa.vn");

        assertThat(desk.run()).isTrue();

        String plain = Base64.getEncoder().encodeToString("\0tiepnhan\0bi-mat-that".getBytes(StandardCharsets.UTF_8));
        assertThat(String.join("\n", server.commands)).containsAnyOf(plain, "AUTH LOGIN");
    }

    @Test
    void neverSendsInTheClearWhereEncryptionIsAskedFor() throws IOException {
        login("bi-mat-that");
        desk.set("mail.out.security", "starttls");
        desk.put("remind:1", "a@xa.vn");

        assertThat(desk.run()).isFalse();
        assertThat(server.count("AUTH")).isZero();
        assertThat(server.messages).isEmpty();
        assertThat(desk.outcomes(1)).containsExactly(BEGUN);
    }

    @Test
    void writesLettersIntoAFolderInADryRunAndDoesNotSendThemLater() throws IOException {
        OutgoingLetter letter = desk.put("remind:1", "a@xa.vn");
        Path letters = folder.resolve("letters-out");

        assertThat(desk.run(letters)).isTrue();
        assertThat(Files.readString(letters.resolve("00001-remind-1.eml"), StandardCharsets.ISO_8859_1))
                .isEqualTo(kept(letter));
        assertThat(desk.outcomes(1)).containsExactly(KEPT_BACK);

        assertThat(desk.run()).isTrue();
        assertThat(server.commands).isEmpty();

        desk.store.outbox().add(1, new LetterEvent(PostalHome.NOW, RELEASED, "Lan"), PostalHome.NOW);
        desk.run();
        assertThat(server.messages).containsExactly(kept(letter));
    }

    @Test
    void givesUpALetterWhoseBytesAreGone() throws IOException {
        OutgoingLetter letter = desk.put("remind:1", "a@xa.vn");
        Files.delete(new Originals(desk.home.outgoing()).path(letter.sha256()));

        desk.run();

        assertThat(desk.outcomes(1)).containsExactly(GIVEN_UP);
        assertThat(desk.store.outbox().events(1).get(0).detail()).contains("không còn, nên không dùng được");
        assertThat(server.messages).hasSize(1);
    }

    @Test
    void sendsNoLetterThatIsNotWhatWasWritten() throws IOException {
        OutgoingLetter sent = desk.put("remind:1", "a@xa.vn");
        OutgoingLetter keptBack = desk.put("remind:2", "b@xa.vn");
        for (OutgoingLetter letter : List.of(sent, keptBack)) {
            Files.writeString(new Originals(desk.home.outgoing()).path(letter.sha256()), "Subject: 999\r\n\r\n999");
        }

        desk.run();
        assertThat(server.messages).hasSize(2).noneMatch(message -> message.contains("Subject: 999"));
        assertThat(desk.outcomes(1)).containsExactly(GIVEN_UP);

        Path letters = folder.resolve("letters-out");
        desk.store.outbox().add(2, new LetterEvent(PostalHome.NOW, RELEASED, "Lan"), PostalHome.NOW);
        desk.run(letters);
        assertThat(desk.outcomes(2)).containsExactly(GIVEN_UP, RELEASED, GIVEN_UP);
        assertThat(letters.resolve("00002-remind-2.eml")).doesNotExist();
    }

    @Test
    void startsNothingWithoutAMailServer() throws IOException {
        desk.put("remind:1", "a@xa.vn");
        desk.set("mail.out.host", "");

        assertThat(desk.run()).isTrue();
        assertThat(desk.outcomes(1)).isEmpty();
        assertThat(server.commands).isEmpty();
    }

    private void login(String password) throws IOException {
        Path file = folder.resolve("password");
        Files.writeString(file, password + "\n");
        desk.set("mail.out.user", "tiepnhan");
        desk.set("mail.out.password-file", file.toString());
    }

    private Instant due() {
        return Objects.requireNonNull(
                desk.store.outbox().byNumber(1).orElseThrow().dueAt());
    }

    private String kept(OutgoingLetter letter) throws IOException {
        Path file = new Originals(desk.home.outgoing()).path(letter.sha256());
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
