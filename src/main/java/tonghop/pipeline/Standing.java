package tonghop.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tonghop.consolidate.Replacement;
import tonghop.model.DeliveredOutput;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.store.Store;

/**
 * How a period stands towards the receiving office.
 *
 * @param delivered its delivered outputs, in order
 * @param waiting the replacement that was not delivered yet, if there is one
 */
public record Standing(List<DeliveredOutput> delivered, Optional<Replacement> waiting) {

    /** Reads the period's reports only where something was delivered. */
    public static Standing of(Store store, Programme programme, ReportingPeriod period, Instant asOf) {
        var delivered = store.deliveries().of(programme.code(), period.period());
        if (delivered.isEmpty()) {
            return new Standing(List.of(), Optional.empty());
        }
        var last = delivered.get(delivered.size() - 1);
        var replacement = new Outputs(store).of(programme, period, asOf).dossier().replacement();
        return new Standing(
                delivered,
                Optional.ofNullable(replacement).filter(r -> r.replaces().version() == last.version()));
    }
}
