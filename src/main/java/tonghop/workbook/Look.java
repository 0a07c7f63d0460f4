package tonghop.workbook;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a cell looks.
 *
 * @param size of the type, in points
 * @param format a number format, or {@code General}
 */
record Look(int size, String format, Set<Trait> traits) {

    static final Look BODY = of(12);
    static final Look TITLE = of(14, Trait.BOLD, Trait.CENTRED);
    static final Look HEADER = of(12, Trait.BOLD, Trait.CENTRED, Trait.BOXED, Trait.SHADED);
    static final Look NOTE = of(12, Trait.ITALIC);

    Look {
        traits = Collections.unmodifiableSet(traits.isEmpty() ? EnumSet.noneOf(Trait.class) : EnumSet.copyOf(traits));
    }

    static Look of(int size, Trait... traits) {
        return new Look(size, "General", Set.copyOf(List.of(traits)));
    }

    Look with(Trait... more) {
        var all = EnumSet.noneOf(Trait.class);
        all.addAll(traits);
        all.addAll(List.of(more));
        return new Look(size, format, all);
    }

    Look sized(int points) {
        return new Look(points, format, traits);
    }

    Look formatted(String numberFormat) {
        return new Look(size, numberFormat, traits);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
