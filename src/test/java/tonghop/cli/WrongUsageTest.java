package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for wrongly is answered in Vietnamese, and nothing is made of it. */
class WrongUsageTest {

    private static final String PROGRAMME = "dvcq-bdt-dongnai";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            held --home a --home b           | --home chỉ được ghi một lần
            held abc --home a                | giá trị “abc” không dùng được cho SỐ. Cần một số nguyên.
            backup --home a --to b --keep x  | giá trị “x” không dùng được cho --keep. Cần một số nguyên.
            ledger --home a --json=abc       | --json. Tùy chọn này đứng một mình
            once --home a --now sáng         | --now. Cần thời điểm có múi giờ
            """)
    void saysInVietnameseWhatTheCommandLineHasWrong(String line, String said) {
        Program.Ended ended = Program.run((Object[]) line.split(" "));

        assertThat(ended.exitCode()).isEqualTo(TongHop.USAGE);
        assertThat(ended.err()).contains(said).doesNotContainPattern("should|is not an?");
    }

    @Test
    void takesNoEmptyNameForTheFolderItStandsIn() {
        assertThat(Program.run("ledger", "--home", "").exitCode()).isEqualTo(TongHop.USAGE);
        Program.Ended backup = Program.run("backup", "--home", folder.resolve("home"), "--to", " ");
        assertThat(backup.exitCode()).isEqualTo(TongHop.USAGE);
        assertThat(backup.err()).contains("--to", "không để trống");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decide accept 1",
                "period close --programme dvcq-bdt-dongnai --period 2024-6M",
                "contacts add a@b.vn --unit vinh-cuu",
                "outbox drop 1",
                "outbox send 1",
                "delivery approve --programme dvcq-bdt-dongnai --period 2024-6M",
                "replay --apply"
            })
    void asksForAReasonWhereItIsEmpty(String line) throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));

        Program.Ended ended = run(line.split(" "), "--home", home, "--reason", "  ");

        assertThat(ended.exitCode()).isEqualTo(TongHop.USAGE);
        assertThat(ended.err()).contains("Lý do không được để trống");
        assertThat(home).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "held",
                "verify",
                "replay",
                "annotate 1",
                "outbox list",
                "contacts list",
                "delivery list",
                "retention",
                "letter reminders --programme all",
                "period list --programme dvcq-bdt-dongnai",
                "diff --programme dvcq-bdt-dongnai --period 2024-6M --unit vinh-cuu",
                "decide accept 1 --reason Thử"
            })
    void makesNoHomeOfANameThatWasMisspelt(String line) {
        Path home = folder.resolve("hom");

        Program.Ended ended = run(line.split(" "), "--home", home);

        assertThat(ended.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(ended.err()).contains(home.toString());
        assertThat(home).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status --programme dvcq --period 2024-6M                            | Không có chế độ báo cáo “dvcq”
            status --programme dvcq-vinhcuu --period 2024-7M                    | không phải là mã kỳ
            status --programme dvcq-vinhcuu --period 2024-Q1                    | không có kỳ “2024-Q1”
            calendar --programme dvcq                                           | Không có chế độ báo cáo “dvcq”
            period list --programme dvcq                                        | Không có chế độ báo cáo “dvcq”
            decide period 1 2024-7M --reason Thử                                | không phải là mã kỳ
            delivery approve --programme dvcq --period 2024-6M --reason Thử     | Không có chế độ báo cáo “dvcq”
            letter reminders --programme dvcq                                   | Không có chế độ báo cáo “dvcq”
            replay --period 2024-7M                                             | không phải là mã kỳ
            """)
    void answersACodeThatThereIsNotAsAWrongCommand(String line, String said) throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));

        Program.Ended ended = run(line.split(" "), "--home", home);

        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(TongHop.USAGE);
        assertThat(ended.err()).startsWith("Lệnh chưa đúng: ").contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "held 99999999999, Không có tài liệu số 99999999999",
        "decide accept 99999999999 --reason Thử, Không có tài liệu số 99999999999",
        "annotate 99999999999, tài liệu số 99999999999",
        "outbox send 99999999999, Không có thư gửi đi số 99999999999"
    })
    void saysThatThereIsNoDocumentOfANumberThatIsTooLarge(String line, String said) throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));

        Program.Ended ended = run(line.split(" "), "--home", home);

        assertThat(ended.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(ended.err()).containsIgnoringCase(said);
    }

    @ParameterizedTest
    @CsvSource({"--from, 0", "--to, 9"})
    void comparesNoVersionsThatThereAreNot(String option, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));

        Program.Ended ended = Program.run(
                "diff",
                "--home",
                home,
                "--programme",
                PROGRAMME,
                "--period",
                "2024-6M",
                "--unit",
                "vinh-cuu",
                option,
                version);

        assertThat(ended.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(ended.err()).contains("Không có phiên bản " + version, option);
    }

    @Test
    void writesNoFiguresOverTheWorkbookThatItRebuilds() {
        Path file = folder.resolve("x.json");

        Program.Ended ended = Program.run(
                "rebuild", "--home", folder, "--programme", PROGRAMME, "--period", "2024-6M", "--out", file);

        assertThat(ended.exitCode()).isEqualTo(TongHop.USAGE);
        assertThat(ended.err()).contains(".xlsx");
        assertThat(file).doesNotExist();
    }

    /** In a process of its own: whatever a library or the machine says is there to be seen. */
    @Test
    void saysOneSentenceWhereNoLogIsOpenYet() throws Exception {
        Path file = Files.writeString(folder.resolve("tệp"), "x");

        assertThat(alone("check", folder.resolve("không có.xlsx")))
                .singleElement()
                .asString()
                .startsWith("Không tìm thấy “");
        assertThat(alone("check", folder)).singleElement().asString().contains("là thư mục");
        assertThat(alone("once", "--home", file)).singleElement().asString().contains("không phải là thư mục");
        assertThat(alone(
                        "template",
                        "--programme",
                        PROGRAMME,
                        "--period",
                        "2024-6M",
                        "--unit",
                        "vinh-cuu",
                        "--out",
                        folder))
                .singleElement()
                .asString()
                .contains("là thư mục, trong khi ở đó cần một tệp");
    }

    private List<String> alone(Object... args) throws Exception {
        Path said = folder.resolve("said.txt");
        Files.deleteIfExists(said);
        assertThat(Program.start(said, args).waitFor()).isEqualTo(TongHop.FAILED);
        return Files.readAllLines(said);
    }

    private static Program.Ended run(String[] command, Object... more) {
        var all = new ArrayList<Object>(List.of((Object[]) command));
        Stream.of(more).forEach(all::add);
        return Program.run(all.toArray());
    }
}
