package tonghop.pipeline.inbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Gives files a name that can be read. A name that is no text in the system's encoding, as archives from other systems leave it, cannot be
 * asked for by that text: the file would lie in the inbox for ever.
 */
final class InboxNames {

    /** What stands for each byte that is no text. */
    private static final char UNREADABLE = '\uFFFD';

    private static final char INSTEAD = '_';

    private InboxNames() {}

    /** The file or folder under a name that can be read; renamed if it had none. */
    static Path readable(Path path) throws IOException {
        String name = path.getFileName().toString();
        if (name.indexOf(UNREADABLE) < 0 || path.equals(path.resolveSibling(name))) {
            return path;
        }
        return Files.move(path, free(path, name.replace(UNREADABLE, INSTEAD)));
    }

    /** As {@link #readable}, all that lies in the folder. */
    static void mend(Path folder) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path path : all) {
                readable(path);
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
