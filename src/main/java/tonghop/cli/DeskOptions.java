package tonghop.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tonghop.pipeline.decision.Signature;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;

/** The options that say of which period a delivered output is, and whose word stands for what is written down. */
final class DeskOptions {

    @Mixin
    private PeriodOptions about;

    @Option(
            names = "--by",
            paramLabel = "TÊN",
            description = "Người ghi nhận; không ghi thì lấy tên tài khoản đang đăng nhập máy.")
    private @Nullable String by;

    @Option(
            names = "--reason",
            converter = ReasonConverter.class,
            paramLabel = "LÝ_DO",
            description = "Ghi chú hoặc căn cứ; được lưu lâu dài.")
    private @Nullable String reason;

    DeskOptions() {}

    /** @throws UnknownCodeException if there is none of that code */
    Programme programme(Definitions definitions) {
        return about.programme(definitions);
    }

    /** @throws UnknownCodeException if the programme has none of that code */
    ReportingPeriod period(Programme chosen) {
        return about.period(chosen);
    }

    /** @param otherwise the reason where none was given */
    Signature signature(HomeOptions options, String otherwise) {
        return options.signature(by, Objects.requireNonNullElse(reason, otherwise));
    }
}
