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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups, also of a home at work, and what is made of them in another place. */
class BackupTest {

    private static final Path SAMPLE = Path.of("inbox-sample");
    private static final String NOW = "2024-05-20T08:00:00+07:00";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    private static Path filled;

    @TempDir
    private Path folder;

    private Path home;
    private Path place;
    private Path restored;

    @BeforeAll
    static void takeInTheSample() {
        assertThat(Program.run("once", "--home", filled, "--waves", SAMPLE).exitCode())
                .isZero();
        once(filled);
    }

    @BeforeEach
    void name() {
        home = folder.resolve("home");
        place = folder.resolve("sao lưu");
        restored = folder.resolve("khôi phục");
    }

    @Test
    void givesBackLedgerOriginalsAndOutputsByteForByte() throws IOException {
        fill();
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/tonghop.properties"), "log.files = 3\n");
        Files.writeString(home.resolve("out/ghi chú.txt"), "của văn thư");

        assertThat(backup().exitCode()).isZero();
        assertThat(restore().exitCode()).isZero();
        assertThat(once(restored).exitCode()).isZero();

        assertThat(ledger(restored)).hasSize(34).isEqualTo(ledger(home));
        assertThat(contents(restored.resolve("out"))).hasSizeGreaterThan(6).isEqualTo(contents(home.resolve("out")));
        assertThat(contents(restored.resolve("originals"))).isEqualTo(contents(home.resolve("originals")));
        assertThat(contents(restored.resolve("config"))).isEqualTo(contents(home.resolve("config")));
    }

    @Test
    void copiesToTheSamePlaceOnlyWhatIsNewAndKeepsAsManyAsAsked() throws IOException {
        fill();
        assertThat(backup().out()).contains("chép mới 33 tệp gốc");
        Map<String, FileTime> first = times(place.resolve("originals"));
        assertThat(backup("--keep", "2").out()).contains("chép mới 0 tệp gốc");
        assertThat(times(place.resolve("originals"))).isEqualTo(first);

        assertThat(backup("--keep", "1").exitCode()).isZero();

        assertThat(states()).hasSize(1);
        assertThat(times(place.resolve("originals"))).isEqualTo(first);
        assertThat(restore().exitCode()).isZero();
    }

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

    @Test
    void neverRestoresWhatWasCutShort() throws IOException {
        fill();
        backup();
        Path state = states().get(0);
        Path manifest = state.resolve("manifest.sha256");
        Files.writeString(manifest, Files.readString(manifest).substring(0, 3_000));

        assertThat(restore().err()).contains("không có bản sao lưu nào đã hoàn tất");
        assertThat(Program.run("restore", "--home", restored, "--from", state).err())
                .contains("chưa hoàn tất");
        Files.move(state, state.resolveSibling(state.getFileName() + ".unfinished"));
        assertThat(restore().exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(restored).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tonghop.db", "originals", "missing"})
    void restoresNothingOfWhatIsDamaged(String what) throws IOException {
        fill();
        backup();
        Path file = what.equals("tonghop.db")
                ? states().get(0).resolve("data/tonghop.db")
                : Program.files(place.resolve("originals")).get(5);
        if (what.equals("missing")) {
            Files.delete(file);
        } else {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }

        var ended = restore();

        assertThat(ended.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(ended.err()).contains("bị hỏng", file.getFileName().toString());
        assertThat(Program.files(restored)).isEmpty();
        assertThat(once(restored).exitCode()).isZero();
    }

    @Test
    void refusesHomeThatIsNotEmpty() throws IOException {
        fill();
        backup();
        Files.createDirectories(restored.resolve("inbox"));

        var ended = restore();

        assertThat(ended.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(ended.err()).contains("không trống", "inbox");
        assertThat(Program.files(restored)).isEmpty();
    }

    @Test
    void comesToItsEndAfterItWasCutShortAndNothingWorksThereBefore() throws IOException {
        fill();
        backup();
        restore();
        // As a crash leaves it between two names.
        Path checked = Files.createDirectory(restored.resolve(".restore-checked"));
        Files.move(restored.resolve("data"), checked.resolve("data"));
        Files.move(restored.resolve("originals"), checked.resolve("originals"));

        assertThat(once(restored).err()).contains("khôi phục dở dang");
        assertThat(restore().exitCode()).isZero();
        assertThat(once(restored).exitCode()).isZero();
        assertThat(ledger(restored)).isEqualTo(ledger(home));
    }

    @Test
    void beginsAnewAfterItWasCutShortBeforeAllWasChecked() throws IOException {
        fill();
        backup();
        Files.createDirectories(restored.resolve(".restore-unchecked/data"));
        Files.writeString(restored.resolve(".restore-unchecked/data/tonghop.db"), "half");

        assertThat(once(restored).err()).contains("khôi phục dở dang");
        assertThat(restore().exitCode()).isZero();
        assertThat(ledger(restored)).isEqualTo(ledger(home));
    }

    @Test
    void tellsOfOriginalsThatTheHomeHasLost() throws IOException {
        fill();
        List<Path> originals = Program.files(home.resolve("originals"));
        Files.delete(originals.get(3));
        Files.writeString(originals.get(7), "changed");

        var ended = backup();

        assertThat(ended.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(ended.out())
                .contains(
                        originals.get(3).getFileName().toString(),
                        originals.get(7).getFileName().toString());
        assertThat(Program.files(place.resolve("originals"))).hasSize(31);
        assertThat(restore().exitCode()).isZero();
    }

    @Test
    void refusesPlaceInsideTheHomeAndHomeWithoutLedger() throws IOException {
        assertThat(backup().err()).contains("chưa có sổ nhận");
        fill();
        assertThat(Program.run("backup", "--home", home, "--to", home.resolve("backup"))
                        .err())
                .contains("nằm trong chính thư mục làm việc");
        assertThat(home.resolve("backup")).doesNotExist();
    }

    /** The sample, all of it taken in. */
    private void fill() throws IOException {
        for (Path file : Program.files(filled)) {
            Path to = home.resolve(filled.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
    }

    private static Program.Ended once(Path home) {
        return Program.run("once", "--home", home, "--now", NOW);
    }

    private Program.Ended backup(Object... more) {
        var args = new ArrayList<Object>(List.of("backup", "--home", home, "--to", place));
        args.addAll(List.of(more));
        return Program.run(args.toArray());
    }

    private Program.Ended restore() {
        return Program.run("restore", "--home", restored, "--from", place);
    }

    private List<Path> states() throws IOException {
        try (var all = Files.list(place)) {
            return all.filter(p -> p.getFileName().toString().matches("\\d{8}T\\d{6}Z(-\\d+)?"))
                    .sorted()
                    .toList();
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

    private static List<String> ledger(Path home) {
        return Program.run("ledger", "--home", home, "--json").lines();
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

    private static Map<String, byte[]> bytes(Path root) throws IOException {
        var bytes = new TreeMap<String, byte[]>();
        for (Path file : Program.files(root)) {
            bytes.put(root.relativize(file).toString(), Files.readAllBytes(file));
        }
        return bytes;
    }

    /** Every file with its bytes, to be compared as a whole. */
    private static Map<String, List<Byte>> contents(Path root) throws IOException {
        var contents = new TreeMap<String, List<Byte>>();
        bytes(root).forEach((name, bytes) -> {
            var list = new ArrayList<Byte>(bytes.length);
            for (byte b : bytes) {
                list.add(b);
            }
            contents.put(name, list);
        });
        return contents;
    }

    private static Map<String, FileTime> times(Path root) throws IOException {
        var times = new TreeMap<String, FileTime>();
        for (Path file : Program.files(root)) {
            times.put(root.relativize(file).toString(), Files.getLastModifiedTime(file));
        }
        return times;
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
