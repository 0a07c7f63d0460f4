package tonghop.workbook;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation.FigureTable;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Consolidation.UnitFigure;
import tonghop.programme.Nature;
import tonghop.workbook.Landmarks.Kind;
import tonghop.workbook.Landmarks.Place;

/** An indicator over the units, with the form that it is of. */
record InForm(FigureTable table, IndicatorLine line) {

    boolean hasTarget() {
        return line.target() != null;
    }

    boolean hasTotal() {
        return line.total() != null;
    }

    boolean isMet() {
        return BriefTargets.isOver(line.total(), line.target());
    }

    boolean isComputed() {
        return line.indicator().nature() instanceof Nature.Ratio;
    }

    long empty() {
        return isComputed() ? 0 : units(UnitFigure::isEmpty);
    }

    long unread() {
        return isComputed() ? 0 : units(UnitFigure::isUnread);
    }

    private long units(Predicate<UnitFigure> which) {
        return line.byUnit().values().stream().filter(which).count();
    }

    /** The row of its total on the page that is signed. */
    @Nullable
    Place place(Landmarks landmarks) {
        return landmarks.of(
                Kind.TOTAL, table.form().code() + "/" + line.indicator().code());
    }
}
