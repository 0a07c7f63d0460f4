package tonghop.programme;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words that may stand only once, whatever their case; a repeat is noted as a problem. */
final class Distinct {

    private final String what;
    private final Problems problems;
    private final Map<String, Place> first = new HashMap<>();

    /** @param what the words' kind, as the message names it */
    Distinct(String what, Problems problems) {
        this.what = what;
        this.problems = problems;
    }

    /** The word is taken, by as many as like. */
    void know(String word, Place place) {
        first.putIfAbsent(word.toLowerCase(Locale.ROOT), place);
    }

    void add(String word, Place place) {
        Place earlier = word.isEmpty() ? null : first.putIfAbsent(word.toLowerCase(Locale.ROOT), place);
        if (earlier != null) {
            problems.add(place, what + " “" + word + "” đã có ở " + earlier + "; đổi hoặc bỏ một trong hai");
        }
    }
}
