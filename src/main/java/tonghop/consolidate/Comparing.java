package tonghop.consolidate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Comparison.Against;
import tonghop.consolidate.Comparison.Coverages;
import tonghop.consolidate.Comparison.LeftOut;
import tonghop.consolidate.Comparison.Reason;
import tonghop.consolidate.Comparison.Table;
import tonghop.consolidate.Consolidation.FigureTable;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.model.CarriedCoverage;
import tonghop.model.LedgerLine;
import tonghop.programme.Unit;
import tonghop.programme.UnitRegistry;

/** Sets a period's consolidation beside that of an earlier period. */
public final class Comparing {

    private final Consolidation now;
    private final Consolidation then;
    private final Map<String, List<String>> matches;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Coverages> restingOn = new ArrayList<>();

    private Comparing(Consolidation now, Consolidation then, UnitRegistry registry) {
        var units = new UnitMatches(now, then, registry);
        this.now = now;
        this.then = then;
        this.matches = units.matches();
        leaveOutThoseWithoutReport();
        leftOut.addAll(units.leftOut());
    }

    /**
     * Compares two consolidations; the same ones always give the same result.
     *
     * @param registry what became of the units between the two periods
     * @return empty where the earlier period has no report that counts, or no form of figures that is also in the later one
     * @throws IllegalArgumentException if the periods are of different kinds or regimes, or the earlier one is not earlier
     */
    public static Optional<Comparison> of(
            Against against, Consolidation now, Consolidation then, UnitRegistry registry) {
        require(now, then);
        Instant asOf = then.units().stream()
                .flatMap(line -> Optional.ofNullable(line.document()).stream())
                .map(document -> document.arrival().receivedAt())
                .max(Instant::compareTo)
                .orElse(null);
        if (asOf == null) {
            return Optional.empty();
        }
        var comparing = new Comparing(now, then, registry);
        var tables = comparing.tables();
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(new Comparison(
                        against,
                        then.period().period(),
                        asOf,
                        tables,
                        List.copyOf(comparing.leftOut),
                        List.copyOf(comparing.restingOn)));
    }

    private static void require(Consolidation now, Consolidation then) {
        var period = now.period().period();
        var earlier = then.period().period();
        boolean comparable = now.programme().code().equals(then.programme().code())
                && period.kind() == earlier.kind()
                && then.period().windowEnd().isBefore(now.period().windowEnd());
        if (!comparable) {
            throw new IllegalArgumentException("Not to be compared: " + period + " and " + earlier);
        }
    }

    private List<Table> tables() {
        var tables = new ArrayList<Table>();
        for (FigureTable table : now.tables()) {
            then.tables().stream()
                    .filter(t -> t.form().code().equals(table.form().code()))
                    .findFirst()
                    .ifPresent(t -> tables.add(new FigureComparison(table, t, matches).table()));
        }
        return tables;
    }

    private void leaveOutThoseWithoutReport() {
        var earlier = new HashMap<String, UnitLine>();
        then.units().forEach(line -> earlier.put(line.unit().code(), line));
        for (UnitLine line : now.units()) {
            List<String> codes = matches.get(line.unit().code());
            if (codes == null) {
                continue;
            }
            List<UnitLine> before = codes.stream()
                    .map(c -> Objects.requireNonNull(earlier.get(c)))
                    .toList();
            boolean reportedThen = before.stream().allMatch(l -> l.document() != null);
            if (line.document() == null || !reportedThen) {
                matches.remove(line.unit().code());
                leftOut.add(new LeftOut(line.unit(), line.document() == null ? Reason.NOT_NOW : Reason.NOT_THEN));
            } else {
                coverage(line.unit(), line.document(), before);
            }
        }
    }

    private void coverage(Unit unit, LedgerLine document, List<UnitLine> before) {
        CarriedCoverage rests = document.coverage();
        for (UnitLine line : before) {
            CarriedCoverage rested =
                    line.document() == null ? null : line.document().coverage();
            if (!missing(rests).equals(missing(rested)) || expected(rests) != expected(rested)) {
                restingOn.add(new Coverages(unit, brief(rests), brief(rested)));
            }
        }
    }

    private static List<String> missing(@Nullable CarriedCoverage coverage) {
        return coverage == null ? List.of() : coverage.missing();
    }

    private static int expected(@Nullable CarriedCoverage coverage) {
        return coverage == null ? -1 : coverage.expected();
    }

    private static String brief(@Nullable CarriedCoverage coverage) {
        return coverage == null ? "" : coverage.brief();
    }
}
