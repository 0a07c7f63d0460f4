package tonghop.text;

import java.util.Arrays;

/**
 * TCVN 5712:1993, third variant ("ABC"): one byte a letter, capitals with tone only by a font of capitals.
 *
 * <p>Bytes that the standard leaves free (among them À, Á, Â, Ã, Ú, à, ð) stay as they are.
 */
final class Tcvn3 {

    private static final int FIRST = 0xA1;
    private static final char FREE = '\0';

    /** From 0xA1 to 0xFE; a space is a free byte. */
    private static final String LETTERS =
            "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽ" + "éẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";

    private static final char[] TABLE = table();

    private Tcvn3() {}

    static String decode(String word) {
        StringBuilder decoded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char letter = c < TABLE.length ? TABLE[c] : FREE;
            decoded.append(letter == FREE ? c : letter);
        }
        return decoded.toString();
    }

    static boolean hasStray(String word) {
        return word.chars().anyMatch(c -> c >= FIRST && c < TABLE.length && TABLE[c] == FREE);
    }

    private static char[] table() {
        char[] table = new char[0x100];
        Arrays.fill(table, FREE);
        for (int i = 0; i < LETTERS.length(); i++) {
            if (LETTERS.charAt(i) != ' ') {
                table[FIRST + i] = LETTERS.charAt(i);
            }
        }
        return table;
    }
}
