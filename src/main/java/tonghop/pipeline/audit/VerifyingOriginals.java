package tonghop.pipeline.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Originals;
import tonghop.store.KeptBytes;
import tonghop.store.KeptBytes.Kept;
import tonghop.store.Store;

/** Verifies that all bytes that shall be kept are there, and are what they were. */
final class VerifyingOriginals {

    private static final String RESTORE =
            "Lấy tệp này từ bản sao lưu (thư mục “originals” hoặc “outgoing”, tên tệp là mã băm) đặt lại đúng chỗ.";

    private final Originals originals;
    private final Originals letters;
    private final KeptBytes kept;
    private final Consumer<AuditFinding> findings;
    private final Set<Path> seen = new HashSet<>();
    private int removed;

    VerifyingOriginals(Home home, Store store, Consumer<AuditFinding> findings) {
        this.originals = new Originals(home.originals());
        this.letters = new Originals(home.outgoing());
        this.kept = store.kept();
        this.findings = findings;
    }

    void verify() throws IOException {
        Map<String, String> tombstones = kept.removed();
        List<Kept> all = new ArrayList<>();
        kept.each(all::add);
        for (Kept one : all) {
            Path file = (one.kind() == KeptBytes.Kind.LETTER ? letters : originals).path(one.sha256());
            if (seen.add(file)) {
                verify(one, file, tombstones.containsKey(one.sha256()));
            }
        }
    }

    /** How many are there. */
    int kept() {
        return seen.size() - removed;
    }

    /** How many were removed because they were old enough. */
    int removed() {
        return removed;
    }

    private void verify(Kept one, Path file, boolean hasTombstone) throws IOException {
        if (!Files.isRegularFile(file)) {
            if (hasTombstone) {
                removed++;
            } else {
                say("original-missing", one, file, "Không còn bản gốc này.");
            }
        } else if (!Originals.sha256(file).equals(one.sha256())) {
            say("original-altered", one, file, "Bản gốc không còn đúng từng byte như khi nhận.");
        }
    }

    private void say(String code, Kept one, Path file, String message) {
        findings.accept(new AuditFinding(code, of(one) + " (" + file + ")", message, RESTORE));
    }

    private static String of(Kept one) {
        return switch (one.kind()) {
            case DOCUMENT -> "tài liệu số " + one.what();
            case DELIVERY -> "bản đã gửi " + one.what();
            case ANSWER -> "bản ký của phản hồi số " + one.what();
            case MAIL -> "thư đến số " + one.what();
            case LETTER -> "thư gửi đi số " + one.what();
        };
    }
}
