package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watching instance, in a process of its own. */
class RunTest {

    private static final Path WAVE = Path.of("inbox-sample/2024-05-03T09-00");
    private static final String NOW = "2024-05-03T09:00:00+07:00";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    private Path folder;

    @Test
    void takesInWhatIsDroppedAndEndsInOrderWhenTold() throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        Path log = folder.resolve("log.txt");
        Process process = Program.start(log, "run", "--home", home, "--now", NOW);
        await(() -> says(log, "đang theo dõi"), log);
        List<Path> files = Program.files(WAVE);
        for (Path file : files) {
            drop(file, home);
        }
        Path workbook = home.resolve("out/dvcq-bdt-dongnai/2024-6M/tong-hop.xlsx");
        await(() -> Files.exists(workbook) && isEmpty(home.resolve("inbox")), log);

        Program.Ended second = Program.run("once", "--home", home);
        process.destroy();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(second.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(second.err()).contains("đang được một chương trình TongHop khác sử dụng");
        assertThat(Program.run("ledger", "--home", home, "--json").lines()).hasSize(files.size());
    }

    @Test
    void makesTheWorkbookOfPeriodThatIsNeverQuiet() throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        Path log = folder.resolve("log.txt");
        Files.writeString(
                Files.createDirectories(home.resolve("config")).resolve("tonghop.properties"),
                "consolidate.quiet = 3600000\nconsolidate.within = 200\nconsolidate.retry = 3600000\n");
        Process process = Program.start(log, "run", "--home", home, "--now", NOW);
        await(() -> says(log, "đang theo dõi"), log);
        for (Path file : Program.files(WAVE)) {
            drop(file, home);
            await(() -> isEmpty(home.resolve("inbox")), log);
        }

        await(() -> Files.exists(home.resolve("out/dvcq-bdt-dongnai/2024-6M/tong-hop.xlsx")), log);

        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    /** With its date: what is rejected, and only now was written, would wait whether more of it comes. */
    private static void drop(Path file, Path home) throws IOException {
        Path to = home.resolve("inbox").resolve(file.getFileName().toString());
        Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static boolean says(Path log, String words) {
        try {
            return Files.exists(log) && Files.readString(log).contains(words);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isEmpty(Path inbox) {
        try {
            return Program.files(inbox).isEmpty();
        } catch (IOException | UncheckedIOException e) {
            // A file that went while they were listed.
            return false;
        }
    }

    private static void await(BooleanSupplier condition, Path log) throws IOException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start)
                    .as(Files.exists(log) ? Files.readString(log) : "no log")
                    .isLessThan(PATIENCE_NANOS);
            Thread.onSpinWait();
        }
    }
}
