package tonghop.pipeline.correspondence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tonghop.model.Arrival;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Verdict;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.reading.Parts;
import tonghop.pipeline.reading.Preview;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.workbook.AnnotatedCopy;
import tonghop.workbook.Review;

/** Gives documents back with what is to be looked at again, for a clerk to send or a letter to bear. */
public final class Annotating {

    private static final String UNKNOWN = "chưa rõ";

    private final Originals originals;
    private final Definitions definitions;

    public Annotating(Home home, Definitions definitions) {
        this.originals = new Originals(home.originals());
        this.definitions = definitions;
    }

    /**
     * The kept original of a document of the ledger with its findings; of a part of a workbook, the workbook with the part's.
     *
     * @throws IllegalArgumentException in the clerk's words, where there is nothing to look at or no document of its own
     */
    public AnnotatedCopy of(LedgerLine line) throws IOException {
        return AnnotatedCopy.of(original(line), review(definitions, List.of(line)));
    }

    /** As {@link #of(LedgerLine)}, for a letter: of a workbook in which something acts the list alone. */
    public AnnotatedCopy toSend(LedgerLine line) throws IOException {
        return AnnotatedCopy.toSend(original(line), review(definitions, List.of(line)));
    }

    private Path original(LedgerLine line) throws IOException {
        String which = "Tài liệu số " + line.number() + " (“" + line.arrival().shownFile() + "”) ";
        if (line.verdict() == Verdict.UNPACKED) {
            throw new IllegalArgumentException(which + "là gói nhiều báo cáo. Hãy chọn số của từng báo cáo trong gói.");
        }
        if (line.verdict() == Verdict.DUPLICATE) {
            throw new IllegalArgumentException(
                    which + "trùng với tài liệu đã nhận trước. Hãy chọn số của tài liệu ấy, xem bằng lệnh “ledger”.");
        }
        if (line.findings().isEmpty()) {
            throw new IllegalArgumentException(which + "không có điểm nào cần xem lại.");
        }
        Path original = originals.path(line.arrival().sha256());
        if (!Files.exists(original)) {
            throw new IllegalArgumentException(
                    which + "không còn bản gốc. Gõ “verify” để biết bản gốc đã xóa theo thời hạn lưu hay bị mất.");
        }
        return originals.sound(line.arrival().sha256());
    }

    /**
     * A file that was read without being stored, with the findings about it and all its parts.
     *
     * @throws IllegalArgumentException in the clerk's words, where it is a container
     */
    public static AnnotatedCopy of(Path file, List<Preview.Result> read, Definitions definitions) throws IOException {
        String sha256 = Originals.sha256(file);
        if (!read.stream().allMatch(r -> r.line().arrival().sha256().equals(sha256))) {
            throw new IllegalArgumentException(
                    "“" + file.getFileName() + "” là gói tệp. Hãy mở gói rồi kiểm tra từng báo cáo bên trong.");
        }
        return AnnotatedCopy.of(
                file,
                review(definitions, read.stream().map(Preview.Result::line).toList()));
    }

    /** @param lines of one document: its own first, then those of its parts */
    private static Review review(Definitions definitions, List<LedgerLine> lines) {
        LedgerLine first = lines.get(0);
        Arrival arrival = first.arrival();
        List<Finding> findings = lines.stream()
                .flatMap(line -> line.findings().stream())
                .distinct()
                .toList();
        return new Review(
                Parts.index(arrival) < 0
                        ? arrival.file()
                        : Objects.requireNonNullElse(arrival.container(), arrival.file()),
                unit(definitions, first),
                first.period() == null ? UNKNOWN : definitions.label(first.programme(), first.period()),
                first.verdict(),
                findings);
    }

    private static String unit(Definitions definitions, LedgerLine line) {
        Programme programme =
                line.programme() == null ? null : definitions.programmes().get(line.programme());
        String code = line.unit();
        return programme == null || code == null
                ? UNKNOWN
                : Stream.concat(programme.members().bearing(code).stream().map(u -> u.name()), Stream.of(code))
                        .findFirst()
                        .orElseThrow();
    }
}
