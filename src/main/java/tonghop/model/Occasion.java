package tonghop.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What an ad hoc period was opened for.
 *
 * @param title as the request and the reports name it, e.g. {@code Báo cáo đột xuất công tác phòng chống thiên tai}
 * @param from first day whose data the report covers
 * @param to last day whose data the report covers
 * @param due the last day that is on time
 * @param forms the codes of the forms asked for; empty for those that the regime asks of ad hoc periods
 * @param units the codes of the units that owe it; empty for all that are not asked for some periods only
 */
public record Occasion(
        String title, LocalDate from, LocalDate to, LocalDate due, List<String> forms, List<String> units) {

    public Occasion {
        forms = List.copyOf(forms);
        units = List.copyOf(units);
    }
}
