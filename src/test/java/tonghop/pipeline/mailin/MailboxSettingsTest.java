package tonghop.pipeline.mailin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Mail;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.login.MailLogin;

/** Mailboxes as an office sets them; what is wrong is told with its key and how to mend it. */
class MailboxSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void hasNoMailboxByDefault() throws IOException {
        assertThat(MailboxSettings.all(Settings.of(new Home(folder)))).isEmpty();
    }

    @Test
    void readsAMailboxAndTakesTheRestFromWhatIsUsual() throws IOException {
        Mailbox mailbox = mailboxes(
                        "mail.boxes = bc", "mail.bc.poll = 5000", "mail.bc.trusted-authserv = mx.tinh.gov.vn")
                .get(0);

        assertThat(mailbox.server().host()).isEqualTo("imap.tinh.gov.vn");
        assertThat(mailbox.server().port()).isEqualTo(993);
        assertThat(mailbox.server().security()).isEqualTo(Mailbox.Security.TLS);
        assertThat(mailbox.folder()).isEqualTo("INBOX");
        assertThat(mailbox.processed()).isEqualTo("Đã nhận");
        assertThat(mailbox.purpose()).isEqualTo(Mail.Purpose.REPORT);
        assertThat(mailbox.poll()).isEqualTo(Duration.ofSeconds(5));
        assertThat(mailbox.largestBytes()).isEqualTo(100L << 20);
        assertThat(mailbox.login().getPasswordAuthentication().getPassword()).isEqualTo("bí mật");
        assertThat(MailSession.properties(mailbox))
                .containsEntry("mail.imaps.timeout", "60000")
                .containsEntry("mail.imaps.connectiontimeout", "20000")
                .containsEntry("mail.imaps.ssl.checkserveridentity", "true");
    }

    @Test
    void readsAPasswordAnewAndShowsItNowhere() throws IOException {
        Mailbox mailbox = mailboxes("mail.boxes = bc").get(0);
        Files.writeString(folder.resolve("pass"), "mới\n");

        assertThat(mailbox.login().getPasswordAuthentication().getPassword()).isEqualTo("mới");
        assertThat(mailbox.toString() + mailbox.shown() + MailSession.properties(mailbox))
                .doesNotContain("mới");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.boxes = Hộp thư|“mail.boxes",
                "mail.boxes = out|khác “out”",
                "mail.boxes = bc, bc|mỗi hộp thư chỉ ghi một lần",
                "mail.bc.host =|Thiếu thiết lập “mail.bc.host”",
                "mail.bc.port = 70000|“mail.bc.port = 70000” không đúng: cần một số",
                "mail.bc.security = none|chỉ máy chủ thư trên chính máy này",
                "mail.bc.security = ssl|cần một trong: tls, starttls, none",
                "mail.bc.purpose = kiểm tra|“mail.bc.purpose",
                "mail.bc.password = abc|không ghi mật khẩu vào tệp thiết lập",
                "mail.bc.password-file =|Thiếu thiết lập “mail.bc.password-file”",
                "mail.bc.password-file = /no/such/file|trống hoặc không đọc được",
                "mail.bc.password-env = NO_SUCH_VARIABLE|Chỉ đặt một trong hai",
                "mail.bc.pasword-file = x|Không có thiết lập “mail.bc.pasword-file”",
                "mail.bc.processed = inbox|phải khác thư mục nhận thư",
                "mail.bc.poll = nhanh|cần một số nguyên mili-giây",
                "mail.bc.batch = 0|cần một số nguyên từ 1 đến 1000",
                "mail.bc.auth = xoauth2|Thiếu thiết lập “mail.bc.token-url”"
            })
    void saysWhichSettingIsWrongAndHowToMendIt(String sample) {
        String[] wrong = sample.split("\\|");

        assertThatThrownBy(() -> mailboxes("mail.boxes = bc", wrong[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(wrong[1])
                .hasMessageNotContaining("bí mật");
    }

    @Test
    void takesATokenThatSomebodyElseRenewsOnlyFromASafeAddress() throws IOException {
        String[] grant = {
            "mail.boxes = bc",
            "mail.bc.auth = xoauth2",
            "mail.bc.client-id = tonghop",
            "mail.bc.refresh-token-file = " + folder.resolve("pass")
        };
        assertThat(mailboxes(with(grant, "mail.bc.token-url = https://login.example.com/token"))
                        .get(0)
                        .login()
                        .kind())
                .isEqualTo(MailLogin.Kind.XOAUTH2);
        assertThatThrownBy(() -> mailboxes(with(grant, "mail.bc.token-url = http://login.example.com/token")))
                .hasMessageContaining("“mail.bc.token-url");
    }

    private static String[] with(String[] lines, String line) {
        var all = new ArrayList<>(List.of(lines));
        all.add(line);
        return all.toArray(String[]::new);
    }

    private List<Mailbox> mailboxes(String... more) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Path password = folder.resolve("pass");
        Files.writeString(password, "bí mật\n");
        var lines = new ArrayList<>(List.of(
                "mail.bc.host = imap.tinh.gov.vn",
                "mail.bc.user = bc@tinh.gov.vn",
                "mail.bc.password-file = " + password));
        lines.addAll(List.of(more));
        Files.write(config.resolve("tonghop.properties"), lines);
        return MailboxSettings.all(Settings.of(new Home(folder)));
    }
}
