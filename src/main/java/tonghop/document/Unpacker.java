package tonghop.document;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Opens files that hold other files: .zip, .7z, .tar and .gz, messages (.eml, Outlook's .msg) and winmail.dat. The bytes
 * decide what a file is, never its name. Safe to share between threads.
 */
public final class Unpacker {

    private final ContainerLimits limits;

    public Unpacker(ContainerLimits limits) {
        this.limits = limits;
    }

    /** Tells a container from a document, without opening it. */
    public static boolean isContainer(Path file) throws IOException {
        return ContainerFormat.of(file).isPresent();
    }

    /**
     * Opens the file and the containers in it. Folders, symbolic links, the lock and system files that programs leave
     * behind, and what only decorates a message are no files of it; neither is a nested message without attachments.
     *
     * @param shelf takes the bytes of every file in it; of a container that is refused it may have taken some
     * @return refused with the codes {@code container-empty}, {@code container-too-large}, {@code container-too-deep},
     *     {@code container-damaged} or {@code container-encrypted}
     * @throws IOException where the disk does not give the file's bytes, or the shelf fails
     */
    public Unpacked open(Path file, Shelf shelf) throws IOException {
        return new Opening(limits, shelf).open(file);
    }
}
