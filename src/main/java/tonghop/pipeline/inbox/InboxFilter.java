package tonghop.pipeline.inbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.camel.Endpoint;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;

/**
 * Which files of the inbox are taken in now. One that is still being written waits until it was the same for a while, and one that
 * a technical fault put off waits longer. Half-named downloads, the lock files of programs and what lies in hidden folders stay where they
 * are.
 */
public final class InboxFilter extends DefaultPollingConsumerPollStrategy implements GenericFileFilter<File> {

    private final Path inbox;
    private final Duration quiet;
    private volatile Instant lookAt = Instant.now();
    private volatile long lookAtNanos = System.nanoTime();
    private final Duration putOff;
    private final Predicate<Path> isHeld;
    private final LeftLying left;
    private final Map<Path, Seen> seen = new ConcurrentHashMap<>();
    private final Map<Path, Long> putOffUntilNanos = new ConcurrentHashMap<>();

    /**
     * @param quiet how long a file must have been unchanged
     * @param putOff how long a file waits after a technical fault
     * @param isHeld true of a file that was read and waits because it may be half of one
     * @param onLeft told once of each link, pipe and the like, which is not taken in, and of each folder that cannot be looked into
     */
    public InboxFilter(Path inbox, Duration quiet, Duration putOff, Predicate<Path> isHeld, Consumer<String> onLeft) {
        this.left = new LeftLying(onLeft);
        this.inbox = inbox;
        this.quiet = quiet;
        this.putOff = putOff;
        this.isHeld = isHeld;
    }

    /** All files of one look are judged by one moment, or a newer one might be taken in before an older one. */
    @Override
    public boolean begin(org.apache.camel.Consumer consumer, Endpoint endpoint) {
        lookAt = Instant.now();
        lookAtNanos = System.nanoTime();
        return true;
    }

    @Override
    public boolean accept(GenericFile<File> file) {
        // Its name as it is: Camel's own is another where there is a backslash in it.
        Path path = file.getFile().toPath();
        if (InboxNames.isBroken(path) || Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            mendNames(Objects.requireNonNull(path.getParent()));
            return false;
        }
        return file.isDirectory() ? isEntered(path) : isTaken(path);
    }

    private boolean isEntered(Path folder) {
        if (Files.isSymbolicLink(folder)) {
            // Behind a link may lie any folder of the machine, or the inbox itself.
            return left.link(folder);
        }
        if (InboxNames.isPassedOver(folder)) {
            return left.passedOver(folder);
        }
        return Files.isReadable(folder) && Files.isExecutable(folder) || left.closed(folder);
    }

    private boolean isTaken(Path path) {
        return InboxNames.isReport(path)
                && (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || left.link(path))
                && !isPutOff(path)
                && !isHeld.test(path)
                && isQuiet(path);
    }

    /**
     * The files that are still to be taken in, those put off included, but for those in folders that cannot be looked into.
     *
     * @throws IOException if the inbox cannot be read
     */
    public List<Path> waiting() throws IOException {
        var walk = new InboxWalk(inbox, left);
        Files.walkFileTree(inbox, walk);
        return walk.waiting();
    }

    /** True if there is a folder that cannot be looked into: whether a report lies in it, nobody knows. */
    public boolean hasClosedFolders() {
        return left.hasClosedFolders();
    }

    /** Lets the file wait after a fault, so that it is not tried at every poll. */
    public void putOff(Path file) {
        putOffUntilNanos.put(file.toAbsolutePath().normalize(), System.nanoTime() + putOff.toNanos());
    }

    private void mendNames(Path folder) {
        try {
            InboxNames.mend(folder);
        } catch (IOException e) {
            left.closed(folder);
        }
    }

    /** True while the file waits after a fault. */
    public boolean isPutOff(Path path) {
        Long until = putOffUntilNanos.get(path.toAbsolutePath().normalize());
        if (until != null && System.nanoTime() - until >= 0) {
            putOffUntilNanos.remove(path.toAbsolutePath().normalize());
            return false;
        }
        return until != null;
    }

    /** Old enough by its own date, or seen unchanged for as long: a date may lie in the future. */
    private boolean isQuiet(Path path) {
        try {
            Seen now = Seen.of(path, lookAtNanos);
            if (now.isOlderThan(quiet, lookAt)) {
                seen.remove(path);
                return true;
            }
            Seen before = seen.merge(path, now, (o, n) -> o.isSameAs(n) ? o : n);
            boolean same = lookAtNanos - before.sinceNanos() >= quiet.toNanos();
            if (same) {
                seen.remove(path);
            }
            return same;
        } catch (IOException e) {
            return false;
        }
    }
}
