package tonghop.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A zip whose entries all bear one and the same time. POI leaves the times empty, as month 0 of 1980, at which some
 * readers stumble.
 */
public final class TimelessZip {

    /** The first instant of the format would also be written as an extra field, in the machine's time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    /** Saves a sixth of the time that a workbook takes, for a seventh more bytes than at the usual level. */
    private static final int DEFLATE_LEVEL = 3;

    private final ZipArchiveOutputStream to;

    private TimelessZip(OutputStream out) {
        to = new ZipArchiveOutputStream(out);
    }

    /** Copies the entries in their order, compressed as they are; the stream stays open. */
    public static void copy(byte[] zip, OutputStream out) throws IOException {
        copy(zip, null, out);
    }

    /** Copies the entries in their order, compressed as they are but for the sheets, if any are given, which get their rows and texts; the stream stays open. */
    static void copy(byte[] zip, @Nullable SheetParts sheets, OutputStream out) throws IOException {
        try (var from = ZipFile.builder().setByteArray(zip).get()) {
            var copy = new TimelessZip(out);
            for (var entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                if (sheets != null && sheets.has(entry.getName())) {
                    try (var part = from.getInputStream(entry)) {
                        copy.sheet(entry.getName(), part.readAllBytes(), sheets);
                    }
                } else {
                    copy.to.addRawArchiveEntry(timeless(entry), from.getRawInputStream(entry));
                }
            }
            copy.to.finish();
            copy.to.flush();
        }
    }

    /** Compressed before it is written, for its size stands before it. */
    private void sheet(String name, byte[] part, SheetParts sheets) throws IOException {
        var compressed = new ByteArrayOutputStream();
        var deflater = new Deflater(DEFLATE_LEVEL, true);
        try (var checked = new CheckedOutputStream(new DeflaterOutputStream(compressed, deflater), new CRC32())) {
            sheets.write(name, part, checked);
            checked.close();
            var entry = new ZipArchiveEntry(name);
            entry.setMethod(ZipEntry.DEFLATED);
            entry.setCrc(checked.getChecksum().getValue());
            entry.setSize(deflater.getBytesRead());
            entry.setCompressedSize(compressed.size());
            to.addRawArchiveEntry(timeless(entry), new ByteArrayInputStream(compressed.toByteArray()));
        } finally {
            deflater.end();
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
