package tonghop.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.jspecify.annotations.Nullable;

/** Archives without a list of their files: .tar, and .gz, which holds one. */
final class StreamArchives {

    private StreamArchives() {}

    static @Nullable Letter openTar(Path file, Contents contents) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                var tar = new TarArchiveInputStream(in, StandardCharsets.ISO_8859_1.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = name(entry.getName());
                if (isPlainFile(entry) && tar.canReadEntryData(entry) && !PlainName.isLitter(name)) {
                    contents.take(name, entry.getLastModifiedTime().toMillis(), tar);
                }
            }
        }
        return null;
    }

    private static boolean isPlainFile(TarArchiveEntry entry) {
        return entry.isFile() && !entry.isSymbolicLink() && !entry.isLink();
    }

    static @Nullable Letter openGzip(Path file, Contents contents) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                var gzip = GzipCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .setFileNameCharset(StandardCharsets.ISO_8859_1)
                        .get()) {
            GzipParameters header = gzip.getMetaData();
            contents.take(header.getFileName() == null ? "" : name(header.getFileName()), gzip);
        }
        return null;
    }

    /** Byte for byte a character, unless the archive itself says that the name is Unicode. */
    private static String name(String written) {
        return written.chars().allMatch(c -> c <= 0xFF)
                ? UnlabelledText.of(written.getBytes(StandardCharsets.ISO_8859_1), UnlabelledText.DOS)
                : written;
    }
}
