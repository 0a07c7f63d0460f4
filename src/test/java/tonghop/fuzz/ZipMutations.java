package tonghop.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Packages whose entries are not as they were, or not as their list says. */
final class ZipMutations {

    static final List<Mutation> ALL = List.of(
            ZipMutations::drop,
            ZipMutations::duplicate,
            ZipMutations::swap,
            ZipMutations::rename,
            ZipMutations::reorder,
            ZipMutations::lieInTheList);

    private static final List<String> NAMES = List.of(
            "../../../../tmp/evil.xlsx",
            "/etc/evil",
            "C:\\evil.xlsx",
            "xl\\workbook.xml",
            "XL/WORKBOOK.XML",
            "xl/../evil",
            "a\u0000b",
            "");

    private static final int LIST_ENTRY = 0x02014b50;

    /** Where an entry of the list has its flags, method, checksum, sizes, and the place of its bytes. */
    private static final int[] FIELDS = {8, 10, 16, 20, 24, 28, 42};

    private ZipMutations() {}

    /** An entry with its bytes. */
    record Part(String name, byte[] bytes) {}

    static List<Part> parts(byte[] zip) throws IOException {
        var parts = new ArrayList<Part>();
        try (ZipFile file = ZipFile.builder().setByteArray(zip).get()) {
            for (ZipArchiveEntry entry : Collections.list(file.getEntriesInPhysicalOrder())) {
                try (var in = file.getInputStream(entry)) {
                    parts.add(new Part(entry.getName(), in.readAllBytes()));
                }
            }
        }
        return parts;
    }

    static byte[] packed(List<Part> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            for (Part part : parts) {
                zip.putArchiveEntry(new ZipArchiveEntry(part.name()));
                new ByteArrayInputStream(part.bytes()).transferTo(zip);
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] drop(byte[] good, Random random) throws IOException {
        List<Part> parts = parts(good);
        parts.remove(random.nextInt(parts.size()));
        return packed(parts);
    }

    private static byte[] duplicate(byte[] good, Random random) throws IOException {
        List<Part> parts = parts(good);
        Part one = parts.get(random.nextInt(parts.size()));
        Part other = parts.get(random.nextInt(parts.size()));
        parts.add(random.nextInt(parts.size() + 1), new Part(one.name(), other.bytes()));
        return packed(parts);
    }

    private static byte[] swap(byte[] good, Random random) throws IOException {
        List<Part> parts = parts(good);
        int one = random.nextInt(parts.size());
        int other = random.nextInt(parts.size());
        byte[] bytes = parts.get(one).bytes();
        parts.set(one, new Part(parts.get(one).name(), parts.get(other).bytes()));
        parts.set(other, new Part(parts.get(other).name(), bytes));
        return packed(parts);
    }

    private static byte[] rename(byte[] good, Random random) throws IOException {
        List<Part> parts = parts(good);
        int at = random.nextInt(parts.size());
        parts.set(
                at,
                new Part(NAMES.get(random.nextInt(NAMES.size())), parts.get(at).bytes()));
        return packed(parts);
    }

    private static byte[] reorder(byte[] good, Random random) throws IOException {
        List<Part> parts = parts(good);
        Collections.shuffle(parts, random);
        return packed(parts);
    }

    private static byte[] lieInTheList(byte[] good, Random random) {
        byte[] changed = good.clone();
        var buffer = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
        var entries = new ArrayList<Integer>();
        for (int i = 0; i < changed.length - 46; i++) {
            if (buffer.getInt(i) == LIST_ENTRY) {
                entries.add(i);
            }
        }
        if (!entries.isEmpty()) {
            int at = entries.get(random.nextInt(entries.size())) + FIELDS[random.nextInt(FIELDS.length)];
            buffer.putShort(at, (short) random.nextInt());
        }
        return changed;
    }
}
