package tonghop.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;

/** A day such as {@code 2024-07-15}. */
final class DayConverter implements CommandLine.ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("Cần ngày dạng năm-tháng-ngày, ví dụ 2024-07-15.");
        }
    }
}
