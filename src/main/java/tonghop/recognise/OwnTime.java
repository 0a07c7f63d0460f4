package tonghop.recognise;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.model.Period;
import tonghop.text.VietnameseText;

/** The report's own period behind a row's name, “… (năm 2024)”: it says nothing new. */
final class OwnTime {

    private static final Pattern BEHIND = Pattern.compile(
            "[\\s,(]+((?:(?:trong|của|cả)\\s+)?(?:(?:\\d{1,2}|ba|sáu|chín)\\s+tháng(?:\\s+đầu)?(?:\\s+năm)?|tháng\\s+\\d{1,2}"
                    + "|quý\\s+(?:[ivx]+|\\d)|năm)(?:\\s*(?:năm|/|-)?\\s*20\\d\\d)?)\\s*\\)?\\s*$");

    private OwnTime() {}

    /** The name without it; null where it does not end in the period, or in another one. */
    static @Nullable String without(String name, Period period) {
        String lower = VietnameseText.nfc(name).toLowerCase(Locale.ROOT);
        Matcher behind = BEHIND.matcher(lower);
        if (lower.length() != name.length() || !behind.find() || behind.start() == 0) {
            return null;
        }
        PeriodText said = PeriodText.of(behind.group(1));
        boolean isOwn = said.yearless().isEmpty()
                ? said.periods().equals(Set.of(period))
                : said.periods().isEmpty() && said.yearless().equals(Set.of(period.in(0)));
        return isOwn ? name.substring(0, behind.start()) : null;
    }
}
