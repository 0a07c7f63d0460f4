package tonghop.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base64;

/**
 * A mail header's text: encoded words (RFC 2047), raw bytes, or both. Encoded words that follow one another are joined
 * before they are decoded, for many programs cut a letter in two.
 */
final class HeaderText {

    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]+)\\?([BbQq])\\?([^?]*)\\?=");

    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private String charset = "";

    private HeaderText() {}

    /** @param raw a character for a byte, unfolded or not */
    static String decode(String raw) {
        var text = new HeaderText();
        text.read(raw.replaceAll("\\r?\\n(?=[ \\t])", ""));
        return text.text.toString().strip();
    }

    private void read(String raw) {
        Matcher word = WORD.matcher(raw);
        int end = 0;
        while (word.find()) {
            String between = raw.substring(end, word.start());
            boolean follows = end > 0 && between.isBlank();
            if (!follows || !word.group(1).equalsIgnoreCase(charset)) {
                endWords();
            }
            if (!follows) {
                plain(between);
            }
            charset = word.group(1);
            words.writeBytes(bytes(word.group(2), word.group(3)));
            end = word.end();
        }
        endWords();
        plain(raw.substring(end));
    }

    private void endWords() {
        text.append(MailCharset.decode(words.toByteArray(), charset));
        words.reset();
    }

    private void plain(String raw) {
        text.append(raw.isEmpty() ? raw : UnlabelledText.of(latin1(raw), UnlabelledText.WINDOWS));
    }

    private static byte[] bytes(String encoding, String encoded) {
        return encoding.toUpperCase(Locale.ROOT).equals("B")
                ? Base64.decodeBase64(encoded)
                : percent(encoded.replace('_', ' '), '=');
    }

    /** Reads two hexadecimal digits after each mark as a byte; a mark without them stands for itself. */
    static byte[] percent(String encoded, char mark) {
        var bytes = new ByteArrayOutputStream();
        byte[] raw = latin1(encoded);
        for (int i = 0; i < raw.length; i++) {
            int value = raw[i] == mark && i + 2 < raw.length ? hex(raw[i + 1], raw[i + 2]) : -1;
            bytes.write(value < 0 ? raw[i] : value);
            i += value < 0 ? 0 : 2;
        }
        return bytes.toByteArray();
    }

    private static int hex(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first << 4 | second;
    }

    private static byte[] latin1(String raw) {
        return raw.getBytes(StandardCharsets.ISO_8859_1);
    }
}
