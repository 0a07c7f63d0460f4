package tonghop.pipeline.home;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * What only the account that runs the program may open: folders of mode 0700 and files of mode 0600 from the moment they are there,
 * whatever the umask. Where the file system knows no such modes (Windows), nothing is asked of it.
 */
public final class OwnerOnly {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /** To be given where a file is made. */
    public static FileAttribute<?>[] file() {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)} : new FileAttribute<?>[0];
    }

    /** Makes the folders that are not there yet; one that is there stays as it is. */
    public static void createFolders(Path folder) throws IOException {
        if (POSIX) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Makes an empty file, unless there is one. */
    public static void createFile(Path file) throws IOException {
        try {
            Files.createFile(file, file());
        } catch (FileAlreadyExistsException e) {
            tighten(file);
        }
    }

    /** Takes a file or folder that is there from everybody else, where it is this account's to change. */
    public static void tighten(Path path) throws IOException {
        if (isTight(path)) {
            return;
        }
        try {
            Files.setPosixFilePermissions(path, Files.isDirectory(path) ? FOLDER : FILE);
        } catch (FileSystemException e) {
            System.getLogger(OwnerOnly.class.getName()).log(System.Logger.Level.DEBUG, "not this account's", e);
        }
    }

    /** True if nobody but its owner may do anything with it, or nobody can tell. */
    public static boolean isTight(Path path) throws IOException {
        return !POSIX || (Files.isDirectory(path) ? FOLDER : FILE).containsAll(Files.getPosixFilePermissions(path));
    }
}
