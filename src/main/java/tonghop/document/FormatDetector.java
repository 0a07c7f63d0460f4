package tonghop.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Tells a file's format by its first bytes; a file's name is never asked. {@code ZIP} and {@code OTHER_OFFICE} (an OLE2
 * file) are containers: {@link PackageFormat} and {@link Ole2Format} look inside.
 */
final class FormatDetector {

    /** The bytes from the beginning of a file that suffice to tell. */
    static final int HEAD = 4096;

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("504b0304", DocumentFormat.ZIP),
            new Signature("504b0506", DocumentFormat.ZIP),
            new Signature("504b0708", DocumentFormat.ZIP),
            new Signature("d0cf11e0a1b11ae1", DocumentFormat.OTHER_OFFICE),
            new Signature("09080800", DocumentFormat.OLD_EXCEL),
            new Signature("09081000", DocumentFormat.OLD_EXCEL),
            new Signature("09040600", DocumentFormat.OLD_EXCEL),
            new Signature("09020600", DocumentFormat.OLD_EXCEL),
            new Signature("09000400", DocumentFormat.OLD_EXCEL),
            new Signature("25504446", DocumentFormat.PDF),
            new Signature("7b5c727466", DocumentFormat.RICH_TEXT),
            new Signature("89504e470d0a1a0a", DocumentFormat.PICTURE),
            new Signature("ffd8ff", DocumentFormat.PICTURE),
            new Signature("47494638", DocumentFormat.PICTURE),
            new Signature("49492a00", DocumentFormat.PICTURE),
            new Signature("4d4d002a", DocumentFormat.PICTURE),
            new Signature("52494646", DocumentFormat.PICTURE),
            new Signature("424d", DocumentFormat.PICTURE),
            new Signature("526172211a07", DocumentFormat.RAR),
            new Signature("377abcaf271c", DocumentFormat.ARCHIVE),
            new Signature("1f8b", DocumentFormat.ARCHIVE),
            new Signature("789f3e22", DocumentFormat.MAIL),
            new Signature("4d5a", DocumentFormat.PROGRAM),
            new Signature("7f454c46", DocumentFormat.PROGRAM));

    private FormatDetector() {}

    /** @param head the first {@link #HEAD} bytes, or the whole file where it is shorter; not empty */
    static DocumentFormat detect(byte[] head) {
        if (TextFormat.isText(head)) {
            return TextFormat.of(head);
        }
        for (Signature signature : SIGNATURES) {
            if (signature.opens(head)) {
                return signature.format;
            }
        }
        if (TextFormat.isMessage(head)) {
            return DocumentFormat.MAIL;
        }
        if (CryptographicMessage.opens(head)) {
            return DocumentFormat.SIGNED;
        }
        // Programs that read PDF accept rubbish before it; a phone's picture names its kind a little later.
        String letters = new String(head, StandardCharsets.ISO_8859_1);
        if (letters.contains("%PDF-")) {
            return DocumentFormat.PDF;
        }
        return letters.startsWith("ftyp", 4) ? DocumentFormat.PICTURE : DocumentFormat.UNKNOWN;
    }

    private record Signature(byte[] bytes, DocumentFormat format) {

        Signature(String hex, DocumentFormat format) {
            this(HexFormat.of().parseHex(hex), format);
        }

        boolean opens(byte[] head) {
            return head.length >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
        }
    }
}
