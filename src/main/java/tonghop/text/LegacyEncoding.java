package tonghop.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Text typed in the fonts of the time before Unicode, TCVN3 and VNI, which a spreadsheet stores as Latin-1 letters
 * ({@code B¸o c¸o}, {@code Baùo caùo}).
 *
 * <p>The font says which encoding to try; whether a word is in it is judged by its spelling, for people paste Unicode
 * into cells with an old font and type on in old letters in new cells.
 */
public final class LegacyEncoding {

    private LegacyEncoding() {}

    /**
     * The text in Unicode as {@link VietnameseText#nfc} leaves it, decoded where it is in an old encoding.
     *
     * <p>Under an old font a word is decoded unless it is Unicode already; a text with letters above Latin-1 and nothing
     * unmistakably old stays as it is. Under any other font only a text whose encoding is beyond doubt is decoded. Under
     * a font of capitals ({@code .VnTimeH}) the text comes out in capitals, as it was shown.
     *
     * @param font the font's name as stored; null where the document names none
     */
    public static String toUnicode(String text, @Nullable String font) {
        LegacyFont kind = LegacyFont.of(font);
        Optional<String> decoded =
                isAscii(text) ? Optional.of(text) : reading(text, kind).map(LegacyReading::decoded);
        String clean = VietnameseText.nfc(decoded.orElse(text));
        boolean capitals = kind == LegacyFont.TCVN3_CAPITALS && decoded.isPresent();
        return capitals ? clean.toUpperCase(Locale.ROOT) : clean;
    }

    /** The runs of one cell as one text, each neighbourhood of the same encoding judged as a whole. */
    public static String toUnicode(List<FontRun> runs) {
        StringBuilder joined = new StringBuilder();
        int i = 0;
        while (i < runs.size()) {
            LegacyFont kind = LegacyFont.of(runs.get(i).font());
            StringBuilder stretch = new StringBuilder();
            int first = i;
            while (i < runs.size() && LegacyFont.of(runs.get(i).font()) == kind) {
                stretch.append(runs.get(i++).text());
            }
            joined.append(toUnicode(stretch.toString(), runs.get(first).font()));
        }
        return VietnameseText.nfc(joined.toString());
    }

    /** Whether a font of that name shows its letters in an old encoding. */
    public static boolean isOldFont(@Nullable String font) {
        return LegacyFont.of(font) != LegacyFont.NONE;
    }

    private static Optional<LegacyReading> reading(String text, LegacyFont font) {
        return switch (font) {
            case NONE -> beyondDoubt(text);
            case VNI -> byFont(text, LegacyCode.VNI);
            case TCVN3, TCVN3_CAPITALS -> byFont(text, LegacyCode.TCVN3);
        };
    }

    /** The reading of a text that can, whatever its font, only be in one old encoding. */
    static Optional<LegacyReading> beyondDoubt(String text) {
        if (holdsModern(text) || !holdsLatin1(text)) {
            return Optional.empty();
        }
        LegacyReading tcvn3 = LegacyReading.of(text, LegacyCode.TCVN3);
        if (tcvn3.isKnownUnicode()) {
            return Optional.empty();
        }
        return Stream.of(tcvn3, LegacyReading.of(text, LegacyCode.VNI))
                .filter(LegacyReading::isBeyondDoubt)
                .findFirst();
    }

    /** The other encoding where only that is possible; else the font's own, unless it is Unicode. */
    static Optional<LegacyReading> byFont(String text, LegacyCode ofFont) {
        LegacyReading own = LegacyReading.of(text, ofFont);
        if (!own.readsWell()) {
            LegacyReading other = LegacyReading.of(text, ofFont.other());
            if (other.isBeyondDoubt()) {
                return Optional.of(other);
            }
        }
        return Optional.of(own).filter(reading -> !reading.isUnicode());
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsLatin1(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLatin1Sign(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it holds a Vietnamese letter above Latin-1 or a combining mark, which the old encodings cannot. */
    static boolean holdsModern(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isModern(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isWordCharacter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || isLatin1Sign(c) || isModern(c);
    }

    private static boolean isLatin1Sign(char c) {
        return c > 0xA0 && c < 0x100;
    }

    private static boolean isModern(char c) {
        return VietnameseText.isAboveLatin1(c) || c >= 0x300 && c <= 0x36F;
    }
}
