package tonghop.pipeline.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a folder is, whatever links lead to it, also if it is not made yet. */
final class RealFolder {

    private RealFolder() {}

    static boolean isWithin(Path inner, Path outer) throws IOException {
        return of(inner).startsWith(of(outer));
    }

    private static Path of(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        Path there = absolute;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there.toRealPath().resolve(there.relativize(absolute)).normalize();
    }
}
