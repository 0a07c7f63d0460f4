package tonghop.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.model.CarriedCoverage;

/** What the sheets say of units whose reports are themselves consolidated from others. */
final class LevelBelow {

    /** Beside a number that not all units of the level below are in. */
    static final String MARK = "*";

    private LevelBelow() {}

    /** What the unit's report rests on; null where it was made by hand or none counts. */
    static @Nullable CarriedCoverage of(UnitLine line) {
        return line.document() == null ? null : line.document().coverage();
    }

    static boolean isPartial(UnitLine line) {
        var coverage = of(line);
        return coverage != null && !coverage.isWhole();
    }

    /** E.g. {@code Huyện Vĩnh Cửu 10/12}, for each unit whose report does not have all the units below in it. */
    static List<String> partial(List<UnitLine> units) {
        return units.stream()
                .filter(LevelBelow::isPartial)
                .map(line -> line.unit().name() + brief(of(line)))
                .toList();
    }

    private static String brief(@Nullable CarriedCoverage coverage) {
        return coverage == null ? "" : " " + coverage.reported() + "/" + coverage.expected();
    }

    /** As a sentence of a note; empty for a report made by hand. */
    static String note(UnitLine line) {
        var coverage = of(line);
        if (coverage == null) {
            return "";
        }
        String shown = coverage.shown();
        return Letterhead.capitals(shown.substring(0, 1)) + shown.substring(1);
    }
}
