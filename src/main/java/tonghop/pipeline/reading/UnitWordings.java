package tonghop.pipeline.reading;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tonghop.model.Report;
import tonghop.model.Wording;
import tonghop.store.Decisions;

/** The words of units' own that people explained, as the ledger has them at the moment; another process may add to them. */
public final class UnitWordings {

    /** Where no ledger is asked. */
    static final UnitWordings NONE = new UnitWordings(() -> 0, List::of);

    private final LongSupplier next;
    private final Supplier<List<Wording.Mapped>> all;
    private volatile @Nullable Known known;

    /** @param next the number of the decision that follows those that made these */
    private record Known(long next, List<Wording.Mapped> wordings) {}

    private UnitWordings(LongSupplier next, Supplier<List<Wording.Mapped>> all) {
        this.next = next;
        this.all = all;
    }

    public static UnitWordings of(Decisions decisions) {
        return new UnitWordings(decisions::next, decisions::wordings);
    }

    /**
     * Those of the report's unit in the report's regime; where the report does not say its regime, those of the only one for
     * which any of the unit are known.
     */
    List<Wording.Mapped> of(Report report) {
        String unit = report.unit();
        if (unit == null) {
            return List.of();
        }
        List<Wording.Mapped> own = now().stream()
                .filter(m -> m.wording().unit().equals(unit))
                .filter(m ->
                        report.programme() == null || m.wording().programme().equals(report.programme()))
                .toList();
        boolean isOneRegime =
                own.stream().map(m -> m.wording().programme()).distinct().count() == 1;
        return isOneRegime ? own : List.of();
    }

    private List<Wording.Mapped> now() {
        long latest = next.getAsLong();
        Known before = known;
        if (before == null || before.next() != latest) {
            // Those that came after the number was asked for are read again with the next document.
            before = new Known(latest, all.get());
            known = before;
        }
        return before.wordings();
    }
}
