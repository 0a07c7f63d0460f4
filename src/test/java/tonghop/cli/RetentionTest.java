package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Originals that an office no longer keeps. */
class RetentionTest {

    private static final Path SAMPLES = Path.of("inbox-sample/2024-05-03T09-00");
    private static final Path GOOD = SAMPLES.resolve("BC DVCQ 6 tháng đầu năm 2024 (Vĩnh Cửu).xlsx");
    private static final Path OTHER_PERIOD =
            Path.of("inbox-sample/2024-05-14T14-05/Hàm Yên - BC DVCQ tháng 5.2024.xlsx");
    private static final Path HELD = Path.of("inbox-sample/2024-05-06T08-15/Thống Nhất - BC 6 tháng DVCQ.xls");

    private static final String LATER = "2030-01-01T08:00:00+07:00";

    @TempDir
    private Path home;

    @TempDir
    private Path backups;

    @BeforeEach
    void takeReportsIn() throws IOException {
        Files.createDirectories(home.resolve("inbox"));
        for (Path file : List.of(GOOD, OTHER_PERIOD, HELD)) {
            Files.copy(file, home.resolve("inbox").resolve(file.getFileName()));
        }
        once("2024-05-15T09:00:00+07:00");
        Program.Ended closed = run(
                "period",
                "close",
                "--programme",
                "dvcq-bdt-dongnai",
                "--period",
                "2024-6M",
                "--by",
                "Lan",
                "--reason",
                "Hết hạn",
                "--now",
                "2024-06-20T09:00:00+07:00");
        assertThat(closed.exitCode()).as(closed.err()).isZero();
        assertThat(originals()).hasSize(3);
    }

    @Test
    void removesNothingUnlessAskedTo() throws IOException {
        assertThat(retention(LATER).out()).contains("Chưa đặt thời hạn lưu nào");
        assertThat(originals()).hasSize(3);
    }

    @Test
    void removesWhatBelongsToPeriodClosedLongAgoAndWaitsForNobody() throws IOException {
        keepFor("retention.originals-years = 5");

        assertThat(retention("2029-06-20T08:59:59+07:00").out()).contains("Đã xóa 0 bản gốc");
        assertThat(retention(LATER, "--dry-run").out())
                .contains("Số 1  " + GOOD.getFileName() + "  nhận lúc 15/05/2024 09:00, kỳ 2024-6M")
                .contains("Sẽ xóa 1 bản gốc. Chưa xóa gì.");
        assertThat(originals()).hasSize(3);
        assertThat(retention(LATER).out()).contains("Đã xóa 1 bản gốc");

        assertThat(originals()).hasSize(2);
        assertThat(retention(LATER).out()).contains("Đã xóa 0 bản gốc");
        Program.Ended verified = run("verify");
        assertThat(verified.out()).contains("Bản gốc đã xem: 2 tệp, thêm 1 tệp đã xóa theo thời hạn lưu.");
        assertThat(verified.exitCode()).isZero();
        assertThat(run("annotate", "1").exitCode()).isNotZero();
        Program.Ended backedUp = run("backup", "--to", backups.toString());
        assertThat(backedUp.exitCode()).as(backedUp.err()).isZero();
        assertThat(run("replay", "--now", LATER).exitCode()).isZero();
    }

    @Test
    void keepsWhatCameAgainAfterwards() throws IOException {
        keepFor("retention.originals-years = 5");
        retention(LATER);
        Files.copy(GOOD, home.resolve("inbox").resolve("again.xlsx"), StandardCopyOption.REPLACE_EXISTING);
        once("2030-02-01T08:00:00+07:00");
        assertThat(originals()).hasSize(3);
        assertThat(run("verify").exitCode()).isZero();

        retention("2030-03-01T08:00:00+07:00");
        assertThat(originals()).hasSize(3);
        for (Path original : originals()) {
            if (Files.mismatch(original, GOOD) < 0) {
                Files.delete(original);
            }
        }
        assertThat(run("verify", "--json").out()).contains("original-missing");
    }

    @Test
    void periodThatIsOpenAgainForSomebodyKeepsItsOriginals() throws IOException {
        keepFor("retention.originals-years = 5");
        Program.Ended reopened = run(
                "period",
                "reopen",
                "--programme",
                "dvcq-bdt-dongnai",
                "--period",
                "2024-6M",
                "--unit",
                "vinh-cuu",
                "--until",
                "2029-12-31",
                "--by",
                "Lan",
                "--reason",
                "Sửa số liệu",
                "--now",
                "2024-06-21T09:00:00+07:00");
        assertThat(reopened.exitCode()).as(reopened.err()).isZero();

        assertThat(retention(LATER).out()).contains("Đã xóa 0 bản gốc");
    }

    @Test
    void refusesSettingThatIsNoNumberOfYears() throws IOException {
        for (String wrong : List.of("0", "101", "năm", "-1", "1.5")) {
            keepFor("retention.originals-years = " + wrong);
            assertThat(retention(LATER).err()).contains("cần số năm từ 1 đến 100");
        }
        for (String right : List.of("1", "100")) {
            keepFor("retention.mails-years = " + right);
            assertThat(retention(LATER).exitCode()).isZero();
        }
    }

    private void keepFor(String setting) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/tonghop.properties"), setting + "\n");
    }

    private void once(String now) {
        Program.Ended once = run("once", "--now", now);
        assertThat(once.exitCode()).as(once.err()).isZero();
    }

    private List<Path> originals() throws IOException {
        return Program.files(home.resolve("originals"));
    }

    private Program.Ended retention(String now, Object... more) {
        var all = new ArrayList<Object>(List.of("retention", "--by", "Lan", "--now", now));
        all.addAll(List.of(more));
        return run(all.toArray());
    }

    private Program.Ended run(Object... command) {
        var all = new ArrayList<Object>(List.of(command));
        all.addAll(List.of("--home", home));
        return Program.run(all.toArray());
    }
}
