package tonghop.recognise;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was made of a short text, kept for the next time: reports repeat the words of their forms. Shared between threads. */
final class Remembered<T> {

    private static final int MOST = 10_000;
    private static final int LONGEST = 200;

    private final Map<String, T> made = new ConcurrentHashMap<>();
    private final Function<String, T> maker;

    /** @param maker the same for the same text, never null */
    Remembered(Function<String, T> maker) {
        this.maker = maker;
    }

    T of(String text) {
        if (text.length() > LONGEST) {
            return maker.apply(text);
        }
        T known = made.get(text);
        if (known != null) {
            return known;
        }
        if (made.size() >= MOST) {
            made.clear();
        }
        T now = maker.apply(text);
        made.put(text, now);
        return now;
    }
}
