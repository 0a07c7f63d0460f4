package tonghop.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Old workbooks that try to exhaust a reader, and bytes that are none. */
final class HostileXls {

    private static final int BOF = 0x809;
    private static final int EOF = 0x0A;
    private static final byte[] NOTHING = {};
    private static final byte[] GLOBALS = {0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final byte[] WORKSHEET = {0, 6, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    private final Path folder;

    HostileXls(Path folder) {
        this.folder = folder;
    }

    /** @param seed of the bytes after the mark of the format */
    Path randomBytes(String markHex, int seed) throws IOException {
        byte[] bytes = new byte[20_000];
        new Random(seed).nextBytes(bytes);
        byte[] mark = HexFormat.of().parseHex(markHex);
        System.arraycopy(mark, 0, bytes, 0, mark.length);
        return Files.write(folder.resolve("random-" + markHex + seed + ".xls"), bytes);
    }

    /** A small .xls whose allocation table is bent at one place, so that a chain of its runs in a circle. */
    Path ole2WithLoop(int entry) throws IOException {
        byte[] xls;
        try (var book = new HSSFWorkbook()) {
            book.createSheet("A").createRow(0).createCell(0).setCellValue("Chỉ tiêu ".repeat(1_000));
            xls = book.getBytes();
        }
        byte[] file = container(xls);
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int table = 512 * (1 + buffer.getInt(0x4C));
        buffer.putInt(table + 4 * entry, entry);
        return Files.write(folder.resolve("loop-" + entry + ".xls"), file);
    }

    /** A header that claims an allocation table of two gigabytes. */
    Path ole2WithHugeTable() throws IOException {
        byte[] file = container(new byte[5_000]);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(0x2C, 30_000);
        return Files.write(folder.resolve("huge-table.xls"), file);
    }

    private static byte[] container(byte[] workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(workbook), "Workbook");
            container.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    /** A table of two thousand million texts that is empty. */
    Path xlsWithEndlessStrings() throws IOException {
        byte[] counts = {0, 0, 0, 0x7F, 0, 0, 0, 0x7F};
        return xls("endless-strings", records(BOF, GLOBALS, 0xFC, counts, EOF, NOTHING));
    }

    /** Two hundred sheets that are all the same one, with a hundred thousand blank cells. */
    Path xlsWithManySheetsInOne() throws IOException {
        byte[] blanks = new byte[8_000];
        byte[] stream = records(BOF, GLOBALS);
        byte[] bound = {0, 0, 0, 0, 0, 0, 1, 0, 'A'};
        ByteBuffer.wrap(bound).order(ByteOrder.LITTLE_ENDIAN).putInt(stream.length + 200 * 13 + 4);
        for (int i = 0; i < 200; i++) {
            stream = joined(stream, records(0x85, bound));
        }
        stream = joined(stream, records(EOF, NOTHING, BOF, WORKSHEET));
        for (int i = 0; i < 100; i++) {
            stream = joined(stream, records(0xBE, blanks));
        }
        return xls("same-sheet", joined(stream, records(EOF, NOTHING)));
    }

    private Path xls(String name, byte[] workbook) throws IOException {
        // A stream of less than a block's 4,096 bytes lies elsewhere in the container.
        return Files.write(folder.resolve(name + ".xls"), container(Arrays.copyOf(workbook, workbook.length + 5_000)));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** A workbook stream of these records, each a type and its bytes. */
    private static byte[] records(Object... typeAndBytes) {
        var stream = new ByteArrayOutputStream();
        for (int i = 0; i < typeAndBytes.length; i += 2) {
            byte[] data = (byte[]) typeAndBytes[i + 1];
            ByteBuffer head = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
            head.putShort((short) (int) (Integer) typeAndBytes[i]).putShort((short) data.length);
            stream.writeBytes(head.array());
            stream.writeBytes(data);
        }
        return stream.toByteArray();
    }
}
