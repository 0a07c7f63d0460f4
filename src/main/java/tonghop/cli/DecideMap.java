package tonghop.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tonghop.model.LedgerLine;
import tonghop.model.Wording;
import tonghop.pipeline.decision.Deciding;
import tonghop.pipeline.decision.Signature;
import tonghop.programme.ColumnRole;

@Command(
        name = "map",
        description = {
            "Xác định một tên dòng hoặc tên cột lạ là gì; tài liệu được đọc lại.",
            "Được ghi nhớ cho riêng đơn vị đó trong chế độ báo cáo đó: báo cáo sau dùng tên ấy sẽ đọc được, đến khi quyết định này bị"
                    + " hoàn tác. Các tài liệu khác đã đến trước được đọc lại bằng lệnh “replay”."
        })
final class DecideMap extends DecisionCommand {

    @Option(names = "--row", paramLabel = "TÊN_DÒNG", description = "Tên dòng như trong tệp; đi cùng --indicator.")
    private @Nullable String row;

    @Option(names = "--indicator", paramLabel = "CHỈ_TIÊU", description = "Mã chỉ tiêu của dòng, ví dụ 2.4.")
    private @Nullable String indicator;

    @Option(names = "--heading", paramLabel = "TÊN_CỘT", description = "Tiêu đề cột như trong tệp; đi cùng --as.")
    private @Nullable String heading;

    @Option(
            names = "--as",
            paramLabel = "LOẠI",
            description =
                    "Cột là gì: value (số liệu của kỳ báo cáo), previous (số liệu kỳ khác), plan (kế hoạch), cumulative (lũy kế),"
                            + " part (một phần của số liệu), comparison (so sánh), explanation (ghi chú, giải trình), note (thông tin khác), name (tên chỉ tiêu), code (mã, số thứ tự), unit (đơn vị tính).")
    private @Nullable String role;

    DecideMap() {}

    @Override
    LedgerLine take(Deciding deciding, long document, Signature signature) throws IOException {
        if (row != null && indicator != null && heading == null && role == null) {
            return deciding.map(document, Wording.Kind.ROW, row, indicator.strip(), signature);
        }
        if (heading != null && role != null && row == null && indicator == null) {
            return deciding.map(
                    document, Wording.Kind.HEADING, heading, role(role).code(), signature);
        }
        throw new IllegalArgumentException(
                "Cần ghi đúng một trong hai cách: --row TÊN_DÒNG --indicator CHỈ_TIÊU, hoặc --heading TÊN_CỘT --as LOẠI.");
    }

    private static ColumnRole role(String code) {
        return Stream.of(ColumnRole.values())
                .filter(r -> r.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Không có loại cột “" + code + "”. Các loại: "
                        + Stream.of(ColumnRole.values())
                                .map(r -> r.code() + " (" + r.label() + ")")
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
