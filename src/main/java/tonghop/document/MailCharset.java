package tonghop.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import tonghop.text.VietnameseText;

/** Text of a message in the charset that the message names, if it exists and is true. */
final class MailCharset {

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
        try {
            return Optional.of(Charset.forName(plain));
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
