package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The service files of the guide are what systemd takes, and what this program understands. */
class ServiceFilesTest {

    private static final Path DOCS = Path.of("src/docs");

    @Test
    void areTakenBySystemd() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "systemd-analyze is not installed");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/java")), "/usr/bin/java is not there");
        Process process = new ProcessBuilder(
                        "systemd-analyze",
                        "verify",
                        "tonghop.service",
                        "tonghop-backup.service",
                        "tonghop-backup.timer")
                .directory(DOCS.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("tonghop");
    }

    @Test
    void startCommandsThatThereAre() throws IOException {
        for (String file : List.of("tonghop.service", "tonghop-backup.service")) {
            String line = Files.readAllLines(DOCS.resolve(file)).stream()
                    .filter(l -> l.startsWith("ExecStart="))
                    .findFirst()
                    .orElseThrow();
            String[] args = line.substring(line.indexOf(".jar ") + 5).split(" ");

            assertThat(TongHop.commands(args).parseArgs(args).subcommand())
                    .as(line)
                    .isNotNull();
        }
    }
}
