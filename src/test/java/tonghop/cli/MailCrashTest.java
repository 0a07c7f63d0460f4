package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.post.Letters;

/** The process is killed with -9 at many moments while mail comes and is answered: nothing is lost, nothing filed or answered twice. */
class MailCrashTest {

    private static final String OFFICE = "bc@so.gov.vn";
    private static final String NOW = "2024-05-03T10:00:00+07:00";
    private static final Path REPORTS = Path.of("inbox-sample/2024-05-02T08-30");
    private static final int FIRST_KILL_MILLIS = 1_000;
    private static final int LAST_KILL_MILLIS = 4_000;
    private static final int STEP_MILLIS = 300;

    @TempDir
    private Path folder;

    @Test
    void killedAnywhereItFilesAndAnswersEveryMessageOnce() throws Exception {
        Office calm = new Office(folder.resolve("calm"));
        Office shaken = new Office(folder.resolve("shaken"));
        try (calm;
                shaken) {
            assertThat(calm.once()).isZero();

            int kills = 0;
            for (int millis = FIRST_KILL_MILLIS; millis < LAST_KILL_MILLIS; millis += STEP_MILLIS) {
                kills += shaken.killedAfter(millis) ? 1 : 0;
            }
            assertThat(shaken.once()).isZero();
            assertThat(shaken.once()).isZero();

            assertThat(kills).as("times it was killed").isGreaterThan(3);
            assertThat(shaken.ledger()).isNotEmpty().isEqualTo(calm.ledger());
            assertThat(shaken.outputs()).isNotEmpty().isEqualTo(calm.outputs());
            assertThat(shaken.waiting()).isZero();
            // What was handed over in the moment of a kill is handed over again under its own number, by which its
            // reader knows it.
            assertThat(shaken.answers()).hasSize(shaken.sent).isEqualTo(calm.answers());
        }
    }

    /** A home with a mailbox and a way to send letters. */
    private final class Office implements AutoCloseable {

        private final Path home;
        private final GreenMail server =
                new GreenMail(List.of(ServerSetupTest.IMAP.dynamicPort(), ServerSetupTest.SMTP.dynamicPort())
                        .toArray(com.icegreen.greenmail.util.ServerSetup[]::new));
        private int sent;

        Office(Path home) throws Exception {
            this.home = home;
            server.start();
            server.setUser(OFFICE, OFFICE, "s3cret-pass");
            configure();
            assertThat(Program.run(
                                    "contacts",
                                    "add",
                                    "@huyen.dongnai.example",
                                    "--unit",
                                    "dong-nai",
                                    "--below",
                                    "--home",
                                    home,
                                    "--reason",
                                    "CV 12",
                                    "--by",
                                    "Lan")
                            .exitCode())
                    .isZero();
            for (Path report : Program.files(REPORTS)) {
                deliver(report);
            }
        }

        private void configure() throws IOException {
            Path config = Files.createDirectories(home.resolve("config"));
            Path password = Files.writeString(config.resolve("password.txt"), "s3cret-pass");
            Files.write(
                    config.resolve("tonghop.properties"),
                    List.of(
                            "mail.boxes = bc",
                            "mail.bc.host = 127.0.0.1",
                            "mail.bc.port = " + server.getImap().getPort(),
                            "mail.bc.security = none",
                            "mail.bc.user = " + OFFICE,
                            "mail.bc.password-file = " + password,
                            "mail.bc.batch = 3",
                            "mail.out.host = 127.0.0.1",
                            "mail.out.port = " + server.getSmtp().getPort(),
                            "mail.out.security = none",
                            "mail.out.from = " + OFFICE,
                            "mail.out.name = Ban Dân tộc"));
        }

        private void deliver(Path report) throws IOException, MessagingException, FolderException {
            byte[] raw = Letters.from("van-thu-" + ++sent + "@huyen.dongnai.example")
                    .subject("Báo cáo " + sent)
                    .header("Message-ID: <" + sent + "@huyen.dongnai.example>")
                    .text("Kính gửi")
                    .file(report.getFileName().toString(), Files.readAllBytes(report))
                    .bytes();
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            server.getManagers()
                    .getImapHostManager()
                    .getInbox(server.getUserManager().getUserByEmail(OFFICE))
                    .appendMessage(
                            message,
                            new jakarta.mail.Flags(),
                            Date.from(Instant.parse("2024-05-02T02:00:00Z").plusSeconds(sent)));
        }

        int once() throws IOException, InterruptedException {
            Process process = start();
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        }

        /** False if it had ended by itself before. */
        boolean killedAfter(int millis) throws IOException, InterruptedException {
            Process process = start();
            boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            return !ended;
        }

        private Process start() throws IOException {
            return Program.start(folder.resolve("log.txt"), "once", "--home", home, "--now", NOW);
        }

        List<String> ledger() {
            return Program.run("ledger", "--home", home, "--json").lines();
        }

        Map<String, String> outputs() throws IOException {
            var outputs = new TreeMap<String, String>();
            for (Path file : Program.files(home.resolve("out"))) {
                outputs.put(
                        home.relativize(file).toString(),
                        Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
            return outputs;
        }

        int waiting() throws FolderException {
            return server.getManagers()
                    .getImapHostManager()
                    .getInbox(server.getUserManager().getUserByEmail(OFFICE))
                    .getMessageCount();
        }

        /** To whom which letter went, each once. */
        TreeSet<String> answers() throws MessagingException {
            var answers = new TreeSet<String>();
            for (MimeMessage letter : server.getReceivedMessages()) {
                if (letter.getHeader("Auto-Submitted") != null) {
                    answers.add(letter.getAllRecipients()[0] + " " + letter.getMessageID() + " "
                            + letter.getHeader("In-Reply-To", null));
                }
            }
            return answers;
        }

        @Override
        public void close() {
            server.stop();
        }
    }
}
