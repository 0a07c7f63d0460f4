package tonghop.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.Chunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import tonghop.text.VietnameseText;

/** A message as Outlook saves it (.msg). */
final class OutlookMessage {

    private static final String PROPERTIES = "__properties_version1.0";

    /** What a message within another lacks at the head of its properties, against one of its own ([MS-OXMSG] 2.4.1). */
    private static final int EMBEDDED_HEAD = 24;

    private static final int OWN_HEAD_LONGER_BY = 8;

    /** [MS-OXPROPS] 2.1009. */
    private static final int SENDER_SMTP_ADDRESS = 0x5D01;

    private OutlookMessage() {}

    static Letter open(Path file, Contents contents) throws IOException {
        try (var container = new POIFSFileSystem(file.toFile(), true);
                var message = new MAPIMessage(container)) {
            message.setReturnNullOnMissingChunk(true);
            if (message.has7BitEncodingStrings()) {
                message.guess7BitEncoding();
            }
            for (AttachmentChunks attachment : message.getAttachmentFiles()) {
                take(attachment, contents);
            }
            return letter(message, contents.budget().limits());
        } catch (ChunkNotFoundException e) {
            throw new IOException(e);
        }
    }

    private static void take(AttachmentChunks attachment, Contents contents) throws IOException {
        if (attachment.isEmbeddedMessage()) {
            String name = text(attachment.getAttachDisplayName()).replace('/', '-');
            DirectoryNode directory = attachment.getAttachmentDirectory().getDirectory();
            contents.take(name.isBlank() ? "Thư chuyển tiếp.msg" : name + ".msg", standAlone(directory));
            return;
        }
        byte[] bytes = attachment.getAttachData() == null
                ? null
                : attachment.getAttachData().getValue();
        if (bytes != null && !isDecoration(attachment, bytes, contents.budget().limits())) {
            contents.take(name(attachment), new ByteArrayInputStream(bytes));
        }
    }

    private static boolean isDecoration(AttachmentChunks attachment, byte[] bytes, ContainerLimits limits) {
        boolean picture = text(attachment.getAttachMimeTag()).startsWith("image/");
        boolean inline = !text(attachment.getAttachContentId()).isBlank();
        return picture && inline && bytes.length <= limits.pictureBytes();
    }

    private static String name(AttachmentChunks attachment) {
        return Stream.of(
                        attachment.getAttachLongFileName(),
                        attachment.getAttachFileName(),
                        attachment.getAttachDisplayName())
                .map(OutlookMessage::text)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String text(@Nullable StringChunk chunk) {
        return chunk == null || chunk.getValue() == null ? "" : chunk.getValue();
    }

    /** The message as a file of its own, the same bytes each time. */
    private static InputStream standAlone(DirectoryNode embedded) throws IOException {
        try (var container = new POIFSFileSystem()) {
            for (Entry entry : embedded) {
                if (entry.getName().equals(PROPERTIES) && entry instanceof DocumentEntry properties) {
                    container.createDocument(new ByteArrayInputStream(ownHead(embedded, properties)), PROPERTIES);
                } else {
                    EntryUtils.copyNodeRecursively(entry, container.getRoot());
                }
            }
            var bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return new ByteArrayInputStream(bytes.toByteArray());
        }
    }

    private static byte[] ownHead(DirectoryNode embedded, DocumentEntry properties) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (InputStream in = embedded.createDocumentInputStream(properties)) {
            bytes.writeBytes(in.readNBytes(EMBEDDED_HEAD));
            bytes.writeBytes(new byte[OWN_HEAD_LONGER_BY]);
            in.transferTo(bytes);
        }
        return bytes.toByteArray();
    }

    private static Letter letter(MAPIMessage message, ContainerLimits limits) throws ChunkNotFoundException {
        String subject = Objects.requireNonNullElse(message.getSubject(), "");
        String text = Objects.requireNonNullElse(message.getTextBody(), "");
        String start = text.substring(0, Math.min(text.length(), limits.textLength()));
        return new Letter(
                sender(message.getMainChunks()),
                VietnameseText.nfc(subject).strip(),
                VietnameseText.nfc(start).strip());
    }

    /** The mail address; for a sender of the same house Outlook keeps it apart from an address of its own kind. */
    private static @Nullable String sender(Chunks chunks) {
        return Stream.concat(
                        Stream.of(chunks.getChunks())
                                .filter(c -> c.getChunkId() == SENDER_SMTP_ADDRESS && c instanceof StringChunk)
                                .map(c -> text((StringChunk) c)),
                        Stream.of(text(chunks.getEmailFromChunk())))
                .map(MailMessage::address)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
