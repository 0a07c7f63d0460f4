package tonghop.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tonghop.pipeline.decision.Signature;

/** The options that say whose word is written down, and on what ground; there must be one. */
final class SignatureOptions {

    @Option(
            names = "--reason",
            converter = ReasonConverter.class,
            required = true,
            paramLabel = "LÝ_DO",
            description = "Lý do, căn cứ; được lưu lâu dài cùng người và lúc thực hiện.")
    private String reason;

    @Option(
            names = "--by",
            paramLabel = "TÊN",
            description = "Người thực hiện; không ghi thì lấy tên tài khoản đang đăng nhập máy.")
    private @Nullable String by;

    SignatureOptions() {}

    Signature signature(HomeOptions options) {
        return options.signature(by, reason);
    }
}
