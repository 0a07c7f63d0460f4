package tonghop.pipeline.daily;

import java.time.Instant;
import java.time.LocalTime;
import tonghop.model.VietnamTime;
import tonghop.pipeline.home.Settings;
import tonghop.programme.WorkingDays;

/**
 * When letters go out that nobody waits for: on working days, by daylight.
 *
 * @param from the first time of day, Vietnam's
 * @param until the first time of day that is too late
 */
record OfficeHours(WorkingDays days, LocalTime from, LocalTime until) {

    private static final String FROM = "remind.hour";
    private static final String UNTIL = "remind.until";

    /** @throws IllegalArgumentException if a setting is wrong; the message names it and says how to mend it, in Vietnamese */
    static OfficeHours of(Settings settings, WorkingDays days) {
        LocalTime from = hour(settings, FROM);
        LocalTime until = hour(settings, UNTIL);
        if (!from.isBefore(until)) {
            throw wrong(settings, UNTIL, "cần một giờ sau " + FROM + " = " + settings.text(FROM));
        }
        return new OfficeHours(days, from, until);
    }

    private static LocalTime hour(Settings settings, String key) {
        String text = settings.text(key);
        if (!text.matches("[0-9]|1[0-9]|2[0-3]")) {
            throw wrong(settings, key, "cần một giờ từ 0 đến 23");
        }
        return LocalTime.of(Integer.parseInt(text), 0);
    }

    private static IllegalArgumentException wrong(Settings settings, String key, String why) {
        return new IllegalArgumentException(
                "Thiết lập “" + key + " = " + settings.text(key) + "” không đúng: " + why + ".");
    }

    boolean isOpen(Instant moment) {
        var local = moment.atZone(VietnamTime.ZONE);
        LocalTime time = local.toLocalTime();
        return !time.isBefore(from) && time.isBefore(until) && days.isWorking(local.toLocalDate());
    }
}
