package tonghop.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Workbooks of Excel 97 whose records are not as they were. */
final class XlsMutations {

    static final List<Mutation> ALL = List.of(
            (good, random) -> altered(good, random, XlsMutations::drop),
            (good, random) -> altered(good, random, XlsMutations::repeat),
            (good, random) -> altered(good, random, XlsMutations::swap),
            (good, random) -> altered(good, random, XlsMutations::change),
            (good, random) -> altered(good, random, XlsMutations::change));

    private XlsMutations() {}

    private interface RecordChange {
        void to(List<byte[]> records, Random random);
    }

    private static byte[] altered(byte[] good, Random random, RecordChange change) throws IOException {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(good))) {
            String name = files.getRoot().hasEntryCaseInsensitive("Workbook") ? "Workbook" : "Book";
            List<byte[]> records;
            try (var in =
                    new DocumentInputStream((DocumentEntry) files.getRoot().getEntryCaseInsensitive(name))) {
                records = records(in.readAllBytes());
            }
            change.to(records, random);
            var stream = new ByteArrayOutputStream();
            for (byte[] one : records) {
                stream.write(one);
            }
            files.createOrUpdateDocument(new ByteArrayInputStream(stream.toByteArray()), name);
            var out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static List<byte[]> records(byte[] stream) {
        var records = new ArrayList<byte[]>();
        var buffer = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.remaining() >= 4) {
            int length = Math.min(buffer.remaining(), 4 + (buffer.getShort(buffer.position() + 2) & 0xFFFF));
            byte[] one = new byte[length];
            buffer.get(one);
            records.add(one);
        }
        return records;
    }

    private static void drop(List<byte[]> records, Random random) {
        records.remove(random.nextInt(records.size()));
    }

    private static void repeat(List<byte[]> records, Random random) {
        int at = random.nextInt(records.size());
        records.add(at, records.get(at));
    }

    private static void swap(List<byte[]> records, Random random) {
        int at = random.nextInt(records.size() - 1);
        records.add(at, records.remove(at + 1));
    }

    private static void change(List<byte[]> records, Random random) {
        int at = random.nextInt(records.size());
        byte[] changed = records.get(at).clone();
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        records.set(at, changed);
    }
}
