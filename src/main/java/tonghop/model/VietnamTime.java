package tonghop.model;

import java.time.ZoneId;

/** Due days end at midnight in Vietnam, whatever the machine's own zone. */
public final class VietnamTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}
}
