package tonghop.wordreport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.programme.Nature;

/** Shares out a group's indicators over sentences: a ratio ends one and has its numerator and denominator with it. */
final class GroupLines {

    /** Parts of a whole are not counted. */
    private static final int LONGEST = 4;

    private GroupLines() {}

    /** @param lines those with a total, in the form's order */
    static List<List<IndicatorLine>> of(List<IndicatorLine> lines) {
        var together = together(lines);
        var sentences = new ArrayList<List<IndicatorLine>>();
        var sentence = new ArrayList<IndicatorLine>();
        int counted = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean part = Wording.of(lines.get(i).indicator()).kind() == Wording.Kind.PART;
            boolean begins = together[i] == Place.FIRST
                    || together[i] == Place.FREE && (counted >= LONGEST || i > 0 && isRatio(lines.get(i - 1)));
            if (begins && !part && !sentence.isEmpty()) {
                sentences.add(List.copyOf(sentence));
                sentence.clear();
                counted = 0;
            }
            sentence.add(lines.get(i));
            counted += part ? 0 : 1;
        }
        if (!sentence.isEmpty()) {
            sentences.add(List.copyOf(sentence));
        }
        return sentences;
    }

    private enum Place {
        FREE,
        FIRST,
        FURTHER
    }

    /** Which indicators go with the ratio that follows them; none from before an earlier ratio. */
    private static Place[] together(List<IndicatorLine> lines) {
        var places = new Place[lines.size()];
        Arrays.fill(places, Place.FREE);
        Map<String, Integer> at = new HashMap<>();
        int free = 0;
        for (int i = 0; i < lines.size(); i++) {
            at.put(lines.get(i).indicator().code(), i);
            if (lines.get(i).indicator().nature() instanceof Nature.Ratio ratio) {
                int first = first(i, free, at.get(ratio.numerator()), at.get(ratio.denominator()));
                for (int k = first; k <= i; k++) {
                    places[k] = k == first ? Place.FIRST : Place.FURTHER;
                }
                free = i + 1;
            }
        }
        return places;
    }

    private static int first(int ratio, int free, @Nullable Integer... operands) {
        int first = ratio;
        for (Integer operand : operands) {
            if (operand != null && operand >= free) {
                first = Math.min(first, operand);
            }
        }
        return first;
    }

    private static boolean isRatio(IndicatorLine line) {
        return line.indicator().nature() instanceof Nature.Ratio;
    }
}
