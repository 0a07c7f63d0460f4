package tonghop.pipeline.inbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What names say of the files of the inbox, and names that can be read. A name that is no text in the system's encoding, as archives from
 * other systems leave it, cannot be asked for by that text, and Camel takes a backslash for the end of a folder's name: such a file would
 * lie in the inbox for ever.
 */
final class InboxNames {

    /** What stands for each byte that is no text. */
    private static final char UNREADABLE = '\uFFFD';

    private static final char BACKSLASH = '\\';
    private static final char INSTEAD = '_';

    /** Camel itself passes over these, whatever the route says. */
    private static final String CAMEL_LOCK = ".camelLock";

    private static final List<Predicate<String>> NOT_REPORTS = List.of(
            n -> n.startsWith("~$"),
            n -> n.startsWith(".~lock."),
            n -> n.startsWith("._"),
            n -> n.endsWith(".part") || n.endsWith(".tmp") || n.endsWith(".crdownload") || n.endsWith(".filepart"),
            n -> n.equals("desktop.ini") || n.equals("thumbs.db") || n.equals(".ds_store"));

    private InboxNames() {}

    /** False for the files of programs, such as a half-named download. */
    static boolean isReport(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !isLock(file) && NOT_REPORTS.stream().noneMatch(p -> p.test(name));
    }

    static boolean isLock(Path path) {
        return path.getFileName().toString().endsWith(CAMEL_LOCK);
    }

    /** True for a folder of some program, such as a recycle bin: what lies in it was not dropped for us. */
    static boolean isPassedOver(Path folder) {
        return folder.getFileName().toString().startsWith(".") || isLock(folder);
    }

    /** True if {@link #readable} gives it another name. */
    static boolean isBroken(Path path) {
        String name = path.getFileName().toString();
        return name.indexOf(BACKSLASH) >= 0 || name.indexOf(UNREADABLE) >= 0 && !path.equals(path.resolveSibling(name));
    }

    /** The file or folder under a name that can be read; renamed if it had none. */
    static Path readable(Path path) throws IOException {
        if (!isBroken(path)) {
            return path;
        }
        String name = path.getFileName().toString();
        return Files.move(path, free(path, name.replace(UNREADABLE, INSTEAD).replace(BACKSLASH, INSTEAD)));
    }

    /** As {@link #readable}, all that lies in the folder. */
    static void mend(Path folder) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path path : all) {
                try {
                    readable(path);
                } catch (NoSuchFileException e) {
                    continue; // whoever looks what waits gave it its name, or somebody took it away
                }
            }
        }
    }

    private static Path free(Path path, String name) {
        Path free = path.resolveSibling(name);
        for (int i = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); i++) {
            free = path.resolveSibling(i + "_" + name);
        }
        return free;
    }
}
