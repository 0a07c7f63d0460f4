package tonghop.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tonghop.text.VietnameseText;

/** Text of a message in the charset that the message names, if it exists and is true. */
final class MailCharset {

    /** As many names as honest messages ever have. */
    private static final int MOST_KNOWN = 100;

    private static final int LONGEST_NAME = 40;

    /** Java asks all its providers anew for every name that is not one of its most usual. */
    private static final Map<String, Optional<Charset>> KNOWN = new ConcurrentHashMap<>();

    private MailCharset() {}

    /** @param name as the message writes it, with a language perhaps ({@code utf-8*vi}); empty for none */
    static String decode(byte[] bytes, String name) {
        return charset(name)
                .flatMap(charset -> strictly(bytes, charset))
                .map(VietnameseText::nfc)
                .orElseGet(() -> UnlabelledText.of(bytes, UnlabelledText.WINDOWS));
    }

    private static Optional<Charset> charset(String name) {
        int language = name.indexOf('*');
        String plain = (language < 0 ? name : name.substring(0, language)).strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        Optional<Charset> known = KNOWN.get(plain);
        if (known == null) {
            known = find(plain);
            if (KNOWN.size() < MOST_KNOWN) {
                KNOWN.put(plain, known);
            }
        }
        return known;
    }

    private static Optional<Charset> find(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
