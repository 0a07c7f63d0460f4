package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program where no locale is set, as cron and services start it. */
class Utf8NamesTest {

    private static final String REPORT =
            "inbox-sample/2024-05-04T23-50/Mã Đà - Báo cáo 6 tháng (gửi lại bản Excel).xls";

    @TempDir
    private Path folder;

    @Test
    void findsAFileOfAVietnameseName() throws IOException, InterruptedException {
        assertThat(said(0, "check", REPORT, "--now", "2024-05-05T09:00:00+07:00"))
                .contains("Mã Đà");
    }

    @Test
    void keepsWhatWasTypedAsItWasTyped() throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        said(
                0,
                "contacts",
                "add",
                "a@b.vn",
                "--unit",
                "vinh-cuu",
                "--home",
                home.toString(),
                "--by",
                "Nguyễn Văn Á",
                "--reason",
                "Đơn vị đã giải trình?");

        assertThat(Program.run("contacts", "list", "--home", home, "--json").out())
                .contains("Nguyễn Văn Á", "Đơn vị đã giải trình?");
    }

    @Test
    void takesAsManyFilesAsTheSystemDoes() throws IOException, InterruptedException {
        var args = new ArrayList<>(List.of("check", "--now", "2024-05-05T09:00:00+07:00"));
        args.addAll(Collections.nCopies(60, REPORT));

        assertThat(said(0, args.toArray(String[]::new)).lines().filter(line -> line.contains("Mã Đà - Báo cáo")))
                .hasSizeGreaterThanOrEqualTo(60);
    }

    private String said(int exitCode, String... args) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        var command = new ArrayList<String>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TongHop.class.getName()));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(said).isEqualTo(exitCode);
        return said;
    }
}
