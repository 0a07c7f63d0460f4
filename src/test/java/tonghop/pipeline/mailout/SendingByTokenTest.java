package tonghop.pipeline.mailout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.model.LetterEvent.Outcome;
import tonghop.pipeline.PostalHome;
import tonghop.post.TokenServer;

/** Letters go out through a server that wants a token (XOAUTH2). */
class SendingByTokenTest {

    private static final String USER = "tiepnhan@so.vn";

    @TempDir
    private Path folder;

    private ScriptedSmtp smtp;
    private TokenServer tokens;
    private PostalHome desk;

    @BeforeEach
    void start() throws IOException {
        smtp = new ScriptedSmtp();
        smtp.answer("EHLO", "250-test\r\n250 AUTH LOGIN PLAIN XOAUTH2");
        tokens = new TokenServer(USER);
        desk = new PostalHome(folder.resolve("home"), smtp.port());
        desk.set("mail.out.user", USER);
        desk.set("mail.out.auth", "xoauth2");
        desk.set("mail.out.token-url", tokens.grants());
        desk.set("mail.out.client-id", "tonghop");
        Path refresh = Files.writeString(folder.resolve("refresh.txt"), TokenServer.REFRESH_TOKEN);
        desk.set("mail.out.refresh-token-file", refresh.toString());
        desk.put("remind:1", "lan@xa.vn");
    }

    @AfterEach
    void stop() {
        desk.close();
        tokens.close();
        smtp.close();
    }

    @Test
    void logsInWithATokenThatItFetchedForTheConnection() {
        assertThat(desk.run()).isTrue();

        assertThat(smtp.messages).hasSize(1);
        assertThat(tokens.asked()).hasSize(1);
        String login = smtp.commands.stream()
                .filter(c -> c.startsWith("AUTH XOAUTH2 "))
                .findFirst()
                .orElseThrow();
        byte[] said = Base64.getDecoder().decode(login.substring("AUTH XOAUTH2 ".length()));
        assertThat(new String(said, StandardCharsets.UTF_8))
                .startsWith("user=" + USER + "\1auth=Bearer access-")
                .endsWith("\1\1");
    }

    @Test
    void keepsTheLetterAndRestsWhereTheTokenIsRefused() {
        smtp.answer("AUTH", "535 5.7.8 token expired");

        assertThat(desk.run()).isFalse();

        assertThat(desk.outcomes(1)).doesNotContain(Outcome.SENT, Outcome.GIVEN_UP);
        assertThat(smtp.commands)
                .filteredOn(c -> c.startsWith("AUTH"))
                .as(smtp.commands.toString())
                .hasSize(1);
        assertThat(desk.faults).hasSize(1).first().asString().contains("không cho đăng nhập");
    }

    @Test
    void keepsTheLetterAndSaysWhyWhereTheRefreshTokenIsRefused() {
        tokens.refuse();

        assertThat(desk.run()).isFalse();

        assertThat(smtp.messages).isEmpty();
        assertThat(smtp.count("AUTH")).isZero();
        assertThat(tokens.asked()).hasSize(1);
        assertThat(desk.faults)
                .hasSize(1)
                .first()
                .asString()
                .contains("invalid_grant")
                .doesNotContain(TokenServer.REFRESH_TOKEN);
    }
}
