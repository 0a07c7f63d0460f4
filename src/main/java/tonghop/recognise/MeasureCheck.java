package tonghop.recognise;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;

/** Whether a unit of measure that an office wrote is of another size than the form's, e.g. đồng for triệu đồng. */
final class MeasureCheck {

    private static final String MONEY = "đồng";

    /** Ten or a power of it before a unit: “1.000 người”; in brackets and alone it refers to a note, with a slash it is a date. */
    private static final Pattern FACTOR =
            Pattern.compile("(?<![\\p{L}\\d.,/(-])1[.,]?0[0.,]*+(?![\\d/-])|\\(1[.,]?0[0.,]*+ ?\\p{L}");

    /** The same in the head of a column: “Số liệu (x 1.000)”. */
    private static final Pattern TIMES = Pattern.compile("(?<!\\p{L})[x×*] ?1[.,]?0[0.,]*+");

    private final Measures measures;
    private final Remembered<Set<String>> sizes;

    MeasureCheck(Words words) {
        this.measures = new Measures(words);
        this.sizes = new Remembered<>(measures::in);
    }

    boolean isOther(Indicator indicator, UnitSaid said) {
        if (indicator.nature() instanceof Nature.Ratio) {
            return false;
        }
        Set<String> due = sizes.of(indicator.unit());
        boolean sized = !due.isEmpty();
        return Stream.of(said.column(), said.name())
                        .anyMatch(s -> FACTOR.matcher(s).find())
                || isFactor(said.table())
                || differs(sizes.of(said.column()), due, sized && !said.column().isBlank())
                || differs(sizes.of(said.name()), due, false)
                || sized && differs(sizes.of(said.table()), due, false);
    }

    static boolean isFactor(String head) {
        return TIMES.matcher(head).find();
    }

    /** That money is meant need not be said beside its size: “triệu” is “triệu đồng”, not đồng. */
    private static boolean differs(Set<String> said, Set<String> due, boolean mustSay) {
        if (said.isEmpty() || !due.contains(MONEY)) {
            return (mustSay || !said.isEmpty()) && !said.equals(due);
        }
        var money = new HashSet<>(said);
        money.add(MONEY);
        return !money.equals(due);
    }
}
