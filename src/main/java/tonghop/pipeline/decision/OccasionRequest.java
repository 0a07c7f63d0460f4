package tonghop.pipeline.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for who opens an ad hoc period. What is null stays as it was where the period is open already.
 *
 * @param from first day of the data; where there is none yet, 1 January of the period's year
 * @param to last day of the data; where there is none yet, the due day
 * @param due the last day that is on time
 * @param forms codes; null for those that the regime asks of ad hoc periods
 * @param units codes; null for all that are not asked for some periods only
 */
public record OccasionRequest(
        @Nullable String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate due,
        @Nullable List<String> forms,
        @Nullable List<String> units) {

    boolean isEmpty() {
        return title == null && from == null && to == null && due == null && forms == null && units == null;
    }
}
