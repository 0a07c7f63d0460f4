package tonghop.pipeline;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.apache.camel.component.file.GenericFile;
import tonghop.model.Arrival;
import tonghop.text.VietnameseText;

/** Receives a document: its bytes are kept, and its arrival gets a name that a second delivery after a crash has again. */
public final class Receiving {

    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    private final Path inbox;
    private final Originals originals;
    private final Clock clock;

    public Receiving(Path inbox, Originals originals, Clock clock) {
        this.inbox = inbox;
        this.originals = originals;
        this.clock = clock;
    }

    /** A file of the inbox. */
    public Arrival fromFolder(GenericFile<File> file) throws IOException {
        Path path = file.getFile().toPath();
        String key = key(path);
        return new Arrival(
                key,
                VietnameseText.nfc(path.getFileName().toString()),
                null,
                originals.keep(path),
                "folder",
                null,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * The file as the file system knows it. The time of its last change of status cannot be set by copying or unpacking, so that
     * the same bytes under the same name, dropped again, are another arrival.
     */
    private String key(Path path) throws IOException {
        BasicFileAttributes basic = Files.readAttributes(path, BasicFileAttributes.class);
        Object changed = UNIX ? Files.getAttribute(path, "unix:ctime") : basic.creationTime();
        return "folder:" + inbox.relativize(path.toAbsolutePath()) + ":" + basic.fileKey() + ":" + changed + ":"
                + basic.size();
    }
}
