package tonghop.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.text.LegacyEncoding;
import tonghop.text.Legibility;

/**
 * The characters of a file that need not say its encoding: Unicode by its mark or by being well-formed, else the one
 * encoding of Vietnam in which its words are words.
 *
 * @param font an old font's name where the characters are those of its encoding; null where they are Unicode
 */
record PlainText(String text, @Nullable String font) {

    private static final String TCVN3 = ".VnTime";
    private static final String VNI = "VNI-Times";
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

    /** Enough to tell, and no more than that is held several times over. */
    private static final int SAMPLE = 100_000;

    private static final double UNREADABLE = 0.25;
    private static final double READABLE = 0.5;
    private static final double CLEARLY_WORSE = 0.25;

    /** @throws Refusal where the bytes are no text, or could be several */
    static PlainText of(byte[] bytes) {
        Charset unicode = ByteOrderMark.charset(bytes);
        String text = decoded(bytes, unicode == null ? StandardCharsets.UTF_8 : unicode);
        if (text == null && unicode != null) {
            throw Refusal.damaged("chữ không đúng bảng mã " + unicode + " mà tệp khai báo");
        }
        PlainText found = text == null ? ofOneByteALetter(bytes) : ofUnicode(text);
        refuseControls(found.text);
        return found;
    }

    /** Text of an old font is kept as Latin-1 letters by a program that then writes it as Unicode. */
    private static PlainText ofUnicode(String text) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var asIs = new PlainText(bare, null);
        if (Legibility.of(asIs.shownSample()) > UNREADABLE) {
            return asIs;
        }
        return clearest(List.of(asIs, new PlainText(bare, TCVN3), new PlainText(bare, VNI)))
                .orElse(asIs);
    }

    private static PlainText ofOneByteALetter(byte[] bytes) {
        String vietnamese = decoded(bytes, WINDOWS_1258);
        String western = decoded(bytes, WINDOWS_1252);
        List<PlainText> candidates = new ArrayList<>();
        Stream.ofNullable(vietnamese).map(t -> new PlainText(t, null)).forEach(candidates::add);
        Stream.ofNullable(western)
                .flatMap(t -> Stream.of(new PlainText(t, TCVN3), new PlainText(t, VNI)))
                .forEach(candidates::add);
        return clearest(candidates).orElseThrow(Refusal::unknownEncoding);
    }

    /** The one that reads well while all that read otherwise read clearly worse. */
    private static Optional<PlainText> clearest(List<PlainText> candidates) {
        record Read(PlainText source, String shown, double legibility) {}
        List<Read> read = candidates.stream()
                .map(c -> {
                    String shown = c.shownSample();
                    return new Read(c, shown, Legibility.of(shown));
                })
                .toList();
        return read.stream()
                .max(Comparator.comparingDouble(Read::legibility))
                .filter(best -> best.legibility >= READABLE)
                .filter(best -> read.stream()
                        .allMatch(other ->
                                other.shown.equals(best.shown) || other.legibility <= best.legibility - CLEARLY_WORSE))
                .flatMap(best ->
                        read.stream().filter(r -> r.shown.equals(best.shown)).findFirst())
                .map(Read::source);
    }

    private String shownSample() {
        return LegacyEncoding.toUnicode(text.substring(0, Math.min(text.length(), SAMPLE)), font);
    }

    /** @return null where the bytes are not of that encoding */
    private static @Nullable String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static void refuseControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (TextFormat.isControl(text.charAt(i))) {
                throw Refusal.damaged("giữa các chữ có mã điều khiển, không phải của một tệp văn bản");
            }
        }
    }
}
