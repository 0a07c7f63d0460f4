package tonghop.pipeline.output;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Comparing;
import tonghop.consolidate.Comparison;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidator;
import tonghop.consolidate.Discipline;
import tonghop.consolidate.Dossier;
import tonghop.consolidate.EarlierPeriods;
import tonghop.consolidate.Fact;
import tonghop.consolidate.Facts;
import tonghop.consolidate.LaterPeriods;
import tonghop.consolidate.Replacement;
import tonghop.consolidate.Replacement.Delivered;
import tonghop.consolidate.VersionDifference;
import tonghop.model.Decision;
import tonghop.model.DeliveredOutput;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.UnitRegistry;
import tonghop.store.Store;

/** Brings together what a period's output says and how it came about, from what the store holds. */
public final class Outputs {

    private final Store store;
    private final UnitRegistry units;

    /** @param units of every time: a comparison follows those that were merged */
    public Outputs(Store store, UnitRegistry units) {
        this.store = store;
        this.units = units;
    }

    /** @param asOf says which tasks are overdue */
    public Output of(Programme programme, ReportingPeriod period, Instant asOf) {
        var consolidation =
                Consolidator.consolidate(programme, period, store.period(programme.code(), period.period()), asOf);
        var corrections = VersionDifference.inOrder(programme, store.corrected(programme.code(), period.period()));
        var remarks = store.answers().remarks(programme.code(), period.period());
        var discipline = Discipline.upTo(
                consolidation, store.traces(programme.code(), period.period().year()));
        return new Output(
                consolidation,
                new Dossier(comparisons(consolidation), replacement(consolidation), corrections, remarks, discipline));
    }

    /**
     * @param revision the state of the period in the store
     * @throws IllegalArgumentException if there is no output of the period, or one that the store has left behind; the message is for people
     */
    public void refuseUnmade(Programme programme, Period period, long revision) {
        if (revision == 0) {
            throw new IllegalArgumentException(
                    "Kỳ “" + period.label() + "” chưa có báo cáo nào, nên chưa có bản tổng hợp.");
        }
        boolean dirty = store.dirty().stream()
                .anyMatch(d ->
                        d.programme().equals(programme.code()) && d.period().equals(period));
        if (dirty) {
            throw new IllegalArgumentException("Kỳ “" + period.label()
                    + "” có thay đổi chưa được tổng hợp. Hãy chạy lệnh “once”, xem lại bản tổng hợp rồi làm lại.");
        }
    }

    /** As the earlier periods stand now: where one changes later, those that were compared with it are made again. */
    private List<Comparison> comparisons(Consolidation now) {
        var programme = now.programme();
        var comparisons = new ArrayList<Comparison>();
        EarlierPeriods.of(programme, now.period()).forEach((against, earlier) -> {
            var record = store.period(programme.code(), earlier.period());
            if (!record.current().isEmpty()) {
                Consolidation then = Consolidator.consolidate(programme, earlier, record);
                Comparing.of(against, now, then, units).ifPresent(comparisons::add);
            }
        });
        return comparisons;
    }

    /** What the present output takes the place of, or null. */
    private @Nullable Replacement replacement(Consolidation consolidation) {
        var programme = consolidation.programme().code();
        var period = consolidation.period().period();
        List<Delivered> delivered = store.deliveries().last(programme, period);
        if (delivered.isEmpty()) {
            return null;
        }
        var facts = Facts.of(consolidation);
        return Replacement.of(facts, delivered, reasons(consolidation, facts, delivered), touched(programme, period))
                .orElse(null);
    }

    private List<Period> touched(String programme, Period period) {
        return LaterPeriods.touchedBy(period, delivered(programme));
    }

    /** The periods of the programme of which an output was delivered. */
    public List<Period> delivered(String programme) {
        return store.deliveries().all().stream()
                .filter(d -> d.programme().equals(programme))
                .map(DeliveredOutput::period)
                .distinct()
                .toList();
    }

    private Replacement.Reasons reasons(Consolidation consolidation, List<Fact> now, List<Delivered> delivered) {
        Map<Long, LedgerLine> lines = new HashMap<>();
        consolidation.documents().forEach(line -> lines.put(line.number(), line));
        Map<Long, List<Decision>> decisions = new HashMap<>();
        for (long document : changedDocuments(now, delivered)) {
            decisions.put(document, store.decisions().about(document));
        }
        return new Replacement.Reasons(lines, decisions);
    }

    /** Few, however large the period: what was delivered and what is now mostly agree. */
    private static Set<Long> changedDocuments(List<Fact> now, List<Delivered> delivered) {
        var documents = new HashSet<Long>();
        for (Delivered earlier : delivered) {
            documents.addAll(Replacement.documents(earlier.facts(), now));
        }
        return documents;
    }
}
