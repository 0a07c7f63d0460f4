package tonghop.document;

import java.nio.file.Path;

/**
 * A file that came out of a container.
 *
 * @param name in NFC, without a path
 * @param bytes where the shelf put them
 * @param contents what is in it, if it is a container itself
 */
public record InnerFile(String name, Path bytes, Unpacked contents) {}
