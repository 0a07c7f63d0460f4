package tonghop.document;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of forms, which every report repeats: each is kept as one object, which whoever compares it or looks it up
 * by its hash is done with at once. Shared between threads.
 */
final class RepeatedTexts {

    private static final int MOST = 10_000;
    private static final int LONGEST = 200;
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private RepeatedTexts() {}

    /** The same text. */
    static String same(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        String known = KNOWN.get(text);
        if (known != null) {
            return known;
        }
        if (KNOWN.size() >= MOST) {
            KNOWN.clear();
        }
        KNOWN.put(text, text);
        return text;
    }
}
