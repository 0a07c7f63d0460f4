package tonghop.document;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Takes the files out of one kind of container. */
@FunctionalInterface
interface Opener {

    /**
     * Hands every file in the container to the contents.
     *
     * @return what a message says of itself; null for an archive
     * @throws IOException where the container's bytes are not what they should be
     * @throws Refusal where the container may not be opened
     */
    @Nullable
    Letter open(Path file, Contents contents) throws IOException;
}
