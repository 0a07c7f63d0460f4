package tonghop.consolidate;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation.FigureTable;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.model.CarriedCoverage;
import tonghop.model.CarriedCoverage.Operands;
import tonghop.model.UnitStatus;
import tonghop.programme.Nature;

/** What a consolidation tells the level above of the reports that it rests on. */
public final class CarriedUp {

    private static final Operands NOBODY_GAVE_BOTH = new Operands(BigDecimal.ZERO, BigDecimal.ZERO);

    private CarriedUp() {}

    /** Never null: also a consolidation of all the units says so. */
    public static CarriedCoverage of(Consolidation consolidation) {
        var owing = consolidation.units().stream()
                .filter(line -> line.status() != UnitStatus.NOT_OWED)
                .toList();
        int reported =
                (int) owing.stream().filter(line -> line.status().reported()).count();
        var missing = consolidation.units().stream().flatMap(CarriedUp::missing).toList();
        return new CarriedCoverage(
                reported, owing.size(), missing, ratios(consolidation.tables()), Gaps.in(consolidation));
    }

    private static Stream<String> missing(UnitLine line) {
        var document = line.document();
        if (document == null) {
            return line.status() == UnitStatus.NOT_OWED
                    ? Stream.empty()
                    : Stream.of(line.unit().name());
        }
        var below = document.coverage();
        var lacking = line.forms().lacksFigures()
                ? Stream.of(line.forms().lackingNamed() + " của " + line.unit().name())
                : Stream.<String>empty();
        return below == null
                ? lacking
                : Stream.concat(
                        lacking,
                        below.missing().stream()
                                .map(name -> name + " (" + line.unit().name() + ")"));
    }

    private static Map<String, Operands> ratios(List<FigureTable> tables) {
        var ratios = new LinkedHashMap<String, Operands>();
        for (var table : tables) {
            var totals = new LinkedHashMap<String, IndicatorLine>();
            table.lines().forEach(line -> totals.put(line.indicator().code(), line));
            for (var line : table.lines()) {
                if (line.indicator().nature() instanceof Nature.Ratio ratio) {
                    var numerator = totals.get(ratio.numerator());
                    var denominator = totals.get(ratio.denominator());
                    if (differs(line.over(), numerator, denominator)) {
                        ratios.put(line.indicator().code(), line.over() == null ? NOBODY_GAVE_BOTH : line.over());
                    }
                }
            }
        }
        return ratios;
    }

    /** True where the two totals are there, and the ratio is computed from other sums. */
    private static boolean differs(
            @Nullable Operands over, @Nullable IndicatorLine numerator, @Nullable IndicatorLine denominator) {
        if (numerator == null || denominator == null || numerator.total() == null || denominator.total() == null) {
            return false;
        }
        return over == null
                || over.numerator().compareTo(numerator.total()) != 0
                || over.denominator().compareTo(denominator.total()) != 0;
    }
}
