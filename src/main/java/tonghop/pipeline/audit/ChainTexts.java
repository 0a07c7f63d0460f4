package tonghop.pipeline.audit;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.store.ChainFault;
import tonghop.store.StateFault;

/** Says what is wrong with the chain of events or with what should follow from it. */
final class ChainTexts {

    private static final String RESTORE =
            "Khôi phục từ bản sao lưu gần nhất mà lệnh “verify” báo đúng, rồi tìm xem ai đã sửa thẳng cơ sở"
                    + " dữ liệu ngoài chương trình.";

    private ChainTexts() {}

    static AuditFinding of(ChainFault fault) {
        String where = "sự kiện số " + fault.sequence();
        return switch (fault.kind()) {
            case ALTERED ->
                new AuditFinding("event-altered", where, "Nội dung sự kiện không còn đúng với mã băm của nó.", RESTORE);
            case UNLINKED ->
                new AuditFinding(
                        "event-unlinked",
                        where,
                        "Sự kiện không nối tiếp sự kiện đứng trước (bị thay, chèn hoặc đổi chỗ).",
                        RESTORE);
            case MISSING ->
                new AuditFinding(
                        "event-missing", where, "Thiếu sự kiện này trong khi còn các sự kiện sau nó.", RESTORE);
            case CUT ->
                new AuditFinding(
                        "chain-cut",
                        where,
                        "Chuỗi dừng ở đây, không khớp với điểm cuối đã ghi: phần đuôi đã bị cắt.",
                        RESTORE);
            case UNKNOWN_HEAD ->
                new AuditFinding(
                        "head-unknown",
                        where,
                        "Không sự kiện nào mang mã đã ghi lại trước đây: chuỗi đã bị cắt đuôi hoặc viết lại.",
                        "Kiểm tra mã đã chép có đúng không. " + RESTORE);
        };
    }

    /** @param sequence the event that could not be done again */
    static AuditFinding stopped(long sequence) {
        return new AuditFinding(
                "event-unusable",
                "sự kiện số " + sequence,
                "Không dựng lại được sổ nhận từ sự kiện này trở đi, nên chưa đối chiếu được sổ và kết quả.",
                RESTORE);
    }

    static AuditFinding of(StateFault fault) {
        String message = switch (fault.kind()) {
            case CHANGED ->
                "Cột “" + fault.column() + "” trong sổ là " + shown(fault.stored()) + ", theo nhật ký là "
                        + shown(fault.recorded()) + ".";
            case ADDED -> "Dòng này có trong sổ nhưng không có sự kiện nào ghi nó.";
            case REMOVED -> "Dòng này có trong nhật ký nhưng không còn trong sổ.";
        };
        return new AuditFinding("state-differs", where(fault), message, RESTORE);
    }

    private static String where(StateFault fault) {
        String document = fault.table().equals("document")
                ? fault.key().get("number")
                : fault.key().get("document");
        String row = fault.key().entrySet().stream()
                .map(column -> column.getKey() + " = " + column.getValue())
                .collect(Collectors.joining(", ", "bảng “" + fault.table() + "”, dòng ", ""));
        return document == null ? row : "tài liệu số " + document + ", " + row;
    }

    private static String shown(@Nullable String value) {
        return value == null ? "trống" : "“" + value + "”";
    }
}
