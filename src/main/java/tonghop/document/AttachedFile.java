package tonghop.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the parts of a message that somebody meant as files from its text and from what programs add. */
final class AttachedFile {

    private static final Set<String> NO_FILES = Set.of(
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/pgp-signature",
            "message/delivery-status",
            "message/disposition-notification",
            "message/global-delivery-status",
            "message/global-disposition-notification",
            "message/global-headers",
            "text/rfc822-headers");

    private static final Set<String> TABLES =
            Set.of("text/csv", "text/comma-separated-values", "text/tab-separated-values");

    private static final Pattern CARD = Pattern.compile("BEGIN:V(?:CARD|CALENDAR)\\b");

    /** What a Mac keeps of a file beside its bytes (RFC 1740), under the file's own name. */
    private static final byte[] APPLE_DOUBLE = HexFormat.of().parseHex("00051607");

    private AttachedFile() {}

    /** @param type of the part, which its surroundings may have said */
    static boolean is(MailPart part, String type) throws IOException {
        if (NO_FILES.contains(type)) {
            return false;
        }
        byte[] head = head(part);
        boolean isMeant = part.fileName().isPresent() || part.disposition().equals("attachment");
        return type.startsWith("text/") && !isMeant
                ? TABLES.contains(type) || isNoText(head)
                : !isSignature(part, head) && !isAdded(head);
    }

    private static byte[] head(MailPart part) throws IOException {
        try (InputStream in = part.decoded()) {
            return in.readNBytes(FormatDetector.HEAD);
        }
    }

    /** A file whose name and kind were lost on the way is one by its bytes. */
    private static boolean isNoText(byte[] head) {
        return head.length > 0 && !TextFormat.isText(head) && FormatDetector.detect(head) != DocumentFormat.UNKNOWN;
    }

    /** Some gateways call every part a stream of bytes. */
    private static boolean isSignature(MailPart part, byte[] head) {
        String name = part.fileName().orElse("").strip().toLowerCase(Locale.ROOT);
        return name.endsWith(".p7s") && head.length > 0 && FormatDetector.detect(head) == DocumentFormat.SIGNED;
    }

    private static boolean isAdded(byte[] head) {
        boolean isCard =
                CARD.matcher(new String(head, StandardCharsets.ISO_8859_1)).lookingAt();
        return isCard || head.length >= 4 && Arrays.equals(head, 0, 4, APPLE_DOUBLE, 0, 4);
    }
}
