package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a clerk uses them, right and wrong. */
class CommandsTest {

    static final String NOW = "2024-05-03T09:00:00+07:00";
    static final Path GOOD = Path.of("inbox-sample/2024-05-03T09-00/BC DVCQ 6 tháng đầu năm 2024 (Vĩnh Cửu).xlsx");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"once", "run", "check", "template", "status", "ledger", "held", "decide"})
    void everyCommandExplainsItself(String command) {
        Program.Ended help = Program.run(command, "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Cách dùng: tonghop " + command).contains("Tùy chọn:");
        assertThat(Program.run("--help").out()).contains(command);
    }

    @Test
    void wrongUsageIsAnsweredInVietnamese() {
        assertThat(Program.run("once").err()).contains("thiếu --home");
        assertThat(Program.run("once", "--home", folder, "--now", "hôm nay").err())
                .contains("múi giờ");
        assertThat(Program.run("gui").exitCode()).isEqualTo(TongHop.USAGE);
        assertThat(Program.run("status", "--home", folder, "--programme", "x", "--period", "2024-6M")
                        .err())
                .contains("Các mã đang dùng: dvcq-bdt-dongnai");
    }

    @Test
    void saysWhichVersionItIsAndWhatItRunsOn() {
        Program.Ended version = Program.run("--version");

        assertThat(version.exitCode()).isZero();
        assertThat(version.out()).startsWith("TongHop ").contains("Java " + System.getProperty("java.version"));
    }

    @Test
    void helpSaysInWholeSentencesWhatEveryCommandDoes() {
        String help = Program.run("--help").out();
        String commands = help.substring(help.indexOf("Các lệnh:"), help.indexOf("Gõ “tonghop LỆNH"));
        List<String> described = List.of(commands.split("\\R(?=  \\w)"));

        assertThat(described).hasSizeGreaterThan(20);
        assertThat(described.subList(1, described.size()))
                .allSatisfy(command -> assertThat(command.strip()).endsWith("."));
    }

    @Test
    void checkTellsWhatWouldHappenAndStoresNothing() throws IOException {
        Program.Ended check = Program.run("check", GOOD, "--now", NOW, "--json");
        JsonNode line = new ObjectMapper().readTree(check.out());
        assertThat(check.exitCode()).isZero();
        assertThat(line.path("verdict").asText()).isEqualTo("accepted");
        assertThat(line.path("unit").asText()).isEqualTo("vinh-cuu");
        assertThat(line.path("values").path("1.1").isNumber()).isTrue();
        assertThat(Program.run("check", GOOD, "--now", NOW).out()).contains("sẽ được nhận");
    }

    @Test
    void checkFailsForWhatWouldNotBeAccepted() throws IOException {
        Path note = Files.writeString(folder.resolve("ghi chú.xlsx"), "không phải bảng tính");
        Program.Ended check = Program.run("check", note);
        assertThat(check.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(check.out()).contains("sẽ bị từ chối");
        assertThat(Program.run("check", folder.resolve("không có.xlsx")).err()).contains("Không tìm thấy");
    }

    @Test
    void checkSaysWhatWasRecognisedAndFromWhichCells() {
        assertThat(Program.run("check", GOOD, "--now", NOW).out())
                .containsPattern("Đơn vị: +Huyện Vĩnh Cửu \\(trang “.+”, ô [A-Z]+\\d+: “")
                .containsPattern("Kỳ: +6 tháng đầu năm 2024 \\(trang “.+”, ô [A-Z]+\\d+: “")
                .containsPattern(
                        "Đọc được: +biểu 01, \\d+ chỉ tiêu có số liệu trên \\d+ dòng \\(trang “.+”, ô [A-Z]+\\d+ đến [A-Z]+\\d+\\)")
                .doesNotContain("vinh-cuu")
                .doesNotContain("2024-6M");
    }

    @Test
    void checkShowsEachUnitOfAWorkbook() throws IOException {
        Path both = twoUnits(folder.resolve("hai huyện.xlsx"));
        Program.Ended check = Program.run("check", both, "--now", NOW);
        assertThat(check.out())
                .contains("được tách theo từng đơn vị")
                .contains("Xuân Lộc (trong hai huyện.xlsx)")
                .contains("Long Thành (trong hai huyện.xlsx)");
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void aWorkbookOfTwoUnitsCountsForBothAndIsOneDuplicateWhenItComesAgain() throws IOException {
        Path home = folder.resolve("home");
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        twoUnits(inbox.resolve("hai huyện.xlsx"));
        Program.run("once", "--home", home, "--now", NOW);
        assertThat(ledger(home, "verdict")).containsExactly("unpacked", "warned", "warned");
        assertThat(ledger(home, "file")).containsExactly("hai huyện.xlsx", "Xuân Lộc", "Long Thành");
        assertThat(ledger(home, "container")).containsExactly("null", "hai huyện.xlsx", "hai huyện.xlsx");
        assertThat(ledger(home, "sha256").stream().distinct()).hasSize(1);
        JsonNode report = new ObjectMapper()
                .readTree(home.resolve("out/dvcq-bdt-dongnai/2024-6M/tong-hop.json")
                        .toFile());
        assertThat(report.path("indicators").path(0).path("total").asInt()).isEqualTo(7 + 5);

        twoUnits(inbox.resolve("gửi lại.xlsx"));
        Program.run("once", "--home", home, "--now", NOW);
        assertThat(ledger(home, "verdict")).containsExactly("unpacked", "warned", "warned", "duplicate");
    }

    private static List<String> ledger(Path home, String field) throws IOException {
        var values = new ArrayList<String>();
        for (String line : Program.run("ledger", "--home", home, "--json").lines()) {
            values.add(new ObjectMapper().readTree(line).path(field).asText());
        }
        return values;
    }

    /** The same bytes each time. */
    private static Path twoUnits(Path file) throws IOException {
        return Files.copy(Path.of("src/test/resources/tonghop/cli/two-units.xlsx"), file);
    }

    @Test
    void aBlankTemplateIsMadeAndRejectedWhenItComesBackBlank() {
        Path template = folder.resolve("mau.xlsx");
        Program.Ended made = Program.run(
                "template",
                "--programme",
                "dvcq-bdt-dongnai",
                "--period",
                "2024-6M",
                "--unit",
                "vinh-cuu",
                "--out",
                template);
        assertThat(made.exitCode()).as(made.err()).isZero();
        Program.Ended check = Program.run("check", template, "--now", NOW);
        assertThat(check.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(check.out()).contains("còn để trống");
    }

    @Test
    void aBrokenDefinitionStopsTheStartWithFileAndLine() throws IOException {
        Path programmes = Files.createDirectories(folder.resolve("home/config/programmes"));
        Files.writeString(programmes.resolve("cua-toi.yaml"), "code: cua-toi\ntitel: Sai khóa\n");
        Program.Ended once = Program.run("once", "--home", folder.resolve("home"));
        assertThat(once.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(once.err()).contains("cua-toi.yaml:2").doesNotContain("Exception");
    }

    @Test
    void theSameBytesAgainAreADuplicateAndChangeNothing() throws IOException {
        Path home = folder.resolve("home");
        Path inbox = Files.createDirectories(home.resolve("inbox/huyện"));
        Files.copy(GOOD, inbox.resolve("một.xlsx"));
        assertThat(Program.run("once", "--home", home, "--now", NOW).exitCode()).isZero();
        byte[] first = Files.readAllBytes(home.resolve("out/dvcq-bdt-dongnai/2024-6M/tong-hop.json"));
        Files.copy(GOOD, inbox.resolve("một.xlsx"));
        Program.Ended again = Program.run("once", "--home", home, "--now", NOW);
        assertThat(again.out()).contains("Trùng với tệp đã nhận");
        JsonNode before = new ObjectMapper().readTree(first);
        JsonNode after = new ObjectMapper()
                .readTree(home.resolve("out/dvcq-bdt-dongnai/2024-6M/tong-hop.json")
                        .toFile());
        assertThat(after).isEqualTo(before);
        assertThat(Program.run("ledger", "--home", home, "--json").lines()).hasSize(2);
    }

    /** A full disk, as a limit on the size of files: the original does not fit. */
    @Test
    void aFullDiskIsSaidAndTheFileStays() throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        Files.write(inbox.resolve("to.xlsx"), new byte[3_000_000]);
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f 2000; exec \"$0\" -XX:TieredStopAtLevel=1 -XX:-UsePerfData -cp \"$1\" "
                                + TongHop.class.getName() + " once --home \"$2\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path"),
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isEqualTo(TongHop.FAILED);
        assertThat(Files.readString(log)).contains("Chưa xử lý được tệp").doesNotContain("\tat ");
        assertThat(Program.files(inbox)).hasSize(1);
        assertThat(Program.run("once", "--home", home).exitCode()).isZero();
        assertThat(List.of(
                        Program.files(inbox),
                        Program.run("ledger", "--home", home, "--json").lines().size()))
                .isEqualTo(List.of(List.of(), 1));
    }
}
