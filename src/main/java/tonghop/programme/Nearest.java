package tonghop.programme;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What somebody may have meant who wrote a word that is not known. */
public final class Nearest {

    private static final int LISTED = 12;

    private Nearest() {}

    /** “có phải “x” không?” if a known word is close, the known words if they are few, otherwise the first of them. */
    public static String to(String written, Collection<String> known) {
        return closest(written, known)
                .map(word -> "có phải “" + word + "” không?")
                .orElseGet(() -> listed(known));
    }

    /** The known word that differs in the fewest letters, at most a third of them; empty if none is that close. */
    public static Optional<String> closest(String written, Collection<String> known) {
        if (written.length() > DefinitionLimits.CODE_LENGTH) {
            return Optional.empty();
        }
        int allowed = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(word -> distance(written, word) <= allowed)
                .min(Comparator.comparingInt(word -> distance(written, word)));
    }

    private static String listed(Collection<String> known) {
        List<String> first = known.stream().limit(LISTED).toList();
        return first.isEmpty()
                ? "chưa có giá trị nào được định nghĩa"
                : "viết một trong: " + String.join(", ", first) + (known.size() > LISTED ? ", …" : "");
    }

    /** How many letters must be put in, taken out or changed to make one word the other. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
