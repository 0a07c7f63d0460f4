package tonghop.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipOutputStream;

/** Workbooks whose container tries to mislead a reader. */
final class HostileZips {

    private final Path folder;

    HostileZips(Path folder) {
        this.folder = folder;
    }

    /** All but one of the list's entries lie on the same compressed bytes. */
    Path overlappingEntries() throws IOException {
        byte[] zip =
                bytes(XlsxParts.rows("<row r='1'><c r='A1'><v>1</v></c></row>").with("xl/a.xml", "a".repeat(1_000)));
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int last = 0;
        for (int i = 0; i < zip.length - 46; i++) {
            if (buffer.getInt(i) == 0x02014b50) {
                last = i;
            }
        }
        for (int i = 0; i < last; i++) {
            if (buffer.getInt(i) == 0x02014b50) {
                buffer.putInt(i + 42, buffer.getInt(last + 42));
            }
        }
        return Files.write(folder.resolve("overlap.xlsx"), zip);
    }

    Path duplicateEntries() throws IOException {
        byte[] zip = bytes(
                XlsxParts.rows("<row r='1'><c r='A1'><v>1</v></c></row>").with("xl/worksheets/sheet9.xml", "<a/>"));
        replaceAll(zip, "sheet9.xml", "sheet1.xml");
        return Files.write(folder.resolve("duplicate.xlsx"), zip);
    }

    Path entryOutside() throws IOException {
        return XlsxParts.rows("<row r='1'><c r='A1'><v>1</v></c></row>")
                .with("../../etc/cron.d/evil", "x")
                .write(folder.resolve("outside-entry.xlsx"));
    }

    Path wrongChecksum() throws IOException {
        var stored = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(stored)) {
            XlsxParts.rows("<row r='1'><c r='A1'><v>12345</v></c></row>").writeStored(zip);
        }
        byte[] bytes = stored.toByteArray();
        replaceAll(bytes, "12345", "12346");
        return Files.write(folder.resolve("checksum.xlsx"), bytes);
    }

    Path encryptedEntries() throws IOException {
        byte[] zip = bytes(XlsxParts.rows("<row r='1'><c r='A1'><v>1</v></c></row>"));
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < zip.length - 46; i++) {
            if (buffer.getInt(i) == 0x02014b50) {
                buffer.putShort(i + 8, (short) (buffer.getShort(i + 8) | 1));
            }
        }
        return Files.write(folder.resolve("encrypted.xlsx"), zip);
    }

    Path cutOff(double part) throws IOException {
        byte[] zip = bytes(XlsxParts.rows("<row r='1'><c r='A1'><v>1</v></c></row>"));
        return Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(zip, (int) (zip.length * part)));
    }

    Path noBytes() throws IOException {
        return Files.write(folder.resolve("no-bytes.xlsx"), new byte[0]);
    }

    private static byte[] bytes(XlsxParts parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            parts.writeEntries(zip);
        }
        return out.toByteArray();
    }

    private static void replaceAll(byte[] bytes, String what, String by) {
        byte[] from = what.getBytes(StandardCharsets.US_ASCII);
        byte[] to = by.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i <= bytes.length - from.length; i++) {
            if (Arrays.equals(bytes, i, i + from.length, from, 0, from.length)) {
                System.arraycopy(to, 0, bytes, i, to.length);
            }
        }
    }
}
