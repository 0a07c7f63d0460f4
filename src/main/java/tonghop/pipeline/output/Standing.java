package tonghop.pipeline.output;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tonghop.consolidate.Replacement;
import tonghop.model.Answer;
import tonghop.model.DeliveredOutput;
import tonghop.model.OfficeRemark;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.UnitRegistry;
import tonghop.store.Store;

/**
 * How a period stands towards the receiving office.
 *
 * @param delivered its delivered outputs, in order
 * @param answers what came back on them, in order
 * @param open the remarks that nobody dealt with yet, in order
 * @param waiting the replacement that was not delivered yet, if there is one
 */
public record Standing(
        List<DeliveredOutput> delivered, List<Answer> answers, List<OfficeRemark> open, Optional<Replacement> waiting) {

    /** Reads the period's reports only where something was delivered. */
    public static Standing of(
            Store store, UnitRegistry units, Programme programme, ReportingPeriod period, Instant asOf) {
        var delivered = store.deliveries().of(programme.code(), period.period());
        if (delivered.isEmpty()) {
            return new Standing(List.of(), List.of(), List.of(), Optional.empty());
        }
        var last = delivered.get(delivered.size() - 1);
        var dossier = new Outputs(store, units).of(programme, period, asOf).dossier();
        return new Standing(
                delivered,
                store.answers().of(programme.code(), period.period()),
                dossier.remarks().stream().filter(OfficeRemark::isOpen).toList(),
                Optional.ofNullable(dossier.replacement())
                        .filter(r -> r.replaces().version() == last.version()));
    }
}
