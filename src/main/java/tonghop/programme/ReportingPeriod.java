package tonghop.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.Period;

/**
 * A period of one regime, with its days.
 *
 * @param windowStart first day whose data the report covers
 * @param windowEnd last day whose data the report covers
 * @param due null where the plan names no day
 * @param closesOn the first day on which nothing more is taken in, or null where only the operator closes it
 * @param forms the codes of the forms it asks for
 * @param citation the paragraph of the plan or decree that fixes it
 */
public record ReportingPeriod(
        Period period,
        LocalDate windowStart,
        LocalDate windowEnd,
        @Nullable DueDay due,
        @Nullable LocalDate closesOn,
        List<String> forms,
        String citation) {}
