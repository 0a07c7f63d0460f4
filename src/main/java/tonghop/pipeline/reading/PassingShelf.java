package tonghop.pipeline.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tonghop.document.Shelf;

/** Holds what comes out of a container until it has been looked at. */
final class PassingShelf implements Shelf, AutoCloseable {

    private final Path folder;
    private int files;

    PassingShelf() throws IOException {
        this.folder = Files.createTempDirectory("tonghop");
    }

    @Override
    public Path put(InputStream bytes) throws IOException {
        Path file = folder.resolve(Integer.toString(++files));
        Files.copy(bytes, file);
        return file;
    }

    @Override
    public void close() throws IOException {
        try (DirectoryStream<Path> kept = Files.newDirectoryStream(folder)) {
            for (Path file : kept) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
