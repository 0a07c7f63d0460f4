package tonghop.pipeline.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tonghop.model.DeliveredOutput;
import tonghop.pipeline.audit.Rebuilding.Rebuilt;
import tonghop.pipeline.delivery.DeliveredFiles;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.output.Output;
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
        List<MadeOutput> newest = store.made().newest();
        Map<MadeOutput, List<AuditFinding>> wrong = new LinkedHashMap<>();
        for (MadeOutput made : newest) {
            wrong.put(made, wrongFiles(made));
        }
        // Asked afterwards: what is made again meanwhile is not wrong.
        Set<String> changed = changedSince(newest);
        wrong.forEach((made, files) -> {
            if (changed.contains(where(made))) {
                notes.accept(behind(where(made)));
            } else {
                files.forEach(findings);
            }
        });
        store.made().unknown().stream().map(VerifyingOutputs::unknown).forEach(notes);
        return newest.size();
    }

    private List<AuditFinding> wrongFiles(MadeOutput made) throws IOException {
        Path folder = out.resolve(made.programme()).resolve(made.period().code());
        var wrong = new ArrayList<AuditFinding>();
        compare("output-differs", folder.resolve(Output.WORKBOOK), made.sha256(), MAKE_AGAIN)
                .ifPresent(wrong::add);
        compare("output-differs", folder.resolve(Output.JSON), made.jsonSha256(), MAKE_AGAIN)
                .ifPresent(wrong::add);
        return wrong;
    }

    /** The periods that are to be made again, or were. */
    private Set<String> changedSince(List<MadeOutput> outputs) {
        Set<String> changed = new HashSet<>();
        store.dirty().forEach(d -> changed.add(d.programme() + "/" + d.period().code()));
        store.made().newest().stream()
                .filter(made -> !outputs.contains(made))
                .map(VerifyingOutputs::where)
                .forEach(changed::add);
        return changed;
    }

    private static AuditFinding behind(String period) {
        return new AuditFinding(
                "output-behind",
                period,
                "Kỳ này có thay đổi chưa tổng hợp, hoặc vừa được tổng hợp lại trong lúc kiểm tra.",
                "Chạy lệnh “once” rồi kiểm tra lại.");
    }

    private static AuditFinding unknown(String period) {
        return new AuditFinding(
                "output-unknown",
                period,
                "Bản tổng hợp được lập khi chương trình chưa ghi nhật ký, nên không đối chiếu được.",
                "Không cần làm gì; lần tổng hợp sau sẽ được ghi.");
    }

    /** How many there are. */
    int deliveries() throws IOException {
        List<DeliveredOutput> all = store.deliveries().all();
        for (DeliveredOutput output : all) {
            String mend = "Xóa tệp này; lần chạy “once” sau sẽ đặt lại đúng bản đã duyệt.";
            compare("delivery-differs", delivered.workbook(output), output.sha256(), mend)
                    .ifPresent(findings);
            compare("delivery-differs", delivered.json(output), output.jsonSha256(), mend)
                    .ifPresent(findings);
        }
        return all.size();
    }

    private static Optional<AuditFinding> compare(String code, Path file, String sha256, String mend)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.of(new AuditFinding(code, file.toString(), "Không còn tệp kết quả này.", mend));
        }
        return Originals.sha256(file).equals(sha256)
                ? Optional.empty()
                : Optional.of(new AuditFinding(
                        code, file.toString(), "Tệp không còn đúng từng byte như khi chương trình ghi ra.", mend));
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
            findings.accept(
                    new AuditFinding(
                            "output-not-rebuilt",
                            where,
                            "Lập lại từ nhật ký cho kết quả khác với kết quả đã ghi khi đó.",
                            "Nếu chương trình đã được nâng cấp từ khi đó, kiểm tra bằng phiên bản khi đó; nếu không, báo người hỗ trợ."));
        }
    }

    private static String where(MadeOutput made) {
        return made.programme() + "/" + made.period().code();
    }
}
