package tonghop.pipeline.fault;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import tonghop.model.VietnamTime;

/** Moments in sentences to the operator. */
public final class Moments {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(VietnamTime.ZONE);

    private Moments() {}

    public static String shown(Instant moment) {
        return MOMENT.format(moment);
    }
}
