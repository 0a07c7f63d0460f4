package tonghop.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.ChecksumVerifyingInputStream;
import org.jspecify.annotations.Nullable;

/** A zip that people packed, as against the zip inside an office document. */
final class ZipArchive {

    private static final Set<String> DOCUMENT_MARKS =
            Set.of("[content_types].xml", "mimetype", "xl/workbook.xml", "index.apxl");

    /** What office programs write first; to look no further saves opening every workbook twice. */
    private static final Set<String> FIRST_PARTS =
            Set.of("[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "xl/workbook.xml");

    private static final int NAME_LENGTH_AT = 26;
    private static final int NAME_AT = 30;

    private ZipArchive() {}

    /** False for an office document, and where the list of files cannot be read. */
    static boolean isArchive(Path file, byte[] head) {
        if (FIRST_PARTS.contains(firstName(head))) {
            return false;
        }
        try (ZipFile zip = zip(file, ContainerLimits.defaults().fileListBytes())) {
            return Collections.list(zip.getEntries()).stream().noneMatch(entry -> isDocumentPart(entry.getName()));
        } catch (Refusal refusal) {
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static String firstName(byte[] head) {
        if (head.length < NAME_AT) {
            return "";
        }
        int length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getShort(NAME_LENGTH_AT) & 0xFFFF;
        return new String(head, NAME_AT, Math.min(length, head.length - NAME_AT), StandardCharsets.US_ASCII);
    }

    private static boolean isDocumentPart(String name) {
        String part = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return DOCUMENT_MARKS.contains(part.startsWith("/") ? part.substring(1) : part) || part.endsWith(".iwa");
    }

    static @Nullable Letter open(Path file, Contents contents) throws IOException {
        try (ZipFile zip = zip(file, contents.budget().limits().fileListBytes())) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            contents.budget().checkFiles(entries.size());
            for (ZipArchiveEntry entry : entries) {
                String name = name(entry);
                if (!isFolder(entry, name) && !PlainName.isLitter(name)) {
                    take(zip, entry, name, contents);
                }
            }
        }
        return null;
    }

    private static void take(ZipFile zip, ZipArchiveEntry entry, String name, Contents contents) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw ContainerRefusal.encrypted();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            var whole = new ChecksumVerifyingInputStream(new CRC32(), in, entry.getSize(), entry.getCrc());
            contents.take(name, entry.getTime(), whole);
        }
    }

    private static String name(ZipArchiveEntry entry) {
        return entry.getNameSource() == NameSource.NAME
                ? UnlabelledText.of(entry.getRawName(), UnlabelledText.DOS)
                : entry.getName();
    }

    private static boolean isFolder(ZipArchiveEntry entry, String name) {
        return entry.isDirectory() || name.endsWith("\\") || entry.isUnixSymlink();
    }

    private static ZipFile zip(Path file, int listBytes) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        var list = new ListChannel(channel, listBytes);
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(list)
                    .setIgnoreLocalFileHeader(true)
                    .get();
            list.listIsRead();
            return zip;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }
}
