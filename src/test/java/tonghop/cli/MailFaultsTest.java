package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.post.CuttingProxy;
import tonghop.post.Letters;
import tonghop.post.MailServer;

/** Servers that are down, refuse, or hang up. Whatever fails, the folder goes on and no message is lost. */
class MailFaultsTest {

    private static final String NOW = "2024-05-20T08:00:00+07:00";
    private static final Instant RECEIVED = Instant.parse("2024-05-03T02:00:00Z");
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    private Path folder;

    @Test
    void goesOnWithTheFolderWhereTheServerIsDown() throws IOException {
        Path home = folder.resolve("home");
        int port;
        try (MailServer server = MailServer.start()) {
            port = server.port();
        }
        MailServer.configure(home, port);
        Files.createDirectories(home.resolve("inbox"));
        Files.writeString(home.resolve("inbox/bc.csv"), "a;b\n1;2\n");

        Program.Ended ended = once(home);

        assertThat(ended.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(ended.err())
                .contains("Chưa nhận được thư của hộp thư “bc” (bc@so.gov.vn tại 127.0.0.1)")
                .contains("không kết nối được cổng " + port)
                .contains("mail.bc.port");
        assertThat(lines(home)).isEqualTo(1);
    }

    @Test
    void triesARefusedPasswordOnceAndSaysWhatToDo() throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        try (MailServer server = MailServer.start();
                var proxy = new CuttingProxy(server.port(), 0, 0)) {
            MailServer.configure(home, proxy.port());
            Files.writeString(home.resolve("config/password.txt"), "sai-mat-khau");
            Path log = folder.resolve("log.txt");
            Process process = Program.start(log, "run", "--home", home, "--now", NOW);
            await(() -> said(log).contains("không cho đăng nhập"));
            int logins = proxy.connections();
            Files.createDirectories(home.resolve("inbox"));
            Files.writeString(home.resolve("inbox/bc.csv"), "a;b\n1;2\n");
            await(() -> said(log).contains("tài liệu số 1"));
            stop(process);

            assertThat(logins).isEqualTo(1);
            assertThat(proxy.connections()).isEqualTo(1);
            assertThat(said(log))
                    .contains("mail.bc.user")
                    .doesNotContain("sai-mat-khau")
                    .containsOnlyOnce("không cho");
            try (var logs = Files.list(home.resolve("log"))) {
                assertThat(logs.filter(Files::isRegularFile))
                        .allSatisfy(l -> assertThat(l).content().doesNotContain("sai-mat-khau"));
            }
        }
    }

    @Test
    void saysThatAFolderIsNotThere() throws IOException {
        Path home = folder.resolve("home");
        try (MailServer server = MailServer.start()) {
            server.configure(home, "mail.bc.folder = Báo cáo & khác");

            Program.Ended ended = once(home);

            assertThat(ended.exitCode()).isEqualTo(TongHop.FAILED);
            assertThat(ended.err())
                    .contains("không có thư mục “Báo cáo & khác”")
                    .contains("mail.bc.folder");
        }
    }

    @Test
    void takesAllAfterAConnectionThatWasCutInMidDownload() throws IOException {
        Path home = folder.resolve("home");
        try (MailServer server = MailServer.start();
                var proxy = new CuttingProxy(server.port(), 300_000, 1)) {
            MailServer.configure(home, proxy.port());
            for (int i = 0; i < 3; i++) {
                server.deliver(large(i, 400_000), RECEIVED);
            }

            Program.Ended ended = once(home);

            assertThat(ended.exitCode()).as(ended.err()).isZero();
            assertThat(ended.err()).doesNotContain("Chưa");
            assertThat(lines(home)).isEqualTo(6);
            assertThat(server.folder("Đã nhận").getMessageCount()).isEqualTo(3);
            assertThat(proxy.connections()).isGreaterThan(1);
        }
    }

    @Test
    void tellsOfAConnectionThatIsCutAgainAndAgainAndOfItsRecovery() throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        try (MailServer server = MailServer.start();
                var proxy = new CuttingProxy(server.port(), 300_000, 3)) {
            MailServer.configure(home, proxy.port(), "mail.poll = 50");
            server.deliver(large(1, 400_000), RECEIVED);
            Path log = folder.resolve("log.txt");
            Process process = Program.start(log, "run", "--home", home, "--now", NOW);
            await(() -> said(log).contains("đã hoạt động trở lại"));
            await(() -> server.inbox().getMessageCount() == 0);
            stop(process);

            assertThat(said(log))
                    .containsOnlyOnce("kết nối bị ngắt giữa chừng")
                    .containsOnlyOnce("đã hoạt động trở lại");
        }
    }

    private static byte[] large(int number, int bytes) {
        var noise = new byte[bytes];
        new Random(number).nextBytes(noise);
        return Letters.from("a@b.vn")
                .subject("BC " + number)
                .file(number + ".csv", Base64.getEncoder().encodeToString(noise).getBytes(StandardCharsets.US_ASCII))
                .bytes();
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private static Program.Ended once(Path home) {
        return Program.run("once", "--home", home, "--now", NOW);
    }

    private static int lines(Path home) {
        return Program.run("ledger", "--home", home, "--json").lines().size();
    }

    private static String said(Path log) {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static void await(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start).isLessThan(PATIENCE_NANOS);
            Thread.onSpinWait();
        }
    }
}
