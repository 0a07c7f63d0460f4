package tonghop.text;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a font's name says about the letters that are set in it. */
enum LegacyFont {
    /** Any other font: the text speaks for itself. */
    NONE,
    /** {@code .VnTime} and its family. */
    TCVN3,
    /** {@code .VnTimeH}, {@code .VnArial NarrowH}: small letters are shown as capitals. */
    TCVN3_CAPITALS,
    /** {@code VNI-Times} and its family. */
    VNI;

    private static final Pattern STYLES = Pattern.compile("\\s+(bold|italic|regular)\\b");

    static LegacyFont of(@Nullable String font) {
        if (font == null || font.length() < 4) {
            return NONE;
        }
        char first = font.charAt(0);
        if (first != '.' && first != 'V' && first != 'v') {
            return NONE;
        }
        String name =
                STYLES.matcher(font.toLowerCase(Locale.ROOT)).replaceAll("").strip();
        if (name.startsWith("vni-") || name.startsWith("vni ")) {
            return VNI;
        }
        if (!name.startsWith(".vn")) {
            return NONE;
        }
        return name.endsWith("h") ? TCVN3_CAPITALS : TCVN3;
    }
}
