package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed with -9 at many moments and started again: the same output, nothing lost, nothing twice. */
class CrashTest {

    private static final Path SAMPLE = Path.of("inbox-sample");
    private static final String NOW = "2024-05-20T08:00:00+07:00";

    /** From the start of the machine to the end of a short run. */
    private static final int FIRST_KILL_MILLIS = 400;

    private static final int LAST_KILL_MILLIS = 3_000;
    private static final int STEP_MILLIS = 130;

    @TempDir
    private Path folder;

    @Test
    void killedAnywhereItComesToTheSameEnd() throws IOException, InterruptedException {
        Path calm = folder.resolve("calm");
        Path shaken = folder.resolve("shaken");
        int dropped = drop(calm);
        drop(shaken);
        assertThat(once(calm)).isZero();

        int kills = 0;
        for (int millis = FIRST_KILL_MILLIS; millis < LAST_KILL_MILLIS; millis += STEP_MILLIS) {
            kills += killAfter(shaken, millis) ? 1 : 0;
        }
        assertThat(once(shaken)).isZero();

        assertThat(kills).as("times it was killed").isGreaterThan(5);
        assertThat(ledger(shaken)).hasSize(dropped).isEqualTo(ledger(calm));
        assertThat(outputs(shaken)).isNotEmpty().isEqualTo(outputs(calm));
        assertThat(Program.files(shaken.resolve("inbox"))).isEmpty();
        assertThat(originals(shaken)).isEqualTo(originals(calm));
    }

    private static int drop(Path home) throws IOException {
        Path inbox = home.resolve("inbox");
        List<Path> files = Program.files(SAMPLE).stream()
                .filter(f -> !f.getParent().equals(SAMPLE))
                .toList();
        for (int i = 0; i < files.size(); i++) {
            Path to = inbox.resolve(SAMPLE.relativize(files.get(i)).toString());
            Files.createDirectories(to.getParent());
            Files.copy(files.get(i), to);
            Files.setLastModifiedTime(
                    to, FileTime.from(Instant.parse("2024-05-01T00:00:00Z").plusSeconds(i)));
        }
        return files.size();
    }

    private int once(Path home) throws IOException, InterruptedException {
        Process process = Program.start(folder.resolve("log.txt"), "once", "--home", home, "--now", NOW);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** False if it had ended by itself before. */
    private boolean killAfter(Path home, int millis) throws IOException, InterruptedException {
        Process process = Program.start(folder.resolve("log.txt"), "once", "--home", home, "--now", NOW);
        boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return !ended;
    }

    private static List<String> ledger(Path home) {
        return Program.run("ledger", "--home", home, "--json").lines();
    }

    private static Map<String, List<Byte>> outputs(Path home) throws IOException {
        var outputs = new TreeMap<String, List<Byte>>();
        for (Path file : Program.files(home.resolve("out"))) {
            var bytes = new ArrayList<Byte>();
            for (byte b : Files.readAllBytes(file)) {
                bytes.add(b);
            }
            outputs.put(home.relativize(file).toString(), bytes);
        }
        return outputs;
    }

    private static List<String> originals(Path home) throws IOException {
        return Program.files(home.resolve("originals")).stream()
                .map(f -> f.getFileName().toString())
                .filter(name -> name.length() == 64)
                .toList();
    }
}
