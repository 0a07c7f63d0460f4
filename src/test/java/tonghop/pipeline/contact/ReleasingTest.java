package tonghop.pipeline.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.pipeline.contact.MailDesk.LAN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.model.ContactChange;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.model.PeriodChange;
import tonghop.model.Resolution;
import tonghop.model.Severity;
import tonghop.model.UnitContact.Scope;
import tonghop.model.Verdict;
import tonghop.pipeline.decision.Deciding;
import tonghop.pipeline.decision.Replaying;

/** What came by mail from a stranger is held, and released once somebody says who he is. */
class ReleasingTest {

    private static final Path GOOD =
            Path.of("inbox-sample/2024-05-03T09-00/BC DVCQ 6 tháng đầu năm 2024 (Vĩnh Cửu).xlsx");

    /** 2.5 + 2.6 in D23 and D24 are 12 less than 2.4 in D22. */
    private static final Path BROKEN = Path.of("inbox-sample/2024-05-06T08-15/Thống Nhất - BC 6 tháng DVCQ.xls");

    private static final String CLERK = "vanthu@vinhcuu.vn";

    @TempDir
    private Path folder;

    private MailDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new MailDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void holdsAReportOfAStrangerAndReleasesItOnceHeIsConfirmed() throws IOException {
        LedgerLine held = desk.mailed(CLERK, GOOD);

        assertThat(held.verdict()).isEqualTo(Verdict.HELD);
        assertThat(errors(held)).containsExactly("sender-unknown");
        assertThat(held.findings().get(0).message())
                .contains("“vanthu@vinhcuu.vn” (thư nhận lúc 09:00:06 ngày 03/05/2024) chưa được đăng ký")
                .contains("contacts confirm vanthu@vinhcuu.vn --unit vinh-cuu");

        ContactKeeping.Kept kept = desk.confirm(CLERK, "vinh-cuu");

        assertThat(kept.released().changed()).extracting(LedgerLine::number).containsExactly(1L);
        assertThat(desk.line(1).verdict().counts()).isTrue();
        assertThat(errors(desk.line(1))).isEmpty();
        assertThat(desk.store.decisions().about(1)).singleElement().satisfies(d -> {
            assertThat(d.by()).isEqualTo("Lan");
            assertThat(d.reason())
                    .isEqualTo("Địa chỉ gửi “vanthu@vinhcuu.vn” đã được đăng ký. Đã gọi điện cho văn thư.");
        });
        assertThat(desk.store.dirty()).isNotEmpty();
        assertThat(desk.mailed(CLERK, BROKEN).findings())
                .extracting(Finding::code)
                .contains("sender-other-unit");
    }

    @Test
    void leavesWhatElseIsWrongHeldForThat() throws IOException {
        desk.mailed("vanthu@thongnhat.vn", BROKEN);
        assertThat(errors(desk.line(1))).startsWith("sender-unknown").hasSizeGreaterThan(1);

        desk.confirm("vanthu@thongnhat.vn", "thong-nhat");

        assertThat(desk.line(1).verdict()).isEqualTo(Verdict.HELD);
        assertThat(errors(desk.line(1))).isNotEmpty().noneMatch(code -> code.startsWith("sender-"));
    }

    @Test
    void releasesInTheOrderOfIntakeSoThatTheLaterVersionCounts() throws IOException {
        Path corrected = edited(GOOD, "14");
        desk.mailed(CLERK, GOOD);
        desk.mailed("la@vinhcuu.vn", BROKEN);
        desk.mailed(CLERK, corrected);

        ContactKeeping.Kept kept = desk.confirm(CLERK, "vinh-cuu");

        assertThat(kept.released().changed()).extracting(LedgerLine::number).containsExactly(1L, 3L);
        assertThat(desk.line(1).verdict()).isEqualTo(Verdict.SUPERSEDED);
        assertThat(desk.line(3).verdict().counts()).isTrue();
        assertThat(desk.line(3).version()).isEqualTo(2);
        assertThat(errors(desk.line(2))).contains("sender-unknown");
    }

    @Test
    void releasesEverythingOfADomain() throws IOException {
        desk.mailed(CLERK, GOOD);

        desk.confirm("@vinhcuu.vn", "vinh-cuu");

        assertThat(desk.line(1).verdict().counts()).isTrue();
    }

    @Test
    void isHarmlessTwice() throws IOException {
        desk.mailed(CLERK, GOOD);
        desk.confirm(CLERK, "vinh-cuu");

        ContactKeeping.Kept again = desk.confirm(CLERK, "vinh-cuu");

        assertThat(again.events()).isEmpty();
        assertThat(again.released().changed()).isEmpty();
        assertThat(desk.store.decisions().all()).hasSize(1);
    }

    @Test
    void finishesWhatAKilledCommandLeft() throws IOException {
        desk.mailed(CLERK, GOOD);
        // Killed when the contact was written and nothing was released yet.
        desk.store
                .contacts()
                .change(
                        List.of(ContactChange.add(MailDesk.contact(CLERK, "vinh-cuu", Scope.UNIT))),
                        LAN.by(),
                        LAN.at(),
                        LAN.reason());

        ContactKeeping.Kept kept = desk.confirm(CLERK, "vinh-cuu");

        assertThat(kept.events()).isEmpty();
        assertThat(desk.line(1).verdict().counts()).isTrue();
    }

    @Test
    void holdsWhatIsConfirmedForAnotherUnitThanItSays() throws IOException {
        desk.mailed(CLERK, GOOD);

        desk.confirm(CLERK, "thong-nhat");

        assertThat(errors(desk.line(1))).containsExactly("sender-other-unit");
        assertThat(desk.line(1).findings().get(0).message())
                .contains("được đăng ký cho Huyện Thống Nhất (thong-nhat), nhưng báo cáo ghi là của Huyện Vĩnh Cửu"
                        + " (vinh-cuu)");
        desk.confirm(CLERK, "vinh-cuu");
        assertThat(desk.line(1).verdict().counts()).isTrue();
    }

    @Test
    void leavesClosedPeriodsAsTheyAre() throws IOException {
        desk.mailed(CLERK, GOOD);
        desk.store
                .periodEvents()
                .add("dvcq-bdt-dongnai", Period.parse("2024-6M"), new PeriodChange.Close(), "Lan", LAN.at(), "Đã ký.");

        ContactKeeping.Kept kept = desk.confirm(CLERK, "vinh-cuu");

        assertThat(kept.released().closed()).extracting(LedgerLine::number).containsExactly(1L);
        assertThat(desk.line(1).verdict()).isEqualTo(Verdict.HELD);
    }

    @Test
    void doesNotTakeBackWhatCountsWhenItsSenderIsRemoved() throws IOException {
        desk.mailed(CLERK, GOOD);
        desk.confirm(CLERK, "vinh-cuu");
        desk.keeping().keep(List.of(ContactChange.remove(MailDesk.contact(CLERK, "vinh-cuu", Scope.UNIT))), LAN);

        Replaying.Summary replayed = replay();

        assertThat(replayed.changed()).isZero();
        assertThat(desk.line(1).verdict().counts()).isTrue();
        assertThat(errors(desk.mailed(CLERK, edited(GOOD, "14")))).containsExactly("sender-unknown");
    }

    @Test
    void acceptsOneReportOfAStrangerWithoutLettingHimInForTheNext() throws IOException {
        desk.mailed(CLERK, GOOD);

        new Deciding(desk.home, desk.definitions, desk.store).decide(1, new Resolution.Accept(), LAN);

        assertThat(desk.line(1).verdict()).isEqualTo(Verdict.WARNED);
        assertThat(replay().changed()).isZero();
        assertThat(errors(desk.mailed(CLERK, edited(GOOD, "14")))).containsExactly("sender-unknown");
    }

    @Test
    void holdsAReportWhoseSenderTheServerDidNotProve() throws IOException {
        desk.set("mail.hop-thu.trusted-authserv = mx.tinh.vn");
        desk.confirm(CLERK, "vinh-cuu");

        assertThat(errors(desk.mailed(CLERK, GOOD))).containsExactly("sender-unproven");
        assertThat(errors(desk.mailed(CLERK, "mx.tinh.vn; dmarc=fail header.from=vinhcuu.vn", edited(GOOD, "14"))))
                .containsExactly("sender-unproven");
        assertThat(desk.mailed(CLERK, "mx.tinh.vn; dmarc=pass header.from=vinhcuu.vn", edited(GOOD, "15"))
                        .verdict()
                        .counts())
                .isTrue();
    }

    @Test
    void holdsAReportWithoutASender() throws IOException {
        assertThat(errors(desk.mailed(null, GOOD))).containsExactly("sender-missing");
    }

    @Test
    void takesAStrangersMessageThatAnOperatorPutIntoTheFolder() throws IOException {
        assertThat(desk.dropped("la@gmail.com", GOOD).verdict().counts()).isTrue();
    }

    @Test
    void doubtsAMessageInTheFolderWhoseSenderIsKnownForAnotherUnit() throws IOException {
        desk.confirm(CLERK, "thong-nhat");

        assertThat(errors(desk.dropped(CLERK, GOOD))).containsExactly("sender-other-unit");
    }

    @Test
    void rejectsWhatIsNoReportWhoeverSentIt() throws IOException {
        Path letter = Files.writeString(folder.resolve("thư.csv"), "Kính gửi,Sở Nội vụ\n");

        assertThat(desk.mailed("la@gmail.com", letter).verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void asksForTheUnitsOwnSenderAfterThePersonsDecisionWhoseReportItIs() throws IOException {
        desk.confirm(CLERK, "vinh-cuu");
        desk.mailed(CLERK, GOOD);
        desk.mailed("la@gmail.com", edited(GOOD, "14"));

        var assign = new Resolution.Assign(null, "thong-nhat", null);
        LedgerLine counted = new Deciding(desk.home, desk.definitions, desk.store).decide(1, assign, LAN);
        LedgerLine held = new Deciding(desk.home, desk.definitions, desk.store).decide(2, assign, LAN);

        assertThat(counted.verdict().counts()).isTrue();
        assertThat(errors(held)).contains("sender-unknown");
    }

    @Test
    void releasesAStrangersReportThatTheUnitSendsAgainItself() throws IOException {
        desk.listen();
        desk.confirm(CLERK, "vinh-cuu");
        desk.mailed("la@gmail.com", GOOD);
        assertThat(desk.line(1).verdict()).isEqualTo(Verdict.HELD);

        assertThat(desk.mailed("khac@gmail.com", GOOD).verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(desk.line(1).verdict()).isEqualTo(Verdict.HELD);
        assertThat(desk.mailed(CLERK, GOOD).verdict()).isEqualTo(Verdict.DUPLICATE);

        assertThat(desk.line(1).verdict().counts()).isTrue();
        assertThat(desk.store.decisions().about(1)).singleElement().satisfies(d -> {
            assertThat(d.by()).isEqualTo("đơn vị báo cáo");
            assertThat(d.reason())
                    .isEqualTo("Đơn vị đã gửi lại đúng tệp này từ địa chỉ đã đăng ký “vanthu@vinhcuu.vn”.");
        });
        assertThat(replay().changed()).isZero();
    }

    @Test
    void releasesAStrangersReportWhoseArchiveTheUnitSendsAgain() throws IOException {
        Path archive = Files.writeString(folder.resolve("báo cáo.zip"), "stands for the report's archive");
        desk.listen();
        desk.confirm(CLERK, "vinh-cuu");
        desk.archived("la@gmail.com", archive, GOOD);
        assertThat(desk.line(1).verdict()).isEqualTo(Verdict.HELD);

        assertThat(desk.archived(CLERK, archive, GOOD).verdict()).isEqualTo(Verdict.DUPLICATE);

        assertThat(desk.line(1).verdict().counts()).isTrue();
    }

    @Test
    void doesNotReleaseAReportThatAnotherUnitSendsAgain() throws IOException {
        desk.listen();
        desk.confirm(CLERK, "thong-nhat");
        desk.mailed("la@gmail.com", GOOD);

        desk.mailed(CLERK, GOOD);

        assertThat(errors(desk.line(1))).containsExactly("sender-unknown");
    }

    @Test
    void releasesAReportWhoseSenderWasEnteredWhileItWasFiled() throws IOException {
        desk.listeners.add(line -> desk.store
                .contacts()
                .change(
                        List.of(ContactChange.add(MailDesk.contact(CLERK, "vinh-cuu", Scope.UNIT))),
                        LAN.by(),
                        LAN.at(),
                        LAN.reason()));
        desk.listen();

        assertThat(desk.mailed(CLERK, GOOD).verdict().counts()).isTrue();
        assertThat(desk.store.decisions().about(1)).singleElement().satisfies(d -> {
            assertThat(d.by()).isEqualTo("Lan");
            assertThat(d.reason()).isEqualTo("Đã gọi điện cho văn thư.");
        });
    }

    private Replaying.Summary replay() throws IOException {
        return new Replaying(desk.home, desk.definitions, desk.store)
                .replay(Replaying.Scope.ALL, LAN.at(), LAN, r -> {});
    }

    /** The same report with a note of its own, so that it is no copy. */
    private Path edited(Path report, String note) throws IOException {
        Path target = folder.resolve("BC DVCQ 6 tháng đầu năm 2024 (Vĩnh Cửu) " + note + ".xlsx");
        try (var in = Files.newInputStream(report);
                Workbook book = WorkbookFactory.create(in);
                var out = Files.newOutputStream(target)) {
            book.getSheetAt(0).createRow(200).createCell(60).setCellValue(note);
            book.write(out);
        }
        return target;
    }

    private static List<String> errors(LedgerLine line) {
        return line.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(Finding::code)
                .toList();
    }
}
