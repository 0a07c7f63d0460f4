package tonghop.recognise;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;

/** Whether a unit of measure that an office wrote is of another size than the form's, e.g. đồng for triệu đồng. */
final class MeasureCheck {

    private static final Pattern DIGIT_BEFORE_LETTER = Pattern.compile("(?<=\\d)(?=\\p{L})");

    private final Words words;
    private final Remembered<Set<String>> scales = new Remembered<>(this::read);

    MeasureCheck(Words words) {
        this.words = words;
    }

    boolean isOther(Indicator indicator, UnitSaid said) {
        if (indicator.nature() instanceof Nature.Ratio) {
            return false;
        }
        Set<String> expected = scales(indicator.unit());
        boolean sized = !expected.isEmpty();
        return differs(scales(said.column()), expected, sized && !said.column().isBlank())
                || differs(scales(said.name()), expected, false)
                || sized && differs(scales(said.table()), expected, false);
    }

    private static boolean differs(Set<String> said, Set<String> expected, boolean mustSay) {
        return (mustSay || !said.isEmpty()) && !said.equals(expected);
    }

    private Set<String> scales(String unit) {
        return scales.of(unit);
    }

    private Set<String> read(String unit) {
        String key =
                words.expanded(DIGIT_BEFORE_LETTER.matcher(unit).replaceAll(" ").replace("đ/c", ""));
        return words.scales.stream().filter(s -> Words.contains(key, s)).collect(Collectors.toSet());
    }
}
