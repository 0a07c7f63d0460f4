package tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tonghop.model.DeliveredOutput;
import tonghop.pipeline.Rebuilding.Rebuilt;
import tonghop.store.MadeOutput;
import tonghop.store.Replay;
import tonghop.store.Store;

/** Verifies that what lies in the out folder is what was put there, and that the events give the same bytes again. */
final class VerifyingOutputs {

    private static final String MAKE_AGAIN =
            "Giữ lại tệp đang có nếu cần xem ai đã sửa, rồi xóa nó khỏi thư mục và lấy lại bằng lệnh “rebuild”.";

    private final Store store;
    private final Path out;
    private final DeliveredFiles delivered;
    private final Rebuilding rebuilding;
    private final Consumer<AuditFinding> findings;
    private final Consumer<AuditFinding> notes;

    VerifyingOutputs(
            Store store,
            Path out,
            DeliveredFiles delivered,
            Rebuilding rebuilding,
            Consumer<AuditFinding> findings,
            Consumer<AuditFinding> notes) {
        this.store = store;
        this.out = out;
        this.delivered = delivered;
        this.rebuilding = rebuilding;
        this.findings = findings;
        this.notes = notes;
    }

    /** How many there are. */
    int outputs() throws IOException {
        Set<String> dirty = new HashSet<>();
        store.dirty().forEach(d -> dirty.add(d.programme() + "/" + d.period().code()));
        List<MadeOutput> newest = store.made().newest();
        for (MadeOutput made : newest) {
            if (dirty.contains(where(made))) {
                notes.accept(new AuditFinding(
                        "output-behind",
                        where(made),
                        "Kỳ này có thay đổi chưa tổng hợp; tệp đang có là của lần tổng hợp trước.",
                        "Chạy lệnh “once” rồi kiểm tra lại."));
            } else {
                file(made, Output.WORKBOOK, made.sha256());
                file(made, Output.JSON, made.jsonSha256());
            }
        }
        for (String period : store.made().unknown()) {
            notes.accept(new AuditFinding(
                    "output-unknown",
                    period,
                    "Bản tổng hợp được lập khi chương trình chưa ghi nhật ký, nên không đối chiếu được.",
                    "Không cần làm gì; lần tổng hợp sau sẽ được ghi."));
        }
        return newest.size();
    }

    private void file(MadeOutput made, String name, String sha256) throws IOException {
        compare(
                "output-differs",
                out.resolve(made.programme()).resolve(made.period().code()).resolve(name),
                sha256,
                MAKE_AGAIN);
    }

    /** How many there are. */
    int deliveries() throws IOException {
        List<DeliveredOutput> all = store.deliveries().all();
        for (DeliveredOutput output : all) {
            String mend = "Xóa tệp này; lần chạy “once” sau sẽ đặt lại đúng bản đã duyệt.";
            compare("delivery-differs", delivered.workbook(output), output.sha256(), mend);
            compare("delivery-differs", delivered.json(output), output.jsonSha256(), mend);
        }
        return all.size();
    }

    private void compare(String code, Path file, String sha256, String mend) throws IOException {
        if (!Files.isRegularFile(file)) {
            findings.accept(new AuditFinding(code, file.toString(), "Không còn tệp kết quả này.", mend));
        } else if (!Originals.sha256(file).equals(sha256)) {
            findings.accept(new AuditFinding(
                    code, file.toString(), "Tệp không còn đúng từng byte như khi chương trình ghi ra.", mend));
        }
    }

    /** Makes each newest output again, in the order in which the ledger was read for them. */
    void rebuild(Replay replay) throws IOException {
        List<MadeOutput> inOrder = store.made().newest().stream()
                .sorted(Comparator.comparingLong(made -> made.seen().first()))
                .toList();
        for (MadeOutput made : inOrder) {
            try {
                Rebuilt rebuilt = rebuilding.at(replay, made.seen().first(), made);
                boolean mayBeLater = made.seen().last() > made.seen().first();
                judge(rebuilt.isSame() || !mayBeLater ? rebuilt : rebuilding.rebuild(made));
            } catch (IllegalArgumentException e) {
                notes.accept(new AuditFinding(
                        "output-not-rebuilt",
                        where(made),
                        String.valueOf(e.getMessage()),
                        "Dùng lại định nghĩa cũ nếu cần lập lại."));
            }
        }
    }

    private void judge(Rebuilt rebuilt) {
        if (rebuilt.isSame()) {
            return;
        }
        String where = where(rebuilt.made());
        if (!rebuilt.sameDefinitions()) {
            notes.accept(new AuditFinding(
                    "output-not-rebuilt",
                    where,
                    "Định nghĩa chế độ báo cáo đã thay đổi từ khi lập bản này, nên bản lập lại khác bản khi đó.",
                    "Muốn lập lại đúng từng byte, dùng lại định nghĩa và phiên bản chương trình khi đó."));
        } else if (rebuilt.sameFigures()) {
            notes.accept(new AuditFinding(
                    "output-not-rebuilt",
                    where,
                    "Số liệu lập lại đúng từng byte; sổ tính khác về trình bày do phiên bản chương trình đã đổi.",
                    "Không cần làm gì."));
        } else {
            findings.accept(new AuditFinding(
                    "output-not-rebuilt",
                    where,
                    "Lập lại từ nhật ký cho kết quả khác với kết quả đã ghi khi đó.",
                    "So sánh hai bản bằng lệnh “rebuild”, rồi báo người hỗ trợ."));
        }
    }

    private static String where(MadeOutput made) {
        return made.programme() + "/" + made.period().code();
    }
}
