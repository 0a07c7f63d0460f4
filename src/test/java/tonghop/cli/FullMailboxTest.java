package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.post.ClerksMailbox;
import tonghop.post.Letters;
import tonghop.post.MailServers;

/** A mailbox over its quota, on Dovecot: what was taken cannot be laid into the processed folder until there is room again. */
class FullMailboxTest {

    private static final String NOW = "2024-05-03T10:00:00+07:00";
    private static final Path REPORTS = Path.of("inbox-sample/2024-05-02T08-30");
    private static final int LIMIT_BYTES = 600 * 1024;
    private static final int SPARE_BYTES = 8 * 1024;
    private static final String QUOTA = """
            mail_plugins = quota
            protocol imap {
              mail_plugins = quota imap_quota
            }
            plugin {
              quota = count:User quota
              quota_vsizes = yes
              quota_rule = *:bytes=%d
            }
            """.formatted(LIMIT_BYTES);
    private static final String WITHOUT_MOVE = "imap_capability = IMAP4rev1 UIDPLUS NAMESPACE LITERAL+ QUOTA\n";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);

    @TempDir
    private Path folder;

    @Test
    void losesNothingTakesNothingTwiceAndGoesOnOnceThereIsRoom() throws Exception {
        try (var servers = new MailServers(Map.of("more.conf", QUOTA + WITHOUT_MOVE), "bdt")) {
            var mailbox = full(servers);
            Path home = configured(servers);
            Path log = folder.resolve("log.txt");
            Process process =
                    Program.start(log, List.of(servers.trust().split(" ")), "run", "--home", home, "--now", NOW);
            try {
                await(log, () -> Files.readString(log).contains("Hộp thư đã đầy"));
                await(log, () -> ledger(home).size() == 4);
                List<String> filed = ledger(home);
                assertThat(mailbox.count("INBOX")).isEqualTo(2);
                assertThat(mailbox.count("Đã nhận")).isZero();

                mailbox.empty("Cũ");
                await(log, () -> mailbox.count("INBOX") == 0);
                await(log, () -> Files.readString(log).contains("đã hoạt động trở lại"));

                assertThat(mailbox.count("Đã nhận")).isEqualTo(2);
                assertThat(ledger(home)).isEqualTo(filed);
                assertThat(Files.readString(log)).containsOnlyOnce("Hộp thư đã đầy");
            } finally {
                process.destroy();
                process.waitFor();
            }
        }
    }

    @Test
    void movesWhereTheServerCanMove() throws Exception {
        try (var servers = new MailServers(Map.of("more.conf", QUOTA), "bdt")) {
            var mailbox = full(servers);
            Path home = configured(servers);
            Path log = folder.resolve("log.txt");

            Process once =
                    Program.start(log, List.of(servers.trust().split(" ")), "once", "--home", home, "--now", NOW);

            assertThat(once.waitFor(90, TimeUnit.SECONDS)).isTrue();
            assertThat(once.exitValue()).as(Files.readString(log)).isZero();
            assertThat(mailbox.count("Đã nhận")).isEqualTo(2);
        }
    }

    /** Two reports, and so much of old that there is no room for a third. */
    private static ClerksMailbox full(MailServers servers) throws Exception {
        var mailbox = new ClerksMailbox(servers, "bdt");
        int left = LIMIT_BYTES - SPARE_BYTES;
        for (Path report : Program.files(REPORTS).subList(0, 2)) {
            byte[] message = Letters.from("lan@huyen.vn")
                    .subject("BC")
                    .file("bc" + report.getFileName().toString().replaceAll(".*\\.", "."), Files.readAllBytes(report))
                    .bytes();
            mailbox.put("INBOX", message);
            left -= message.length;
        }
        byte[] old = Letters.from("lan@huyen.vn").text("").bytes();
        mailbox.put(
                "Cũ",
                Letters.from("lan@huyen.vn").text("x".repeat(left - old.length)).bytes());
        return mailbox;
    }

    private Path configured(MailServers servers) throws IOException {
        Path home = folder.resolve("home");
        Path config = Files.createDirectories(home.resolve("config"));
        Path password = Files.writeString(config.resolve("password.txt"), MailServers.PASSWORD);
        Files.write(
                config.resolve("tonghop.properties"),
                List.of(
                        "mail.boxes = bdt",
                        "mail.bdt.host = localhost",
                        "mail.bdt.port = " + servers.imaps,
                        "mail.bdt.user = bdt",
                        "mail.bdt.password-file = " + password,
                        "mail.poll = 100",
                        "mail.retry = 200",
                        "mail.rest = 20",
                        "mail.rest-at-most = 200"));
        return home;
    }

    private static List<String> ledger(Path home) {
        return Program.run("ledger", "--home", home, "--json").lines();
    }

    private static void await(Path log, Callable<Boolean> condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.call()) {
            assertThat(System.nanoTime() - start).as(Files.readString(log)).isLessThan(PATIENCE_NANOS);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
