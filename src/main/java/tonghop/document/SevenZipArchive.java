package tonghop.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.jspecify.annotations.Nullable;

/** A .7z file. */
final class SevenZipArchive {

    /** Enough for the largest dictionary that packing programs offer by a name, 64 MB. */
    private static final int MEMORY_KILOBYTES = 96 << 10;

    private SevenZipArchive() {}

    static @Nullable Letter open(Path file, Contents contents) throws IOException {
        try (SevenZFile archive = SevenZFile.builder()
                .setPath(file)
                .setMaxMemoryLimitKiB(MEMORY_KILOBYTES)
                .get()) {
            for (SevenZArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                String name = entry.getName() == null ? "" : entry.getName();
                if (!entry.isDirectory() && !entry.isAntiItem() && !PlainName.isLitter(name)) {
                    contents.take(name, written(entry), new Current(archive));
                }
            }
        } catch (PasswordRequiredException e) {
            throw ContainerRefusal.encrypted();
        }
        return null;
    }

    private static long written(SevenZArchiveEntry entry) {
        return entry.getHasLastModifiedDate() ? entry.getLastModifiedTime().toMillis() : 0;
    }

    /** The file that the archive stands at; a file after the other is all that a solid archive is good for. */
    private static final class Current extends InputStream {

        private final SevenZFile archive;

        Current(SevenZFile archive) {
            this.archive = archive;
        }

        @Override
        public int read() throws IOException {
            return archive.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return archive.read(target, offset, length);
        }
    }
}
