package tonghop.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import tonghop.grid.CellValue;
import tonghop.grid.NumberKind;
import tonghop.text.VietnameseText;

/** Dates and times that are written out, as OpenDocument and the strict vocabulary of .xlsx have them. */
final class IsoDate {

    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final BigDecimal MILLIS_A_DAY = BigDecimal.valueOf(86_400_000L);

    private IsoDate() {}

    /** The serial day; the text itself where it is no date. */
    static CellValue cell(String stored) {
        try {
            return days(ChronoUnit.MILLIS.between(DAY_ZERO, parse(stored)));
        } catch (DateTimeException e) {
            return new CellValue.Text(VietnameseText.nfc(stored));
        }
    }

    /** The days that a duration such as {@code PT12H30M00S} makes; the text itself where it is none. */
    static CellValue duration(String stored) {
        try {
            return days(Duration.parse(stored).toMillis());
        } catch (DateTimeException | ArithmeticException e) {
            return new CellValue.Text(VietnameseText.nfc(stored));
        }
    }

    private static CellValue days(long millis) {
        BigDecimal days = BigDecimal.valueOf(millis)
                .divide(MILLIS_A_DAY, new MathContext(15))
                .stripTrailingZeros();
        return new CellValue.Number(days.scale() < 0 ? days.setScale(0) : days, NumberKind.DATE);
    }

    private static LocalDateTime parse(String stored) {
        if (stored.indexOf('T') < 0) {
            return LocalDate.parse(stored).atStartOfDay();
        }
        boolean offset = stored.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)");
        return offset ? OffsetDateTime.parse(stored).toLocalDateTime() : LocalDateTime.parse(stored);
    }
}
