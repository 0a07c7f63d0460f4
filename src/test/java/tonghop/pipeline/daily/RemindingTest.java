package tonghop.pipeline.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.letter.LetterTemplates;
import tonghop.letter.ReminderDays;
import tonghop.model.Arrival;
import tonghop.model.CellRef;
import tonghop.model.ContactChange;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.MailAddress;
import tonghop.model.Narrative;
import tonghop.model.OutgoingLetter;
import tonghop.model.Period;
import tonghop.model.PeriodChange;
import tonghop.model.Report;
import tonghop.model.Timeliness;
import tonghop.model.UnitContact;
import tonghop.model.Verdict;
import tonghop.model.VietnamTime;
import tonghop.pipeline.PostedLetter;
import tonghop.pipeline.WorkClock;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.mailout.Postbox;
import tonghop.pipeline.reading.CurrentRegimes;
import tonghop.programme.Definitions;
import tonghop.store.Outcome;
import tonghop.store.Store;
import tonghop.store.StoreSettings;

/**
 * April and May 2024 hour by hour. The six months are due before 5 May; 4 May is a Saturday on which offices work, and from 27 April to 1
 * May they do not: five days before is 26 April, one day before 3 May, one day after 6 May, three days 7 May, seven days 13 May.
 */
class RemindingTest {

    private static final String REGIME = "dvcq-vinhcuu";
    private static final Period SIX_MONTHS = Period.cumulative(2024, 6);
    private static final LocalDate FIRST = LocalDate.of(2024, 4, 15);
    private static final LocalDate LAST = LocalDate.of(2024, 5, 31);
    private static final String OPERATOR = "tin@huyen.vn";
    private static final Definitions DEFINITIONS = Definitions.load(null);

    @TempDir
    private Path folder;

    private final WorkClock clock = WorkClock.at(at("2024-04-15T00:00"));
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(StoreSettings.embedded(folder.resolve("ledger.db")));
        addressed("vc-phu-ly", "vanthu@phuly.vn");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void remindsOnTheDaysOfTheCalendarThatAreNoDaysOff() {
        hourByHour(day -> true);

        assertThat(reminders("vanthu@phuly.vn"))
                .containsExactly(
                        "2024-04-26T08:00",
                        "2024-05-03T08:00",
                        "2024-05-06T08:00",
                        "2024-05-07T08:00",
                        "2024-05-13T08:00");
        assertThat(letters(OPERATOR)).hasSize(5);
    }

    @Test
    void stopsOnceTheReportIsAcceptedOrHeldAndGoesOnForOneThatIsRejected() throws IOException {
        addressed("vc-tri-an", "vanthu@trian.vn");
        addressed("vc-thanh-phu", "vanthu@thanhphu.vn");
        addressed("vc-binh-loi", "vanthu@binhloi.vn");
        hourByHour(FIRST, LocalDate.of(2024, 5, 2), day -> true);
        came("vc-tri-an", Verdict.ACCEPTED);
        came("vc-thanh-phu", Verdict.HELD);
        came("vc-binh-loi", Verdict.REJECTED);

        hourByHour(LocalDate.of(2024, 5, 3), LAST, day -> true);

        assertThat(reminders("vanthu@trian.vn")).containsExactly("2024-04-26T08:00");
        assertThat(reminders("vanthu@thanhphu.vn")).containsExactly("2024-04-26T08:00");
        assertThat(reminders("vanthu@binhloi.vn")).hasSize(5);
        assertThat(text(letters(OPERATOR).get(1)))
                .contains("Xã Thạnh Phú: Báo cáo 6 tháng đầu năm 2024")
                .contains("Chưa nhắc được")
                .contains("Xã Tân An");
    }

    @Test
    void sendsNothingTwiceAfterARestartOrFromASecondInstance() throws IOException {
        clock.set(at("2024-05-03T08:00"));
        reminding().remind();
        try (Store other = Store.open(StoreSettings.embedded(folder.resolve("ledger.db")))) {
            reminding(other).remind();
        }
        clock.set(at("2024-05-03T09:00"));
        reminding().remind();

        assertThat(store.outbox().all()).hasSize(2);
    }

    @Test
    void makesUpForTheLettersThatACrashLeftOutAndTellsTheOperatorOfAll() throws IOException {
        addressed("vc-phu-ly", "lan@phuly.vn");
        clock.set(at("2024-05-03T08:00"));
        reminding().remind();
        List<OutgoingLetter> whole = store.outbox().all();
        store.close();
        store = Store.open(StoreSettings.embedded(folder.resolve("other.db")));
        addressed("vc-phu-ly", "vanthu@phuly.vn");
        addressed("vc-phu-ly", "lan@phuly.vn");
        store.outbox().put(whole.get(0));

        clock.set(at("2024-05-03T10:00"));
        reminding().remind();

        assertThat(store.outbox().all())
                .extracting(OutgoingLetter::recipient)
                .containsExactly("lan@phuly.vn", "vanthu@phuly.vn", OPERATOR);
        assertThat(store.outbox().all()).extracting(OutgoingLetter::occasion).doesNotHaveDuplicates();
    }

    @Test
    void aDayOnWhichTheProgramDidNotRunIsMadeUpForOnTheNextWorkingDayOnly() {
        hourByHour(day -> !day.equals(LocalDate.of(2024, 4, 26)) && !day.equals(LocalDate.of(2024, 5, 7)));

        assertThat(reminders("vanthu@phuly.vn"))
                .containsExactly(
                        "2024-05-02T08:00",
                        "2024-05-03T08:00",
                        "2024-05-06T08:00",
                        "2024-05-08T08:00",
                        "2024-05-13T08:00");
    }

    @Test
    void sendsNothingOldAfterALongStopOrAJumpOfTheClock() throws IOException {
        clock.set(at("2024-05-20T09:00"));
        reminding().remind();
        clock.set(at("2031-02-03T09:00"));
        reminding().remind();
        clock.set(at("2024-05-20T10:00"));
        reminding().remind();

        assertThat(store.outbox().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-03T07:59",
                "2024-05-03T17:00",
                "2024-04-30T09:00",
                "2024-04-28T09:00",
                "2024-05-05T09:00"
            })
    void waitsForTheMorningAndForAWorkingDay(String moment) throws IOException {
        clock.set(at(moment));
        reminding().remind();

        assertThat(store.outbox().all()).isEmpty();
    }

    @Test
    void comesLaterOnTheDayIfItWasNotTimeBefore() throws IOException {
        clock.set(at("2024-05-03T16:59"));
        reminding().remind();

        assertThat(reminders("vanthu@phuly.vn")).containsExactly("2024-05-03T16:59");
    }

    @Test
    void aClosedPeriodIsNotRemindedOfButToTheUnitForWhichItIsReopened() {
        hourByHour(FIRST, LocalDate.of(2024, 5, 9), day -> true);
        change(new PeriodChange.Close());
        addressed("vc-tri-an", "vanthu@trian.vn");
        change(new PeriodChange.Reopen("vc-tri-an", LocalDate.of(2024, 5, 24)));

        hourByHour(LocalDate.of(2024, 5, 10), LAST, day -> true);

        assertThat(reminders("vanthu@phuly.vn")).hasSize(4).last().isEqualTo("2024-05-07T08:00");
        assertThat(reminders("vanthu@trian.vn")).containsExactly("2024-05-17T08:00", "2024-05-23T08:00");
    }

    @Test
    void goesToSingleAddressesOnlyAndSaysWhoHasNone() throws IOException {
        addressed("vc-tri-an", "@trian.vn");
        clock.set(at("2024-05-03T08:00"));
        reminding().remind();

        assertThat(store.outbox().all())
                .extracting(OutgoingLetter::recipient)
                .containsExactly("vanthu@phuly.vn", OPERATOR);
        assertThat(text(letters(OPERATOR).get(0))).contains("- Xã Trị An (vc-tri-an):");
    }

    private void hourByHour(Predicate<LocalDate> runs) {
        hourByHour(FIRST, LAST, runs);
    }

    /** Started anew every hour. */
    private void hourByHour(LocalDate first, LocalDate last, Predicate<LocalDate> runs) {
        first.datesUntil(last.plusDays(1)).filter(runs).forEach(day -> {
            for (int hour = 0; hour < 24; hour++) {
                clock.set(day.atTime(hour, 0).atZone(VietnamTime.ZONE).toInstant());
                try {
                    reminding().remind();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private Looks reminding() {
        return reminding(store);
    }

    private Looks reminding(Store ledger) {
        var days = new ReminderDays(List.of(5, 1), List.of(1, 3, 7), DEFINITIONS.workingDays());
        var hours = new OfficeHours(DEFINITIONS.workingDays(), LocalTime.of(8, 0), LocalTime.of(17, 0));
        try {
            var writer = new Postbox.Writer("tiepnhan@huyen.vn", "Phòng Nội vụ");
            var postbox = new Postbox(new Home(folder), ledger.outbox(), writer);
            var desk = new OperatorDesk(LetterTemplates.load(null), postbox, writer.name(), OPERATOR);
            var regimes = CurrentRegimes.of(DEFINITIONS, ledger.periodEvents());
            return new Looks(
                    new Reminding(ledger, regimes, new ReminderSettings(List.of(REGIME), days), hours, desk, clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks whether it is time, and reminds. */
    private record Looks(Reminding reminding) {
        void remind() throws IOException {
            if (reminding.isTime()) {
                reminding.remind();
            }
        }
    }

    private List<OutgoingLetter> letters(String to) {
        return store.outbox().all().stream()
                .filter(letter -> letter.recipient().equals(to))
                .toList();
    }

    private List<String> reminders(String to) {
        return letters(to).stream()
                .map(letter -> letter.writtenAt()
                        .atZone(VietnamTime.ZONE)
                        .toLocalDateTime()
                        .toString())
                .toList();
    }

    private String text(OutgoingLetter letter) throws IOException {
        return PostedLetter.text(new Home(folder), letter);
    }

    private void addressed(String unit, String address) {
        var contact = new UnitContact(new MailAddress(address), unit, UnitContact.Scope.UNIT, "", "");
        store.contacts().change(List.of(ContactChange.add(contact)), "Lan", clock.instant(), "Công văn 1.");
    }

    private void change(PeriodChange change) {
        store.periodEvents().add(REGIME, SIX_MONTHS, change, "Lan", clock.instant(), "Hết hạn.");
    }

    private void came(String unit, Verdict verdict) {
        var text = new Narrative("Kết quả nổi bật", "Của " + unit, CellRef.at("Biểu 02", 1, 0));
        List<Finding> findings =
                verdict == Verdict.ACCEPTED ? List.of() : List.of(Finding.error("R01", null, "Sai số liệu."));
        var outcome = new Outcome(
                verdict,
                new Report(
                        REGIME, SIX_MONTHS, unit, List.of(new FormContent.Narratives("02", List.of(text))), findings),
                verdict == Verdict.ACCEPTED ? Timeliness.ON_TIME : null);
        String sha256 = "%064x".formatted(unit.hashCode());
        var arrival = new Arrival("folder:" + unit, unit + ".xlsx", null, sha256, "folder", null, clock.instant());
        store.record(arrival, outcome);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(VietnamTime.ZONE).toInstant();
    }
}
