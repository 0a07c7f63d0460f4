package tonghop.cli;

import java.nio.file.FileSystemException;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import tonghop.model.VietnamTime;
import tonghop.store.StoreException;

/**
 * What is written of a log record: where and when, what went wrong and where in the program, and nothing that anybody sent. Texts of
 * libraries and of exceptions quote file names, addresses, subjects and values; they are left out, but for the few that the machine itself
 * says. With them, when a fault must be found, only by the setting {@code log.verbatim}.
 */
final class LogLines extends Formatter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSXXX").withZone(VietnamTime.ZONE);

    private static final String OURS = "tonghop.";

    /** What operating systems say, which names nothing. */
    private static final Set<String> OF_THE_MACHINE = Set.of(
            "No space left on device",
            "Disk quota exceeded",
            "Read-only file system",
            "Permission denied",
            "Input/output error",
            "Too many open files",
            "Stale file handle",
            "Connection refused",
            "Connection reset",
            "Connection timed out",
            "Read timed out",
            "Broken pipe",
            "Network is unreachable",
            "No route to host",
            "Java heap space");

    private final boolean verbatim;

    LogLines(boolean verbatim) {
        this.verbatim = verbatim;
    }

    @Override
    public String format(LogRecord record) {
        var text = new StringBuilder(TIME.format(record.getInstant()))
                .append(' ')
                .append(record.getLevel().getName())
                .append(' ')
                .append(record.getLoggerName());
        if (verbatim || Objects.requireNonNullElse(record.getLoggerName(), "").startsWith(OURS)) {
            text.append(": ").append(formatMessage(record));
        }
        text.append('\n');
        for (Throwable e = record.getThrown(); e != null; e = e.getCause()) {
            describe(e, text);
        }
        return text.toString();
    }

    private void describe(Throwable e, StringBuilder text) {
        text.append("  ").append(e.getClass().getName());
        String words = verbatim ? e.getMessage() : ofTheMachine(e);
        if (words != null) {
            text.append(": ").append(words);
        }
        text.append('\n');
        for (StackTraceElement at : e.getStackTrace()) {
            text.append("    at ").append(at).append('\n');
        }
    }

    /** As the store leaves an engine's exception: its codes, without the rows that it quotes. */
    private static boolean isBare(Throwable e) {
        return String.valueOf(e.getMessage()).matches("SQL state \\w*, error -?\\d+");
    }

    private static @Nullable String ofTheMachine(Throwable e) {
        if (e instanceof StoreException || isBare(e)) {
            return e.getMessage();
        }
        String words = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return words != null && OF_THE_MACHINE.contains(words) ? words : null;
    }
}
