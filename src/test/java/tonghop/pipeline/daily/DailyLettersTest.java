package tonghop.pipeline.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.model.Arrival;
import tonghop.model.ContactChange;
import tonghop.model.Finding;
import tonghop.model.LetterEvent.Outcome;
import tonghop.model.Mail;
import tonghop.model.MailAddress;
import tonghop.model.OutgoingLetter;
import tonghop.model.Report;
import tonghop.model.UnitContact;
import tonghop.model.Verdict;
import tonghop.pipeline.PostalHome;
import tonghop.pipeline.PostedLetter;
import tonghop.pipeline.reading.CurrentRegimes;

/** What goes out unasked, on 7 May 2024, nine in the morning: the districts' six months are due before 9 May. */
class DailyLettersTest {

    private static final String REGIME = "dvcq-bdt-dongnai";
    private static final Path TAN_PHU = Path.of("inbox-sample/2024-05-03T09-00/bcdvcq_tanphu.xls");

    @TempDir
    private Path folder;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private PostalHome desk;

    @BeforeEach
    void open() throws IOException {
        server.start();
        desk = new PostalHome(folder.resolve("home"), server.getSmtp().getPort());
        addressed("tan-phu", "vanthu@tanphu.vn");
        addressed("vinh-cuu", "vanthu@vinhcuu.vn");
    }

    @AfterEach
    void close() {
        desk.close();
        server.stop();
    }

    @Test
    void remindsOnlyOnceWhatLayInTheInboxIsTakenIn() throws Exception {
        desk.set("remind.programmes", REGIME);
        Files.copy(TAN_PHU, desk.home.inbox().resolve("tp.xls"));

        assertThat(desk.run()).isTrue();
        assertThat(desk.run()).isTrue();

        assertThat(recipients()).containsExactly("vanthu@vinhcuu.vn", "vanhanh@so.vn");
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(desk.letters().get(0).occasion()).isEqualTo("reminder:vinh-cuu:2024-05-07:vanthu@vinhcuu.vn");
        assertThat(PostedLetter.text(desk.home, desk.letters().get(1)))
                .contains("Đã lập thư nhắc gửi 1 đơn vị", "Huyện Vĩnh Cửu, gửi vanthu@vinhcuu.vn")
                .contains("Thành phố Long Khánh (long-khanh)")
                .doesNotContain("Tân Phú");
    }

    @Test
    void sendsNothingUnlessARegimeIsNamed() {
        assertThat(desk.run()).isTrue();

        assertThat(desk.letters()).isEmpty();
    }

    @Test
    void writesRemindersIntoTheFolderOfADryRun() throws IOException {
        desk.set("remind.programmes", "all");

        assertThat(desk.run(folder.resolve("thu"))).isTrue();

        assertThat(desk.outcomes(1)).containsExactly(Outcome.KEPT_BACK);
        try (Stream<Path> files = Files.list(folder.resolve("thu"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .contains("00002-reminder-tan-phu-2024-05-07-vanthu@tanphu.vn.eml");
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void tellsTheOperatorOnceADayOfAMailboxThatFailsForLongAndRemindsNobodyMeanwhile() throws IOException {
        desk.set("remind.programmes", REGIME);
        DailyLetters daily = daily();
        fail(daily, 0);
        fail(daily, 29);
        daily.remind();
        assertThat(desk.letters()).isEmpty();

        fail(daily, 30);
        fail(daily, 45);
        assertThat(recipients()).containsExactly("vanhanh@so.vn");
        assertThat(PostedLetter.text(desk.home, desk.letters().get(0)))
                .contains(
                        "Từ 09:00 ngày 07/05/2024 chương trình không làm việc được như thường với hộp thư baocao (mail.so.vn).")
                .contains("Lý do: máy chủ thư không cho đăng nhập.");

        daily.mailboxWell("baocao");
        daily.remind();
        assertThat(recipients())
                .containsExactly("vanhanh@so.vn", "vanthu@vinhcuu.vn", "vanthu@tanphu.vn", "vanhanh@so.vn");

        fail(daily, 60);
        fail(daily, 24 * 60);
        assertThat(recipients()).hasSize(5);
    }

    @Test
    void tellsTheOperatorOnceADayWhoseReportsWaitForHisWord() throws IOException {
        DailyLetters daily = daily();
        daily.tellOperator();
        assertThat(desk.letters()).isEmpty();

        held(1, "la@gmail.com", "sender-unknown");
        held(2, "la@gmail.com", "sender-unknown");
        held(3, "lan@xa.vn", "unit-unknown");
        daily.tellOperator();
        held(4, "khac@gmail.com", "sender-unknown");
        daily.tellOperator();

        assertThat(recipients()).containsExactly("vanhanh@so.vn");
        assertThat(PostedLetter.text(desk.home, desk.letters().get(0)))
                .contains("- la@gmail.com: 2 tài liệu, sớm nhất nhận lúc 08:59 ngày 07/05/2024.")
                .contains("contacts confirm la@gmail.com --unit MÃ_ĐƠN_VỊ")
                .doesNotContain("lan@xa.vn", "ke-gia@xa.vn");

        desk.clock.set(PostalHome.NOW.plus(Duration.ofDays(1)));
        daily.tellOperator();
        assertThat(PostedLetter.text(desk.home, desk.letters().get(1))).contains("la@gmail.com", "khac@gmail.com");
    }

    @Test
    void writesNothingWhereNobodyOperates() throws IOException {
        desk.set("mail.operator", "");
        held(1, "la@gmail.com", "sender-unknown");
        DailyLetters daily = daily();
        daily.tellOperator();
        fail(daily, 0);
        fail(daily, 99);

        assertThat(desk.letters()).isEmpty();
        assertThat(daily.needs("70-remind.camel.yaml")).isFalse();
        assertThat(daily.needs("60-deliver.camel.yaml")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remind.programmes | dvcq-bdt-dongna | có phải “dvcq-bdt-dongnai” không?",
                "remind.before | 5, x | cần các số ngày từ 0 đến 60",
                "remind.before | 61 | cần các số ngày từ 0 đến 60",
                "remind.after | 0 | cần các số ngày từ 1 đến 60",
                "remind.hour | 24 | cần một giờ từ 0 đến 23",
                "remind.until | 8 | cần một giờ sau remind.hour = 8",
                "mail.operator | '' | hãy đặt mail.operator",
                "mail.out.host | '' | hãy đặt mail.out.host"
            })
    void refusesASettingThatCannotBeMeant(String key, String value, String why) throws IOException {
        desk.set("remind.programmes", REGIME);
        desk.set(key, value);

        assertThatThrownBy(this::daily)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({"remind.before, 60", "remind.before, 0", "remind.after, 60", "remind.hour, 16", "remind.until, 23"})
    void takesASettingAtTheLimit(String key, String value) throws IOException {
        desk.set("remind.programmes", REGIME);
        desk.set(key, value);

        daily().remind();

        assertThat(desk.faults).isEmpty();
    }

    @Test
    void aTemplateThatCannotBeUsedStopsNothingElse() throws IOException {
        desk.set("remind.programmes", REGIME);
        Files.createDirectories(desk.home.letters());
        Files.writeString(desk.home.letters().resolve("reminder-before.txt"), "Chủ đề: {{ten}}\n\nKính gửi\n");

        assertThat(desk.run()).isFalse();

        assertThat(desk.faults).singleElement().asString().contains("Chưa lập được thư nhắc", "{{ten}}");
        assertThat(desk.letters()).isEmpty();
    }

    private DailyLetters daily() throws IOException {
        var regimes = CurrentRegimes.of(PostalHome.DEFINITIONS, desk.store.periodEvents());
        var ledger = new DailyLetters.Ledger(desk.store, regimes, desk.clock);
        return DailyLetters.open(desk.home, desk.settings(), ledger, () -> true, desk.faults::add, desk.faults::add);
    }

    private void fail(DailyLetters daily, int minutes) {
        desk.clock.set(PostalHome.NOW.plus(Duration.ofMinutes(minutes)));
        daily.mailboxFailing("baocao", "baocao (mail.so.vn)", "máy chủ thư không cho đăng nhập.");
    }

    private List<String> recipients() {
        return desk.letters().stream().map(OutgoingLetter::recipient).toList();
    }

    private void addressed(String unit, String address) {
        var contact = new UnitContact(new MailAddress(address), unit, UnitContact.Scope.UNIT, "", "");
        desk.store.contacts().change(List.of(ContactChange.add(contact)), "Lan", PostalHome.NOW, "Công văn 1.");
    }

    private void held(int number, String sender, String code) throws IOException {
        desk.clock.set(PostalHome.NOW.minusSeconds(60L / number));
        Mail mail = desk.mail(number, Mail.Nature.PERSON, Mail.Purpose.REPORT, sender, "Subject: " + number + "\n\n");
        desk.clock.set(PostalHome.NOW);
        var arrival = new Arrival(
                mail.arrivalKey() + "/1",
                "bc.xlsx",
                "Báo cáo.eml",
                "%064x".formatted(number),
                Mail.SOURCE,
                "ke-gia@xa.vn",
                mail.receivedAt());
        var findings = List.of(Finding.error(code, null, "Chưa rõ."));
        desk.store.record(
                arrival,
                new tonghop.store.Outcome(Verdict.HELD, new Report(null, null, null, List.of(), findings), null));
    }
}
