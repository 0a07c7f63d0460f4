package tonghop.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.OwnerOnly;
import tonghop.pipeline.home.Settings;

/** The log of a home: a few files of limited size in its folder {@code log}, the newest with number 0, for the owner alone. */
final class LogFiles extends FileHandler {

    private static final int BYTES_OF_MEGABYTE = 1_000_000;

    private final Path folder;

    private LogFiles(Path folder, int bytes, int files) throws IOException {
        super(folder.resolve("tonghop-%g.log").toString(), bytes, files, true);
        this.folder = folder;
        setErrorManager(new Unheard());
        tighten();
    }

    /** True once a home's log takes what is logged. */
    static boolean areOpen() {
        return Stream.of(Logger.getLogger("").getHandlers()).anyMatch(LogFiles.class::isInstance);
    }

    /** That the log itself cannot be written is no news for the terminal: the command itself says what failed. */
    private static final class Unheard extends ErrorManager {
        @Override
        public synchronized void error(@Nullable String message, @Nullable Exception fault, int code) {
            // Nothing is left to tell it to.
        }
    }

    /** Sends all that is logged there, and nowhere else. */
    static void open(Home home, Settings settings) throws IOException {
        LogManager.getLogManager().reset();
        var log = new LogFiles(
                home.log(), settings.number("log.megabytes") * BYTES_OF_MEGABYTE, settings.number("log.files"));
        log.setEncoding(StandardCharsets.UTF_8.name());
        log.setFormatter(new LogLines(Boolean.parseBoolean(settings.text("log.verbatim"))));
        Logger root = Logger.getLogger("");
        root.addHandler(log);
        root.setLevel(Level.WARNING);
    }

    /** A record may have begun a new file, which the library makes as the umask says. Whoever has something to log never fails by it. */
    @Override
    public synchronized void publish(LogRecord record) {
        super.publish(record);
        try {
            tighten();
        } catch (IOException e) {
            reportError(null, e, ErrorManager.WRITE_FAILURE);
        }
    }

    private void tighten() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                OwnerOnly.tighten(file);
            }
        }
    }
}
