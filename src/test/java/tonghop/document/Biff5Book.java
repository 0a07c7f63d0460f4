package tonghop.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook of Excel 5 under test, record by record: one sheet, two styles (Arial; .VnTime as a percentage). */
final class Biff5Book {

    private static final byte[] NOTHING = {};

    private final Charset charset;
    private final int codePage;
    private final ByteArrayOutputStream cells = new ByteArrayOutputStream();
    private boolean password;

    /** @param codePage of Windows */
    Biff5Book(int codePage) {
        this.charset = Charset.forName("windows-" + codePage);
        this.codePage = codePage;
    }

    Biff5Book password() {
        password = true;
        return this;
    }

    Biff5Book record(int type, byte[] data) {
        write(cells, type, data);
        return this;
    }

    Biff5Book number(int row, int column, int style, double value) {
        return record(
                0x203, fields(14).put(at(row, column, style)).putDouble(value).array());
    }

    /** Numbers side by side, each a whole one. */
    Biff5Book wholeNumbers(int row, int column, int... values) {
        ByteBuffer data = fields(6 + 6 * values.length).putShort((short) row).putShort((short) column);
        for (int value : values) {
            data.putShort((short) 0).putInt(value << 2 | 2);
        }
        return record(0xBD, data.putShort((short) (column + values.length - 1)).array());
    }

    Biff5Book label(int row, int column, int style, String text) {
        byte[] bytes = text.getBytes(charset);
        return record(
                0x204,
                fields(8 + bytes.length)
                        .put(at(row, column, style))
                        .putShort((short) bytes.length)
                        .put(bytes)
                        .array());
    }

    /** @param change where the second font begins */
    Biff5Book richLabel(int row, int column, String text, int change) {
        byte[] bytes = text.getBytes(charset);
        return record(
                0xD6,
                fields(11 + bytes.length)
                        .put(at(row, column, 0))
                        .putShort((short) bytes.length)
                        .put(bytes)
                        .put(new byte[] {1, (byte) change, 1})
                        .array());
    }

    Biff5Book formula(int row, int column, double result, int... tokens) {
        ByteBuffer data = fields(22 + tokens.length).put(at(row, column, 0)).putDouble(result);
        data.putShort((short) 0).putInt(0).putShort((short) tokens.length);
        Arrays.stream(tokens).forEach(token -> data.put((byte) token));
        return record(0x06, data.array());
    }

    Biff5Book textFormula(int row, int column, String result) {
        byte[] bytes = result.getBytes(charset);
        formula(row, column, Double.longBitsToDouble(0xFFFF_0000_0000_0000L), 0x17, 0);
        return record(
                0x207,
                fields(2 + bytes.length)
                        .putShort((short) bytes.length)
                        .put(bytes)
                        .array());
    }

    /** @param name as encoded, e.g. {@code \u0001other.xls} */
    Biff5Book sheetReferredTo(String name) {
        return record(0x17, joined(new byte[] {(byte) name.length()}, name.getBytes(charset)));
    }

    Biff5Book hiddenColumn(int column) {
        return record(
                0x7D,
                fields(12)
                        .putShort((short) column)
                        .putShort((short) column)
                        .putInt(2_000)
                        .putShort((short) 1)
                        .putShort((short) 0)
                        .array());
    }

    Path write(Path file) throws IOException {
        byte[] stream = stream();
        try (var container = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            // A stream of less than a block's 4,096 bytes lies elsewhere in the container.
            byte[] padded = Arrays.copyOf(stream, Math.max(stream.length, 5_000));
            container.createDocument(new ByteArrayInputStream(padded), "Book");
            container.writeFilesystem(out);
        }
        return file;
    }

    private byte[] stream() {
        byte[] name = "Bieu 01".getBytes(charset);
        var globals = new ByteArrayOutputStream();
        write(globals, 0x809, new byte[] {0, 5, 5, 0, 0, 0, 0, 0});
        if (password) {
            write(globals, 0x2F, new byte[] {1, 2, 3, 4});
        }
        write(globals, 0x42, fields(2).putShort((short) codePage).array());
        write(globals, 0x31, font("Arial"));
        write(globals, 0x31, font(".VnTime"));
        byte[] percent = "0.0%".getBytes(charset);
        write(
                globals,
                0x41E,
                fields(7).putShort((short) 164).put((byte) 4).put(percent).array());
        write(globals, 0xE0, fields(16).putShort((short) 0).putShort((short) 0).array());
        write(
                globals,
                0xE0,
                fields(16).putShort((short) 1).putShort((short) 164).array());
        int sheet = globals.size() + 4 + 7 + name.length + 4;
        write(
                globals,
                0x85,
                fields(7 + name.length)
                        .putInt(sheet)
                        .putShort((short) 0)
                        .put((byte) name.length)
                        .put(name)
                        .array());
        write(globals, 0x0A, NOTHING);
        write(globals, 0x809, new byte[] {0, 5, 0x10, 0, 0, 0, 0, 0});
        globals.writeBytes(cells.toByteArray());
        write(globals, 0x0A, NOTHING);
        return globals.toByteArray();
    }

    private byte[] font(String name) {
        byte[] bytes = name.getBytes(charset);
        return joined(
                fields(15).putShort((short) 200).put(14, (byte) bytes.length).array(), bytes);
    }

    private static byte[] at(int row, int column, int style) {
        return fields(6)
                .putShort((short) row)
                .putShort((short) column)
                .putShort((short) style)
                .array();
    }

    private static ByteBuffer fields(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static void write(ByteArrayOutputStream out, int type, byte[] data) {
        out.writeBytes(
                fields(4).putShort((short) type).putShort((short) data.length).array());
        out.writeBytes(data);
    }
}
