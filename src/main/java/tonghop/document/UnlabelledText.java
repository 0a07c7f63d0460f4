package tonghop.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import tonghop.text.LegacyEncoding;
import tonghop.text.VietnameseText;

/** A short text whose bytes do not say their charset: a name in an archive, a raw header of a message. */
final class UnlabelledText {

    static final Charset DOS = Charset.forName("IBM437");
    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Charset VIETNAMESE_WINDOWS = Charset.forName("windows-1258");
    private static final Pattern CONTROL = Pattern.compile("[\\x80-\\x9F]");
    private static final Pattern VIETNAMESE =
            Pattern.compile("[\\x20-\\x7E\\n\\t–—“”‘’…ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\\u1EA0-\\u1EF9]*");

    private UnlabelledText() {}

    /**
     * The text in NFC: UTF-8 if it can be, else what reads as Vietnamese, typed in an old font or under Windows.
     *
     * @param otherwise the charset of what is none of these
     */
    static String of(byte[] bytes, Charset otherwise) {
        return utf8(bytes)
                .or(() -> oldFont(new String(bytes, StandardCharsets.ISO_8859_1)))
                .or(() -> vietnamese(new String(bytes, VIETNAMESE_WINDOWS)))
                .orElseGet(() -> VietnameseText.nfc(new String(bytes, otherwise)));
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(VietnameseText.nfc(text.toString()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> oldFont(String latin1) {
        String decoded = LegacyEncoding.toUnicode(latin1, null);
        boolean same = decoded.equals(VietnameseText.nfc(latin1));
        return same || CONTROL.matcher(latin1).find() ? Optional.empty() : vietnamese(decoded);
    }

    private static Optional<String> vietnamese(String text) {
        return Optional.of(VietnameseText.nfc(text))
                .filter(nfc -> VIETNAMESE.matcher(nfc).matches());
    }
}
