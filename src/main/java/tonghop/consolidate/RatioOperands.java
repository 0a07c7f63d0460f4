package tonghop.consolidate;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.CountedReports.UnitContent;
import tonghop.model.CarriedCoverage.Operands;
import tonghop.model.FormContent.Figures;
import tonghop.model.LedgerLine;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;

/**
 * The two numbers that a ratio of one unit is computed from. Of a unit that itself consolidates others they are the sums
 * over those of them that gave both figures, as its output carries them, so that a ratio comes to the same through any
 * number of levels.
 */
final class RatioOperands {

    private RatioOperands() {}

    /** Null where the unit gave none or only one of the two. */
    static @Nullable Operands of(UnitContent<Figures> report, Indicator indicator, Nature.Ratio ratio) {
        var numerator = report.content().figures().get(ratio.numerator());
        var denominator = report.content().figures().get(ratio.denominator());
        if (numerator == null || denominator == null || numerator.value() == null || denominator.value() == null) {
            return null;
        }
        var above = Percentage.canonical(numerator.value());
        var below = Percentage.canonical(denominator.value());
        boolean corrected = numerator.correction() != null || denominator.correction() != null;
        var carried = carried(report.submission().document(), indicator, above, below, corrected);
        return carried != null ? carried : new Operands(above, below);
    }

    /**
     * What the report carries; null where that cannot be of these figures.
     *
     * @param corrected whether a person put others in the place of what the report says
     */
    static @Nullable Operands carried(
            LedgerLine document, Indicator indicator, BigDecimal numerator, BigDecimal denominator, boolean corrected) {
        var coverage = document.coverage();
        var carried = coverage == null ? null : coverage.ratios().get(indicator.code());
        boolean fits = carried != null
                && !corrected
                && carried.numerator().compareTo(numerator) <= 0
                && carried.denominator().compareTo(denominator) <= 0;
        return fits ? carried : null;
    }

    /** Null where there are none. */
    static @Nullable Operands sum(Collection<Operands> all) {
        return all.stream()
                .reduce((a, b) -> new Operands(
                        Percentage.canonical(a.numerator().add(b.numerator())),
                        Percentage.canonical(a.denominator().add(b.denominator()))))
                .orElse(null);
    }
}
