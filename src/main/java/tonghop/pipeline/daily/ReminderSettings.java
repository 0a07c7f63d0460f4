package tonghop.pipeline.daily;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.letter.ReminderDays;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.mailout.MailOut;
import tonghop.programme.Definitions;
import tonghop.programme.Nearest;

/**
 * Of which regimes units are reminded, and on which days, as the settings {@code remind.…} have it.
 *
 * @param programmes codes of regimes, at least one
 */
record ReminderSettings(List<String> programmes, ReminderDays days) {

    private static final String PROGRAMMES = "remind.programmes";
    private static final String ALL = "all";

    private static final int MOST_DAYS = 60;

    /**
     * Empty where nobody is reminded, which is the default: no regime is named, or no day.
     *
     * @throws IllegalArgumentException if a setting is wrong or missing; the message names it and says how to mend it, in Vietnamese
     */
    static Optional<ReminderSettings> of(Settings settings, Definitions definitions) {
        List<String> programmes = programmes(settings, definitions);
        var days = new ReminderDays(
                days(settings, "remind.before", 0), days(settings, "remind.after", 1), definitions.workingDays());
        if (programmes.isEmpty() || days.before().isEmpty() && days.after().isEmpty()) {
            return Optional.empty();
        }
        if (!MailOut.isOn(settings)) {
            throw wrong(settings, PROGRAMMES, "muốn gửi thư nhắc cần có máy chủ gửi thư; hãy đặt mail.out.host");
        }
        if (settings.text("mail.operator").isEmpty()) {
            throw wrong(
                    settings,
                    PROGRAMMES,
                    "muốn gửi thư nhắc cần có người được báo đã nhắc ai; hãy đặt mail.operator là địa chỉ thư của"
                            + " người vận hành");
        }
        return Optional.of(new ReminderSettings(programmes, days));
    }

    private static List<String> programmes(Settings settings, Definitions definitions) {
        List<String> named = list(settings, PROGRAMMES);
        var known = definitions.programmes().keySet();
        if (named.equals(List.of(ALL))) {
            return List.copyOf(known);
        }
        for (String code : named) {
            if (!known.contains(code)) {
                throw wrong(settings, PROGRAMMES, "không có chế độ “" + code + "”; " + Nearest.to(code, known));
            }
        }
        return named;
    }

    private static List<Integer> days(Settings settings, String key, int least) {
        return list(settings, key).stream()
                .map(text -> {
                    int days = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
                    if (days < least || days > MOST_DAYS) {
                        throw wrong(
                                settings,
                                key,
                                "cần các số ngày từ " + least + " đến " + MOST_DAYS + ", cách nhau bằng dấu phẩy");
                    }
                    return days;
                })
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> list(Settings settings, String key) {
        return Stream.of(settings.text(key).split("\\s*,\\s*"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static IllegalArgumentException wrong(Settings settings, String key, String why) {
        return new IllegalArgumentException("Thiết lập “" + key + " = " + settings.text(key) + "” không đúng: " + why
                + (why.endsWith("?") ? "" : "."));
    }
}
