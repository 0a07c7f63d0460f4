package tonghop.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where the files that come out of a container are put down. */
@FunctionalInterface
public interface Shelf {

    /**
     * Reads the bytes to their end. What the stream throws passes through, and then nothing is kept.
     *
     * @return where they are
     */
    Path put(InputStream bytes) throws IOException;
}
