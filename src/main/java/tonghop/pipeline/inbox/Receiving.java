package tonghop.pipeline.inbox;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.support.SynchronizationAdapter;
import org.jspecify.annotations.Nullable;
import tonghop.model.Arrival;
import tonghop.pipeline.filing.FilingOrder;
import tonghop.pipeline.home.Originals;
import tonghop.text.VietnameseText;

/** Receives a document: its bytes are kept, and its arrival gets a name that a second delivery after a crash has again. */
public final class Receiving {

    private static final System.Logger LOG = System.getLogger(Receiving.class.getName());
    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    private static final String KEPT = "keptAs";

    private final Path inbox;
    private final Originals originals;
    private final FilingOrder order;
    private final Clock clock;

    public Receiving(Path inbox, Originals originals, FilingOrder order, Clock clock) {
        this.inbox = inbox;
        this.originals = originals;
        this.order = order;
        this.clock = clock;
    }

    /** Takes the document's place in the order of filing, held until the exchange is done with it. */
    public void lineUp(Exchange exchange) {
        long place = order.enter();
        exchange.setProperty("place", place);
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                order.leave(place);
            }
        });
    }

    /**
     * A file of the inbox. One that somebody took away before it could be kept is left to whoever has it now, and one that was written to
     * meanwhile is left until it is quiet.
     */
    public @Nullable Arrival fromFolder(GenericFile<File> file, Exchange exchange) throws IOException {
        Path path = file.getFile().toPath();
        try {
            Arrival arrival = arrival(path);
            if (arrival.key().equals(key(path))) {
                exchange.setProperty(KEPT, arrival.key());
                return arrival;
            }
            LOG.log(Level.INFO, "still being written: " + path.getFileName());
        } catch (NoSuchFileException e) {
            if (Files.exists(path)) {
                throw e;
            }
            LOG.log(Level.INFO, "a file is no longer in the inbox");
        }
        leave(exchange);
        return null;
    }

    /** Nothing is filed of it, and it stays where it lies. */
    static void leave(Exchange exchange) {
        exchange.removeProperty(KEPT);
        exchange.setRouteStop(true);
    }

    /**
     * True if what lies there now is what {@link #fromFolder} kept for this exchange.
     *
     * @throws NoSuchFileException if nothing lies there
     */
    boolean isTheOneKept(Path path, Exchange exchange) throws IOException {
        return key(path).equals(exchange.getProperty(KEPT, String.class));
    }

    private Arrival arrival(Path path) throws IOException {
        String key = key(path);
        return new Arrival(
                key,
                VietnameseText.oneLine(path.getFileName().toString()),
                null,
                keep(path),
                "folder",
                null,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Not through a link: it was a file when it was listed, and whoever put a link in its place may mean any file of the machine. */
    private String keep(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return originals.keep(in);
        }
    }

    /**
     * The file as the file system knows it. The time of its last change of status cannot be set by copying or unpacking, so that
     * the same bytes under the same name, dropped again, are another arrival.
     */
    private String key(Path path) throws IOException {
        BasicFileAttributes basic = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Object changed =
                UNIX ? Files.getAttribute(path, "unix:ctime", LinkOption.NOFOLLOW_LINKS) : basic.creationTime();
        return "folder:" + inbox.relativize(path.toAbsolutePath()) + ":" + basic.fileKey() + ":" + changed + ":"
                + basic.size();
    }
}
