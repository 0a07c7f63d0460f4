package tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.model.VietnamTime;
import tonghop.pipeline.WorkClock;

/** Arrivals kept in folders that are named for the time they came, {@code 2024-05-03T09-00} in Vietnam's time. */
final class Waves {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm");

    private final Path folder;

    Waves(Path folder) {
        this.folder = folder;
    }

    /** Lets the waves arrive in order, each at its own time. False once something could not be done. */
    boolean replay(Work work, WorkClock clock) throws IOException, InterruptedException {
        Map<Instant, Path> waves = find();
        if (waves.isEmpty()) {
            throw new IllegalArgumentException(
                    "Thư mục “" + folder + "” không có thư mục con nào mang tên thời điểm, ví dụ 2024-05-03T09-00.");
        }
        boolean started = false;
        for (Map.Entry<Instant, Path> wave : waves.entrySet()) {
            clock.set(wave.getKey());
            copy(wave.getValue(), work.inbox());
            if (!started) {
                work.start();
                started = true;
            }
            if (!work.awaitTakenIn()) {
                return false;
            }
        }
        return work.awaitIdle();
    }

    private Map<Instant, Path> find() throws IOException {
        var waves = new TreeMap<Instant, Path>();
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.filter(Files::isDirectory).toList()) {
                try {
                    String name = child.getFileName().toString();
                    waves.put(
                            LocalDateTime.parse(name, NAME)
                                    .atZone(VietnamTime.ZONE)
                                    .toInstant(),
                            child);
                } catch (DateTimeParseException e) {
                    throw new IllegalArgumentException(
                            "Thư mục “" + child + "” không mang tên thời điểm, ví dụ 2024-05-03T09-00.", e);
                }
            }
        }
        return waves;
    }

    private static void copy(Path wave, Path inbox) throws IOException {
        try (Stream<Path> files = Files.walk(wave)) {
            for (Path file : files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList()) {
                Path to = inbox.resolve(wave.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
