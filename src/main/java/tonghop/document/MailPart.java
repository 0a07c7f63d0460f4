package tonghop.document;

import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.SharedFileInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.binary.Base64InputStream;

/** A message or a part of one: its headers, and its body as a stretch of the file. */
final class MailPart {

    /** Raw values, a character for a byte, by name in lower case; of headers that are repeated the first. */
    private final Map<String, String> headers = new HashMap<>();

    private final SharedFileInputStream body;

    private MailPart(SharedFileInputStream body) {
        this.body = body;
    }

    /** @param bytes from the first header to the end of the body */
    static MailPart of(SharedFileInputStream bytes, int headerBytes) throws IOException {
        var raw = new ByteArrayOutputStream();
        boolean lineIsBlank = true;
        try (InputStream in = bytes.newStream(0, -1)) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                raw.write(c);
                if (raw.size() > headerBytes) {
                    throw ContainerRefusal.tooLarge("phần đầu thư dài hơn " + headerBytes / 1024 + " KB");
                }
                if (c == '\n' && lineIsBlank) {
                    break;
                }
                lineIsBlank = c == '\n' || c == '\r' && lineIsBlank;
            }
        }
        var part = new MailPart((SharedFileInputStream) bytes.newStream(raw.size(), -1));
        part.read(raw.toString(StandardCharsets.ISO_8859_1));
        return part;
    }

    private void read(String raw) {
        for (String line : raw.replaceAll("\\r?\\n[ \\t]", "\n ").split("\\r?\\n(?! )")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                // There may be one From only (RFC 5322, 3.6); programs differ in which of several they show.
                headers.merge(
                        name,
                        line.substring(colon + 1).strip(),
                        (first, again) -> name.equals("from") ? first + ", " + again : first);
            }
        }
    }

    /** The raw value; empty where there is no such header. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Whether there is a header whose name begins so. */
    boolean hasHeaderThatBegins(String name) {
        return headers.keySet().stream().anyMatch(header -> header.startsWith(name));
    }

    /** The media type in lower case; text where the part names none. */
    String type() {
        String type = HeaderValue.of(header("content-type")).value();
        return type.contains("/") ? type : "text/plain";
    }

    /** The header's one word in lower case, without parameters and comments. */
    String word(String name) {
        String value = HeaderValue.of(header(name)).value();
        int comment = value.indexOf('(');
        return (comment < 0 ? value : value.substring(0, comment))
                .replace("\"", "")
                .strip();
    }

    boolean hasContentId() {
        return headers.containsKey("content-id");
    }

    /** {@code inline}, {@code attachment}, or empty. */
    String disposition() {
        return word("content-disposition");
    }

    String charset() {
        return HeaderValue.of(header("content-type")).parameter("charset").orElse("");
    }

    /** What a report is about (RFC 6522, 3). */
    Optional<String> reportType() {
        return HeaderValue.of(header("content-type")).parameter("report-type");
    }

    Optional<String> boundary() {
        return HeaderValue.of(header("content-type")).parameter("boundary");
    }

    /** As its sender named it, with a path perhaps. */
    Optional<String> fileName() {
        return HeaderValue.of(header("content-disposition"))
                .parameter("filename")
                .or(() -> HeaderValue.of(header("content-type")).parameter("name"));
    }

    SharedFileInputStream raw() {
        return (SharedFileInputStream) body.newStream(0, -1);
    }

    /** The body without its transfer encoding; what is encoded in an unknown way comes as it is. */
    InputStream decoded() throws IOException {
        String encoding = word("content-transfer-encoding");
        try {
            return switch (encoding) {
                // Forgives what a strict decoder stops at: odd characters, a missing end.
                case "base64" -> new Base64InputStream(raw(), false);
                case "quoted-printable", "uuencode", "x-uuencode", "x-uue" -> MimeUtility.decode(raw(), encoding);
                default -> raw();
            };
        } catch (jakarta.mail.MessagingException e) {
            return raw();
        }
    }
}
