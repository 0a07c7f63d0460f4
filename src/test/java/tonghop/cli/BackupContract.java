package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A home with the sample in it, a place for its backups and one to restore them into. */
abstract class BackupContract {

    static final Path SAMPLE = Path.of("inbox-sample");
    static final String NOW = "2024-05-20T08:00:00+07:00";

    @TempDir
    private static Path filled;

    @TempDir
    Path folder;

    Path home;
    Path place;
    Path restored;

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

    /** The sample, all of it taken in. */
    void fill() throws IOException {
        for (Path file : Program.files(filled)) {
            Path to = home.resolve(filled.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
    }

    static Program.Ended once(Path home) {
        return Program.run("once", "--home", home, "--now", NOW);
    }

    Program.Ended backup(Object... more) {
        var args = new ArrayList<Object>(List.of("backup", "--home", home, "--to", place));
        args.addAll(List.of(more));
        return Program.run(args.toArray());
    }

    Program.Ended restore() {
        return Program.run("restore", "--home", restored, "--from", place);
    }

    List<Path> states() throws IOException {
        try (var all = Files.list(place)) {
            return all.filter(p -> p.getFileName().toString().matches("\\d{8}T\\d{6}Z(-\\d+)?"))
                    .sorted()
                    .toList();
        }
    }

    static List<String> ledger(Path home) {
        return Program.run("ledger", "--home", home, "--json").lines();
    }

    static Map<String, byte[]> bytes(Path root) throws IOException {
        var bytes = new TreeMap<String, byte[]>();
        for (Path file : Program.files(root)) {
            bytes.put(root.relativize(file).toString(), Files.readAllBytes(file));
        }
        return bytes;
    }

    /** Every file with its bytes, to be compared as a whole. */
    static Map<String, List<Byte>> contents(Path root) throws IOException {
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

    static Map<String, FileTime> times(Path root) throws IOException {
        var times = new TreeMap<String, FileTime>();
        for (Path file : Program.files(root)) {
            times.put(root.relativize(file).toString(), Files.getLastModifiedTime(file));
        }
        return times;
    }
}
