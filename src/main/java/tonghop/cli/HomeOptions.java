package tonghop.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tonghop.pipeline.WorkClock;
import tonghop.pipeline.decision.Signature;
import tonghop.pipeline.home.Home;

/** The options that say where, and when, a command works. */
final class HomeOptions {

    @Option(
            names = "--home",
            required = true,
            paramLabel = "THƯ_MỤC",
            description = "Thư mục làm việc; được tạo nếu chưa có. Trong đó “inbox” nhận tệp, “out” chứa kết quả.")
    private Path folder;

    @Option(
            names = "--now",
            paramLabel = "THỜI_ĐIỂM",
            converter = InstantConverter.class,
            description = "Chạy như thể bây giờ là thời điểm này, ví dụ 2024-05-03T09:00:00+07:00.")
    private @Nullable Instant now;

    @Option(names = "--help", usageHelp = true, description = "Hiện hướng dẫn này.")
    private boolean help;

    HomeOptions() {}

    Home home() {
        return new Home(folder.toAbsolutePath().normalize());
    }

    @Nullable
    Instant now() {
        return now;
    }

    /** One that stands at the moment that is given, or else the machine's. */
    WorkClock clock() {
        return now == null ? WorkClock.ofMachine() : WorkClock.at(now);
    }

    /** What is given, or else the present moment. */
    Instant moment() {
        return now == null ? Instant.now() : now;
    }

    /**
     * Whose word it is that is written down now.
     *
     * @param by null for whoever is logged in
     * @throws IllegalArgumentException as {@link Signature} says
     */
    Signature signature(@Nullable String by, String reason) {
        return new Signature(Objects.requireNonNullElse(by, System.getProperty("user.name", "")), moment(), reason);
    }

    /** An ISO 8601 instant with its offset. */
    static final class InstantConverter implements CommandLine.ITypeConverter<Instant> {
        @Override
        public Instant convert(String value) {
            try {
                return OffsetDateTime.parse(value).toInstant();
            } catch (DateTimeParseException e) {
                throw new CommandLine.TypeConversionException(
                        "Cần thời điểm có múi giờ, ví dụ 2024-05-03T09:00:00+07:00.");
            }
        }
    }
}
