package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.letter.Letter;
import tonghop.letter.LetterKind;
import tonghop.model.LetterEvent;
import tonghop.model.LetterEvent.Outcome;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.mailout.Postbox;
import tonghop.pipeline.mailout.Posting;
import tonghop.store.Store;

/** The operator at the outbox. */
class OutboxTest {

    private static final String NOW = "2024-05-07T09:00:00+07:00";
    private static final Instant AT = Instant.parse("2024-05-07T02:00:00Z");

    @TempDir
    Path folder;

    @BeforeEach
    void put() throws IOException {
        var home = new Home(folder);
        Homes.prepare(home);
        try (Store store = Homes.store(home, Settings.of(home))) {
            var postbox = new Postbox(home, store.outbox(), new Postbox.Writer("tiepnhan@so.vn", "Phòng Nội vụ"));
            for (int i = 1; i <= 3; i++) {
                var letter = new Letter(LetterKind.ACCEPTED, "Đã nhận " + i, "Kính gửi: Xã\n", "<p>Xã</p>\n");
                postbox.put(Posting.unasked("remind:" + i, "lan@xa.vn", letter, null), AT);
            }
            store.outbox().add(1, new LetterEvent(AT, Outcome.SENT, ""), null);
            store.outbox().add(2, new LetterEvent(AT, Outcome.PUT_OFF, "450 Greylisted"), AT.plusSeconds(3600));
        }
    }

    @Test
    void listsWhatIsNotSentYetAndWhy() throws IOException {
        assertThat(run("list").out())
                .contains("hoãn đến 07/05/2024 10:00", "450 Greylisted", "chờ gửi")
                .doesNotContain("Đã nhận 1");
        assertThat(run("list", "--all").out()).contains("Đã nhận 1", "đã gửi");

        JsonNode json = new ObjectMapper().readTree(run("list", "--json").out());
        assertThat(json).hasSize(2);
        assertThat(json.at("/0/events/0/outcome").asText()).isEqualTo("put-off");
        assertThat(json.at("/0/dueAt").asText()).isEqualTo("2024-05-07T03:00:00Z");
        assertThat(json.at("/1/events")).isEmpty();
    }

    @Test
    void showsALetterWithItsWordsAndEveryTry() throws IOException {
        assertThat(run("show", "2").out())
                .contains(
                        "Thư số 2 (remind:2)",
                        "Gửi đến: lan@xa.vn",
                        "hoãn, sẽ gửi lại: 450 Greylisted",
                        "Kính gửi: Xã");

        Path file = folder.resolve("thu.eml");
        assertThat(run("show", "2", "--out", file.toString()).exitCode()).isZero();
        assertThat(Files.readString(file)).contains("Message-ID: <");
    }

    @Test
    void hasALetterSentAgainOrNever() throws IOException {
        assertThat(run("drop", "3", "--reason", "Nhầm kỳ", "--by", "Lan").exitCode())
                .isZero();
        assertThat(run("list").out()).contains("người vận hành bỏ", "Lan: Nhầm kỳ");
        Program.Ended again = run("drop", "3", "--reason", "x");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("Thư số 3 không còn chờ gửi: người vận hành bỏ.");

        assertThat(run("send", "3", "1").out()).contains("Thư số 3 sẽ được gửi", "Thư số 1 sẽ được gửi");
        assertThat(run("show", "3").out()).contains("chờ gửi", "người vận hành cho gửi");

        Path out = folder.resolve("letters-out");
        assertThat(run("list", "--all").out()).doesNotContain("ghi ra tệp");
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                folder.resolve("config/tonghop.properties"), "mail.out.from = a@so.vn\nmail.out.name = Phòng Nội vụ\n");
        assertThat(Program.run("once", "--home", folder.toString(), "--now", NOW, "--dry-run")
                        .exitCode())
                .isZero();
        assertThat(out.resolve("00003-remind-3.eml")).exists();
        assertThat(out.resolve("00002-remind-2.eml")).doesNotExist();
        assertThat(run("list", "--all").out()).contains("ghi ra tệp, không gửi");
    }

    @Test
    void namesANumberThatIsNotThere() {
        for (String command : new String[] {"show", "send", "drop"}) {
            Program.Ended result = command.equals("drop") ? run(command, "9", "--reason", "x") : run(command, "9");
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.err()).contains("Không có thư gửi đi số 9");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mail.out.host = m.vn | Thiếu thiết lập “mail.out.from”",
                "mail.out.host = m.vn;mail.out.from = a@b.vn | Thiếu thiết lập “mail.out.name”",
                "mail.out.host = m.vn;mail.out.from = a@b.vn, c@d.vn;mail.out.name = X | cần đúng một địa chỉ",
                "mail.out.host = m.vn;mail.out.security = none | chỉ máy chủ thư trên chính máy này",
                "mail.out.host = m.vn;mail.out.security = ssl | cần một trong: tls, starttls, none",
                "mail.out.host = m.vn;mail.out.port = 0;mail.out.from = a@b.vn;mail.out.name = X | cần một số từ 1 đến 65535",
                "mail.out.host = m.vn;mail.out.from = a@b.vn;mail.out.name = X;mail.out.user = u | Thiếu thiết lập “mail.out.password-file”",
                "mail.out.host = m.vn;mail.out.from = a@b.vn;mail.out.name = X;mail.out.user = u;mail.out.auth = ntlm | cần password",
                "mail.out.password = bi-mat-that | không ghi mật khẩu vào tệp thiết lập",
                "mail.out.hots = m.vn | Không có thiết lập “mail.out.hots”",
                "mail.out.host = m.vn;mail.out.from = a@b.vn;mail.out.name = X;mail.operator = Lan | mail.operator",
                "mail.out.host = m.vn;mail.out.from = a@b.vn;mail.out.name = X;mail.out.most-per-hour = 0 | từ 1 đến 1000"
            })
    void stopsTheStartAndNamesTheSettingThatIsWrong(String settings, String message) throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/tonghop.properties"), settings.replace(';', '\n'));

        Program.Ended result = Program.run("once", "--home", folder.toString(), "--now", NOW);

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains(message).doesNotContain("bi-mat-that", "Exception");
    }

    private Program.Ended run(Object command, Object... more) {
        Object[] start = {"outbox", command, "--home", folder.toString(), "--now", NOW};
        var all = new ArrayList<Object>(List.of(start));
        all.addAll(List.of(more));
        return Program.run(all.toArray());
    }
}
