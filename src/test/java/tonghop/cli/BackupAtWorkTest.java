package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Backups of a home at work, and backups that are killed. */
class BackupAtWorkTest extends BackupContract {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    @Test
    void isOfOneMomentWhileAnotherProcessTakesIn() throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        Process process = Program.start(log, "run", "--home", home, "--now", NOW);
        var backups = new ArrayList<Path>();
        try {
            await(() -> Files.exists(home.resolve("inbox")));
            List<Path> files = sample();
            for (int i = 0; i < files.size(); i++) {
                drop(files.get(i), i, home);
                if (i == 0) {
                    // Before that there may be no ledger yet.
                    await(() -> Program.files(home.resolve("inbox")).isEmpty());
                }
                if (i % 9 == 8) {
                    assertThat(backup().exitCode()).isZero();
                }
            }
            await(() -> Program.files(home.resolve("inbox")).isEmpty());
        } finally {
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        once(home);
        backups.addAll(states());

        assertThat(backups).hasSize(3);
        for (Path state : backups) {
            Path other = folder.resolve("from-" + state.getFileName());
            assertThat(Program.run("restore", "--home", other, "--from", state).exitCode())
                    .isZero();
            List<String> then = ledger(other);
            // What the ledger of that moment says, and of every document the bytes.
            assertThat(ledger(home).subList(0, then.size())).isEqualTo(then);
            assertThat(contents(home.resolve("originals"))).containsAllEntriesOf(contents(other.resolve("originals")));
            // What came later is taken in once more, and nothing tells the two apart.
            dropTheRest(other);
            assertThat(once(other).exitCode()).isZero();
            assertThat(figures(other)).isNotEmpty().isEqualTo(figures(home));
        }
    }

    @Test
    void isSafeToKillAnywhere() throws IOException, InterruptedException {
        fill();
        assertThat(backup().exitCode()).isZero();
        int killed = 0;
        for (int millis = 250; millis < 1_700; millis += 290) {
            Process process = Program.start(folder.resolve("log.txt"), "backup", "--home", home, "--to", place);
            if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                killed++;
            }
        }

        assertThat(killed).isPositive();
        assertThat(backup().exitCode()).isZero();
        assertThat(unfinished()).isEmpty();
        for (Path state : states()) {
            Path other = folder.resolve("from-" + state.getFileName());
            assertThat(Program.run("restore", "--home", other, "--from", state).exitCode())
                    .isZero();
            assertThat(ledger(other)).hasSize(34);
        }
    }

    private List<Path> unfinished() throws IOException {
        try (var all = Files.walk(place)) {
            return all.filter(p -> p.toString().endsWith(".unfinished")
                            || p.getFileName().toString().startsWith("part-"))
                    .toList();
        }
    }

    private static List<Path> sample() throws IOException {
        return Program.files(SAMPLE).stream()
                .filter(f -> !f.getParent().equals(SAMPLE))
                .toList();
    }

    /** Under the names by which the watching instance was given them. */
    private static void dropTheRest(Path home) throws IOException {
        List<String> there = ledger(home);
        List<Path> files = sample();
        for (int i = 0; i < files.size(); i++) {
            String name = i + "-" + files.get(i).getFileName();
            if (there.stream().noneMatch(line -> line.contains("\"" + name + "\""))) {
                drop(files.get(i), i, home);
            }
        }
    }

    /** The file is there with its date, or it is not. */
    private static void drop(Path file, int number, Path home) throws IOException {
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        Path part = Files.copy(file, inbox.resolve(number + ".part"));
        Files.setLastModifiedTime(
                part, FileTime.from(Instant.parse("2024-05-01T00:00:00Z").plusSeconds(number)));
        Files.move(part, inbox.resolve(number + "-" + file.getFileName()));
    }

    private static Map<String, String> figures(Path home) throws IOException {
        var figures = new TreeMap<String, String>();
        for (Path file : Program.files(home.resolve("out"))) {
            if (file.endsWith("tong-hop.json")) {
                // When a file came is another moment in another place.
                figures.put(
                        home.relativize(file).toString(),
                        Files.readString(file).replaceAll("\"receivedAt\": \"[^\"]*\"", ""));
            }
        }
        return figures;
    }

    /** What is awaited may fail while files come and go. */
    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws IOException {
        long start = System.nanoTime();
        while (!holds(condition)) {
            assertThat(System.nanoTime() - start).isLessThan(PATIENCE_NANOS);
            Thread.onSpinWait();
        }
    }

    private static boolean holds(Condition condition) {
        try {
            return condition.holds();
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
