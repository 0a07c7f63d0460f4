package tonghop.pipeline.inbox;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.camel.Endpoint;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;

/**
 * Which files of the inbox are taken in now. One that is still being written waits until it was the same for a while, and one that
 * a technical fault put off waits longer. Half-named downloads and the lock files of office programs stay where they are.
 */
public final class InboxFilter extends DefaultPollingConsumerPollStrategy implements GenericFileFilter<Object> {

    private static final System.Logger LOG = System.getLogger(InboxFilter.class.getName());
    private static final List<Predicate<String>> NOT_REPORTS = List.of(
            n -> n.startsWith("~$"),
            n -> n.startsWith(".~lock."),
            n -> n.startsWith("._"),
            n -> n.endsWith(".part") || n.endsWith(".tmp") || n.endsWith(".crdownload") || n.endsWith(".filepart"),
            n -> n.equals("desktop.ini") || n.equals("thumbs.db") || n.equals(".ds_store"));

    private record Seen(long size, long modified, long sinceNanos) {}

    private final Path inbox;
    private final Duration quiet;
    private volatile Instant lookAt = Instant.now();
    private volatile long lookAtNanos = System.nanoTime();
    private final Duration putOff;
    private final Consumer<String> onRefused;
    private final Set<Path> refused = ConcurrentHashMap.newKeySet();
    private final Map<Path, Seen> seen = new ConcurrentHashMap<>();
    private final Map<Path, Long> putOffUntilNanos = new ConcurrentHashMap<>();

    /**
     * @param quiet how long a file must have been unchanged
     * @param putOff how long a file waits after a technical fault
     * @param onRefused told once of each link, pipe and the like, which is not taken in
     */
    public InboxFilter(Path inbox, Duration quiet, Duration putOff, Consumer<String> onRefused) {
        this.onRefused = onRefused;
        this.inbox = inbox;
        this.quiet = quiet;
        this.putOff = putOff;
    }

    /** All files of one look are judged by one moment, or a newer one might be taken in before an older one. */
    @Override
    public boolean begin(org.apache.camel.Consumer consumer, Endpoint endpoint) {
        lookAt = Instant.now();
        lookAtNanos = System.nanoTime();
        return true;
    }

    @Override
    public boolean accept(GenericFile<Object> file) {
        Path path = Path.of(file.getAbsoluteFilePath());
        if (file.isDirectory()) {
            // Behind a link may lie any folder of the machine, or the inbox itself.
            return !Files.isSymbolicLink(path) || refuse(path);
        }
        if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            mendNames(Objects.requireNonNull(path.getParent()));
        }
        return isReport(path)
                && (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || refuse(path))
                && !isPutOff(path)
                && isQuiet(path);
    }

    /**
     * The files that are still to be taken in, those put off included.
     *
     * @throws IOException if the inbox cannot be read
     */
    public List<Path> waiting() throws IOException {
        var waiting = new ArrayList<Path>();
        Files.walkFileTree(inbox, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.equals(inbox) || folder.equals(InboxNames.readable(folder))) {
                    return FileVisitResult.CONTINUE;
                }
                waiting.add(folder);
                return FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && isReport(file)) {
                    waiting.add(InboxNames.readable(file));
                } else if (!attributes.isRegularFile()) {
                    refuse(file);
                }
                return FileVisitResult.CONTINUE;
            }

            /** A file that was just taken in is none that waits. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException && !file.equals(inbox)) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
        return waiting;
    }

    /** Lets the file wait after a fault, so that it is not tried at every poll. */
    public void putOff(Path file) {
        putOffUntilNanos.put(file.toAbsolutePath().normalize(), System.nanoTime() + putOff.toNanos());
    }

    /** False: it is not taken in. Behind a link may lie any file of the machine, and whoever reads a pipe waits. */
    private boolean refuse(Path path) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && refused.add(path)) {
            onRefused.accept("Không nhận “" + path.getFileName()
                    + "” trong hộp nhận, vì đó là liên kết hoặc không phải là tệp thường. Hãy chép chính tệp đó vào.");
        }
        return false;
    }

    private static void mendNames(Path folder) {
        try {
            InboxNames.mend(folder);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "names in the inbox", e);
        }
    }

    private static boolean isReport(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return NOT_REPORTS.stream().noneMatch(p -> p.test(name));
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
            long size = Files.size(path);
            Instant modified = Files.getLastModifiedTime(path).toInstant();
            if (modified.isBefore(lookAt.minus(quiet))) {
                seen.remove(path);
                return true;
            }
            Seen now = new Seen(size, modified.toEpochMilli(), lookAtNanos);
            Seen before = seen.merge(path, now, (o, n) -> o.size() == n.size() && o.modified() == n.modified() ? o : n);
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
