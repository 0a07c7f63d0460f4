package tonghop.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Fact;
import tonghop.consolidate.Replacement;
import tonghop.model.DeliveredOutput;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;

/**
 * A consolidated output that goes to the receiving office.
 *
 * @param facts what it tells its reader
 * @param replacement what it takes the place of, or null where it is the first
 */
public record DeliveryCase(
        Programme programme,
        ReportingPeriod period,
        DeliveredOutput output,
        List<Fact> facts,
        @Nullable Replacement replacement) {

    /** The name under which the workbook goes out: it says what it is in any folder, in letters that every mail program takes. */
    public String fileName() {
        return programme.code() + "-" + period.period().code() + "-tong-hop.v" + output.version() + ".xlsx";
    }
}
