package tonghop.consolidate;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tonghop.consolidate.Replacement.Reasons;
import tonghop.model.Decision;
import tonghop.model.VietnamTime;

/** Why a fact changed after an output was delivered: another document counts, or a person decided. */
final class Causes {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(VietnamTime.ZONE);

    private final Instant delivered;
    private final Reasons reasons;

    Causes(Instant delivered, Reasons reasons) {
        this.delivered = delivered;
        this.reasons = reasons;
    }

    String of(Change change) {
        if (change.isOfAll()) {
            return "Theo thay đổi của các đơn vị";
        }
        var before = change.before();
        var now = change.now();
        long was = before == null ? 0 : before.document();
        long is = now == null ? 0 : now.document();
        if (is != was && is != 0) {
            String decided = decided(is);
            return document(is, was != 0) + (decided.isEmpty() ? "" : ". " + decided);
        }
        String decided = decided(is == 0 ? was : is);
        return decided.isEmpty() ? "Cách đọc hoặc cách tính của chế độ báo cáo đã thay đổi" : decided;
    }

    private String document(long number, boolean replaces) {
        var line = reasons.documents().get(number);
        if (line == null) {
            return "Tài liệu số " + number;
        }
        var version = line.version();
        return (replaces && version != null && version > 1
                        ? "Đính chính (phiên bản " + version + ")"
                        : "Báo cáo được tính sau khi đã gửi bản trước")
                + ": " + line.arrival().shownFile() + ", nhận "
                + MINUTE.format(line.arrival().receivedAt());
    }

    /** The last decision about the document since the output was delivered, or empty. */
    private String decided(long document) {
        List<Decision> since = reasons.decisions().getOrDefault(document, List.of()).stream()
                .filter(d -> d.at().isAfter(delivered))
                .toList();
        if (since.isEmpty()) {
            return "";
        }
        var last = since.get(since.size() - 1);
        return "Quyết định số " + last.number() + " của " + last.by() + ", " + MINUTE.format(last.at()) + ": “"
                + last.reason() + "”";
    }
}
