package tonghop.pipeline.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** A file that the program makes and a person goes on with: it is never written over what that person made of it. */
public final class Draft {

    private Draft() {}

    /** True unless a file with other contents is there. */
    public static boolean isFree(Path file, byte[] bytes) throws IOException {
        return !Files.exists(file) || Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    /** Writes the file, unless there is one. */
    public static void write(Path file, byte[] bytes) throws IOException {
        if (!Files.exists(file)) {
            replace(file, bytes);
        }
    }

    /** Writes the file in the place of any other, whole or not at all. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path part = target.resolveSibling(".part-" + target.getFileName());
        Files.deleteIfExists(part);
        OwnerOnly.createFile(part);
        Files.write(part, bytes);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
