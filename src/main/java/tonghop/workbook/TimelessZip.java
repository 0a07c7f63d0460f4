package tonghop.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip whose entries all bear one and the same time. POI leaves the times empty, as month 0 of 1980, at which some
 * readers stumble.
 */
public final class TimelessZip {

    /** The first instant of the format would also be written as an extra field, in the machine's time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private TimelessZip() {}

    /** Copies the entries in their order, compressed as they are; the stream stays open. */
    public static void copy(byte[] zip, OutputStream out) throws IOException {
        try (var from = ZipFile.builder().setByteArray(zip).get()) {
            var to = new ZipArchiveOutputStream(out);
            for (var entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                to.addRawArchiveEntry(timeless(entry), from.getRawInputStream(entry));
            }
            to.finish();
            to.flush();
        }
    }

    private static ZipArchiveEntry timeless(ZipEntry entry) {
        var copy = new ZipArchiveEntry(entry.getName());
        copy.setMethod(entry.getMethod());
        copy.setCrc(entry.getCrc());
        copy.setSize(entry.getSize());
        copy.setCompressedSize(entry.getCompressedSize());
        copy.setTimeLocal(TIME);
        return copy;
    }
}
