package tonghop.document;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.util.SharedFileInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message as it travels (.eml). Its files are the parts that are meant as files: not what it says, nor the small pictures
 * that decorate it, nor signatures, business cards and reports of its delivery with what they return.
 */
final class MailMessage {

    private static final Set<String> MESSAGES = Set.of("message/rfc822", "message/global");

    private final Contents contents;
    private final ContainerLimits limits;
    private boolean leavesOutMessages;

    private MailMessage(Contents contents) {
        this.contents = contents;
        this.limits = contents.budget().limits();
    }

    static Letter open(Path file, Contents contents) throws IOException {
        try (var bytes = new SharedFileInputStream(file.toFile())) {
            var message = new MailMessage(contents);
            MailPart root = MailPart.of(bytes, message.limits.headerBytes());
            // What it returns was sent by whoever is told of it now: it may be our own letter, with an older report of
            // a unit.
            message.leavesOutMessages = contents.isOfFirstMessage() && MailNature.isReport(root);
            message.walk(root, root.type(), 0);
            MailText said = MailText.of(root, message.limits);
            return new Letter(
                    sender(root),
                    HeaderText.decode(root.header("subject")),
                    said.text(),
                    said.hasFigures() || contents.saysFigures());
        }
    }

    private void walk(MailPart part, String type, int depth) throws IOException {
        if (type.startsWith("multipart/")) {
            for (SharedFileInputStream bytes : MailBodies.of(part, contents.budget(), depth + 1)) {
                MailPart inner = MailPart.of(bytes, limits.headerBytes());
                walk(inner, type(inner, type), depth + 1);
            }
        } else if (type.startsWith("image/") && isInline(part)) {
            takeUnlessSmall(part);
        } else if (!(MESSAGES.contains(type) && leavesOutMessages) && AttachedFile.is(part, type)) {
            contents.take(name(part, type), part.decoded());
        }
    }

    /** What a digest holds are messages, unless it says otherwise (RFC 2046, 5.1.5). */
    private static String type(MailPart part, String around) {
        boolean isSaid = !around.equals("multipart/digest")
                || !part.header("content-type").isEmpty();
        return isSaid ? part.type() : "message/rfc822";
    }

    private static boolean isInline(MailPart part) {
        return part.hasContentId() || part.disposition().equals("inline");
    }

    /** A logo says nothing; a photo of a report does, and its sender shall hear that it cannot be read. */
    private void takeUnlessSmall(MailPart part) throws IOException {
        try (InputStream in = part.decoded()) {
            byte[] start = in.readNBytes(limits.pictureBytes() + 1);
            if (start.length > limits.pictureBytes()) {
                contents.take(name(part, ""), new SequenceInputStream(new ByteArrayInputStream(start), in));
            }
        }
    }

    private String name(MailPart part, String type) throws IOException {
        Optional<String> name = part.fileName();
        if (name.isPresent() || !type.equals("message/rfc822")) {
            return name.orElse("");
        }
        try (SharedFileInputStream raw = part.raw()) {
            String subject =
                    HeaderText.decode(MailPart.of(raw, limits.headerBytes()).header("subject"));
            return (subject.isBlank()
                            ? "Thư chuyển tiếp"
                            : subject.replace('/', '-').replace('\\', '-')) + ".eml";
        }
    }

    /** The address in {@code From}, without the name. */
    static @Nullable String sender(MailPart message) {
        return address(message.header("from"));
    }

    /**
     * The address; null where there is none, or more than one (RFC 5322, 3.6.2, allows for several, and who checks a sender on the way
     * looks at one of them only).
     *
     * @param from the header's raw value
     */
    static @Nullable String address(String from) {
        String line = from.replaceAll("[\\r\\n]+", " ").strip();
        try {
            InternetAddress[] parsed = InternetAddress.parseHeader(line, false);
            List<String> addresses = Stream.of(parsed)
                    .map(InternetAddress::getAddress)
                    .filter(MailMessage::isAddress)
                    .distinct()
                    .toList();
            if (addresses.size() > 1) {
                return null;
            }
            if (addresses.size() == 1 && addresses.get(0).equals(parsed[0].getAddress())) {
                return addresses.get(0);
            }
        } catch (AddressException e) {
            // A name with marks in it that should stand in quotation marks.
        }
        return onlyAddress(line);
    }

    /** The address between the brackets at the end, where nothing before it could be another. */
    private static @Nullable String onlyAddress(String line) {
        int bracket = line.lastIndexOf('<');
        if (bracket < 0 || !line.endsWith(">") || line.substring(0, bracket).contains("@")) {
            return null;
        }
        String address = line.substring(bracket + 1, line.length() - 1).strip();
        return isAddress(address) ? address : null;
    }

    private static boolean isAddress(@Nullable String text) {
        return text != null && text.matches("[\\x21-\\x7E]{1,200}@[\\x21-\\x7E]{1,100}");
    }
}
