package tonghop.pipeline.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/** A file as it was seen, to tell whether it is still the same. */
record Seen(long size, Instant modified, long sinceNanos) {

    static Seen of(Path file, long nanos) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new Seen(now.size(), now.lastModifiedTime().toInstant(), nanos);
    }

    boolean isSameAs(Seen other) {
        return size == other.size && modified.equals(other.modified);
    }

    /** By its own date. */
    boolean isOlderThan(Duration age, Instant now) {
        return modified.isBefore(now.minus(age));
    }
}
