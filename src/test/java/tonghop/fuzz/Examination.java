package tonghop.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Verdict;
import tonghop.pipeline.reading.Preview;
import tonghop.programme.Definitions;

/**
 * What must hold of every file, whatever is in it: a verdict for each document in it and no exception; a reason in Vietnamese where it is not
 * taken; no more than {@link #MOST_TIME}.
 */
final class Examination implements AutoCloseable {

    static final Duration MOST_TIME = Duration.ofSeconds(10);

    /** Stands for a fault of our own: a document cannot be blamed for it. */
    private static final String OWN_FAULT = "internal-error";

    private static final Pattern VIETNAMESE =
            Pattern.compile("[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]");

    /** Time of the processor: others may want it too. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Instant CAME = Instant.parse("2024-05-03T02:00:00Z");

    private final Preview preview;
    private final Path folder;
    private Duration slowest = Duration.ZERO;

    Examination() {
        try {
            this.preview = new Preview(Definitions.load(null));
            this.folder = Files.createTempDirectory("examined");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the bytes under a name, as {@code check} does.
     *
     * @throws AssertionError where something does not hold
     */
    List<Preview.Result> of(byte[] bytes, String name) {
        try {
            Path file = Files.write(folder.resolve(name), bytes);
            long start = THREADS.getCurrentThreadCpuTime();
            List<Preview.Result> results = preview.of(file, CAME);
            var time = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
            slowest = time.compareTo(slowest) > 0 ? time : slowest;
            require(time.compareTo(MOST_TIME) < 0, "took " + time);
            require(!results.isEmpty(), "no verdict");
            results.forEach(result -> examine(result.line()));
            return results;
        } catch (IOException e) {
            throw new AssertionError("the reader failed", e);
        }
    }

    Duration slowest() {
        return slowest;
    }

    private static void examine(LedgerLine line) {
        List<Finding> findings = line.findings();
        String codes = findings.stream().map(Finding::code).collect(Collectors.joining(","));
        require(!codes.contains(OWN_FAULT), "our own fault");
        if (!line.verdict().counts() && line.verdict() != Verdict.UNPACKED) {
            require(!findings.isEmpty(), line.verdict() + " without a reason");
            require(
                    findings.stream()
                            .anyMatch(f -> VIETNAMESE.matcher(f.message()).find()),
                    codes);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
