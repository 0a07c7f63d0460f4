package tonghop.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Makes what Outlook makes, byte for byte after [MS-OXMSG] and [MS-OXTNEF]. */
public final class OutlookFiles {

    private static final int UNICODE = 0x001F;
    private static final int BINARY = 0x0102;
    private static final int OBJECT = 0x000D;

    private OutlookFiles() {}

    /** A .msg with a spreadsheet, an inline logo, and a message that holds a spreadsheet. */
    static byte[] message() throws IOException {
        try (var container = new POIFSFileSystem()) {
            DirectoryEntry root = container.getRoot();
            head(root, 32);
            string(root, 0x001A, "IPM.Note");
            string(root, 0x0037, "Báo cáo 6 tháng");
            string(root, 0x1000, "Kính gửi Ban,\r\nsố liệu kèm theo.");
            string(root, 0x0C1F, "/O=DONGNAI/OU=VINHCUU/CN=PNV");
            string(root, 0x5D01, "pnv@vinhcuu.gov.vn");
            attachment(root, 0, "Vĩnh Cửu.csv", "text/csv", null, "1;2");
            attachment(root, 1, "logo.png", "image/png", "logo@01", "PNG");
            forwarded(root, 2);
            var bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static void attachment(
            DirectoryEntry message, int number, String name, String type, String contentId, String content)
            throws IOException {
        DirectoryEntry attachment = message.createDirectory("__attach_version1.0_#%08X".formatted(number));
        head(attachment, 8);
        string(attachment, 0x3707, name);
        string(attachment, 0x370E, type);
        if (contentId != null) {
            string(attachment, 0x3712, contentId);
        }
        stream(attachment, 0x3701, BINARY, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void forwarded(DirectoryEntry message, int number) throws IOException {
        DirectoryEntry attachment = message.createDirectory("__attach_version1.0_#%08X".formatted(number));
        head(attachment, 8);
        string(attachment, 0x3001, "Chuyển tiếp/Long Khánh");
        DirectoryEntry inner = attachment.createDirectory("__substg1.0_3701%04X".formatted(OBJECT));
        head(inner, 24);
        string(inner, 0x001A, "IPM.Note");
        string(inner, 0x0037, "Báo cáo của Long Khánh");
        attachment(inner, 0, "Long Khánh.csv", "text/csv", null, "3;4");
    }

    private static void head(DirectoryEntry directory, int length) throws IOException {
        directory.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[length]));
    }

    private static void string(DirectoryEntry directory, int property, String text) throws IOException {
        stream(directory, property, UNICODE, text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static void stream(DirectoryEntry directory, int property, int type, byte[] bytes) throws IOException {
        directory.createDocument("__substg1.0_%04X%04X".formatted(property, type), new ByteArrayInputStream(bytes));
    }

    /** A winmail.dat; the name lies in the attachment's title, a byte for a character. */
    public static byte[] winmail(byte[] title, byte[]... contents) {
        var tnef = new ByteArrayOutputStream();
        tnef.writeBytes(new byte[] {0x78, (byte) 0x9F, 0x3E, 0x22, 1, 0});
        attribute(tnef, 1, 0x00089006, new byte[] {0, 0, 1, 0}); // version
        for (byte[] content : contents) {
            attribute(tnef, 2, 0x00069002, new byte[14]); // rendering: an attachment begins
            attribute(tnef, 2, 0x00018010, java.util.Arrays.copyOf(title, title.length + 1));
            attribute(tnef, 2, 0x0006800F, content);
        }
        return tnef.toByteArray();
    }

    private static void attribute(ByteArrayOutputStream tnef, int level, int id, byte[] data) {
        int sum = 0;
        for (byte b : data) {
            sum += b & 0xFF;
        }
        ByteBuffer buffer = ByteBuffer.allocate(11 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put((byte) level).putInt(id).putInt(data.length).put(data).putShort((short) sum);
        tnef.writeBytes(buffer.array());
    }
}
