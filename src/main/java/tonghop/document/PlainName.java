package tonghop.document;

import java.util.List;
import java.util.Locale;
import tonghop.text.VietnameseText;

/** The names of inner files, as people read them: nothing is ever written out under them. */
final class PlainName {

    /** Characters of a name that are kept, its ending among them. */
    static final int LONGEST = 160;

    private static final int ENDING = 12;

    private PlainName() {}

    /**
     * The last part of the path, in one line and in NFC.
     *
     * @param number stands for a name that is missing
     */
    static String of(String written, int number) {
        String path = VietnameseText.nfc(written).replace('\\', '/').replaceAll("\\s+", " ");
        String name = path.substring(path.lastIndexOf('/') + 1).strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return "Tệp không tên " + number;
        }
        return name.length() <= LONGEST ? name : shortened(name);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot >= name.length() - ENDING ? name.substring(dot) : "";
        int end = LONGEST - 1 - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + "…" + ending;
    }

    /** Whether programs and systems leave such files behind: nobody means to send them. */
    static boolean isLitter(String path) {
        String lower = path.replace('\\', '/').toLowerCase(Locale.ROOT);
        String name = lower.substring(lower.lastIndexOf('/') + 1);
        return ("/" + lower).contains("/__macosx/")
                || name.startsWith("~$")
                || name.startsWith(".~lock.")
                || name.startsWith("._")
                || List.of(".ds_store", "thumbs.db", "desktop.ini").contains(name);
    }
}
