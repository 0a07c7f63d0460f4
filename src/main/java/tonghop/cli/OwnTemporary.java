package tonghop.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.OwnerOnly;

/** This process's folder for what is there only while it works; what processes that were killed left behind goes. */
final class OwnTemporary {

    private OwnTemporary() {}

    static Path of(Home home) throws IOException {
        OwnerOnly.createFolders(home.temporary());
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(home.temporary(), "[0-9]*")) {
            for (Path folder : folders) {
                if (!isAtWork(folder.getFileName().toString())) {
                    remove(folder);
                }
            }
        }
        Path own =
                home.temporary().resolve(Long.toString(ProcessHandle.current().pid()));
        OwnerOnly.createFolders(own);
        return own;
    }

    private static boolean isAtWork(String number) {
        return number.matches("[0-9]{1,18}")
                && ProcessHandle.of(Long.parseLong(number)).isPresent();
    }

    /** Another process may be about it, too. */
    private static void remove(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            return;
        }
        Files.deleteIfExists(folder);
    }
}
