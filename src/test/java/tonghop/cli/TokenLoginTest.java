package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.post.ClerksMailbox;
import tonghop.post.Letters;
import tonghop.post.MailServers;
import tonghop.post.TokenServer;

/** Mail is taken from Dovecot with tokens (XOAUTH2), as Google and Microsoft want it. */
class TokenLoginTest {

    private static final String NOW = "2024-05-03T10:00:00+07:00";

    @TempDir
    private Path folder;

    private Path home;
    private Path token;
    private TokenServer tokens;
    private MailServers servers;
    private ClerksMailbox mailbox;
    private int sent;

    @BeforeEach
    void start() throws Exception {
        home = folder.resolve("home");
        token = folder.resolve("token.txt");
        tokens = new TokenServer("bdt");
        servers = new MailServers(tokens.dovecot(), "bdt");
        mailbox = new ClerksMailbox(servers, "bdt");
    }

    @AfterEach
    void stop() throws IOException {
        servers.close();
        tokens.close();
    }

    @Test
    void takesMailWithTheTokenOfAFileAndSaysWhenItExpired() throws Exception {
        configure("mail.bdt.token-file = " + token);
        Files.writeString(token, tokens.token() + "\n");
        send();
        assertThat(once()).isZero();
        assertThat(mailbox.count("Đã nhận")).isEqualTo(1);

        tokens.expireAll();
        send();
        assertThat(once()).isEqualTo(TongHop.FAILED);
        assertThat(said())
                .contains("máy chủ không nhận token OAuth2", "mail.bdt.user")
                .doesNotContain(Files.readString(token).strip());
        assertThat(mailbox.count("INBOX")).isEqualTo(1);

        Files.writeString(token, tokens.token());
        assertThat(once()).isZero();
        assertThat(mailbox.count("Đã nhận")).isEqualTo(2);
    }

    @Test
    void fetchesANewTokenForEachConnectionWithTheRefreshToken() throws Exception {
        configureRefresh();
        send();
        assertThat(once()).isZero();

        tokens.expireAll();
        send();
        assertThat(once()).isZero();

        assertThat(mailbox.count("Đã nhận")).isEqualTo(2);
        assertThat(tokens.asked())
                .hasSizeGreaterThan(1)
                .allSatisfy(form -> assertThat(form).contains("client_id=tonghop"));
    }

    @Test
    void saysThatTheRefreshTokenIsRefusedAndAsksNoSecondTime() throws Exception {
        configureRefresh();
        tokens.refuse();
        send();

        assertThat(once()).isEqualTo(TongHop.FAILED);

        assertThat(tokens.asked()).hasSize(1);
        assertThat(said())
                .contains("máy chủ cấp quyền 127.0.0.1 từ chối (invalid_grant)", "thay tệp refresh token")
                .doesNotContain(TokenServer.REFRESH_TOKEN);
        assertThat(logs()).doesNotContain(TokenServer.REFRESH_TOKEN);
        assertThat(mailbox.count("INBOX")).isEqualTo(1);
    }

    private void configureRefresh() throws IOException {
        Path refresh = Files.writeString(folder.resolve("refresh.txt"), TokenServer.REFRESH_TOKEN);
        configure(
                "mail.bdt.token-url = " + tokens.grants(),
                "mail.bdt.client-id = tonghop",
                "mail.bdt.refresh-token-file = " + refresh);
    }

    private void configure(String... proof) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        var lines = new ArrayList<>(List.of(
                "mail.boxes = bdt",
                "mail.bdt.host = localhost",
                "mail.bdt.port = " + servers.imaps,
                "mail.bdt.user = bdt",
                "mail.bdt.auth = xoauth2"));
        lines.addAll(List.of(proof));
        Files.write(config.resolve("tonghop.properties"), lines);
    }

    private void send() throws Exception {
        mailbox.put(
                "INBOX",
                Letters.from("lan@huyen.vn")
                        .subject("BC " + ++sent)
                        .text("Kính gửi")
                        .bytes());
    }

    /** In a process of its own: it must trust the server's certificate. */
    private int once() throws IOException, InterruptedException {
        Process process = Program.start(
                folder.resolve("log.txt"), List.of(servers.trust().split(" ")), "once", "--home", home, "--now", NOW);
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("log.txt"));
    }

    private String logs() throws IOException {
        var all = new StringBuilder();
        for (Path log : Program.files(home.resolve("log"))) {
            all.append(Files.readString(log));
        }
        return all.toString();
    }
}
