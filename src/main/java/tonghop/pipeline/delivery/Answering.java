package tonghop.pipeline.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.Answer;
import tonghop.model.Answer.Kind;
import tonghop.model.DeliveredOutput;
import tonghop.model.OfficeRemark;
import tonghop.model.Period;
import tonghop.pipeline.decision.Signature;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Originals;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.store.Store;

/** Writes down what came back from the receiving office on a delivered output. */
public final class Answering {

    /** As large as a scan of a signed report may be. */
    static final long LARGEST_SCAN = 100_000_000;

    private final Originals originals;
    private final Store store;

    public Answering(Home home, Store store) {
        this.originals = new Originals(home.originals());
        this.store = store;
    }

    /**
     * Which delivered output an answer is about.
     *
     * @param named its number, or its SHA-256 or the beginning of that, at least 8 digits; null for the last one
     * @throws IllegalArgumentException if none was delivered, or not this one; the message is for people, in Vietnamese
     */
    public DeliveredOutput delivered(Programme programme, ReportingPeriod calendar, @Nullable String named) {
        Period period = calendar.period();
        List<DeliveredOutput> delivered = store.deliveries().of(programme.code(), period);
        if (delivered.isEmpty()) {
            throw new IllegalArgumentException(
                    "Kỳ “" + period.label() + "” chưa có bản nào được duyệt gửi. Không có gì được ghi.");
        }
        if (named == null) {
            return delivered.get(delivered.size() - 1);
        }
        return delivered.stream()
                .filter(d -> isNamed(d, named))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Không có bản đã gửi nào là “" + named
                        + "”. Hãy ghi lần gửi từ 1 đến " + delivered.size()
                        + " hoặc SHA-256 của bản đã gửi, xem bằng “delivery list”. Không có gì được ghi."));
    }

    private static boolean isNamed(DeliveredOutput output, String named) {
        return named.equals(String.valueOf(output.version()))
                || named.length() >= 8
                        && (output.sha256().startsWith(named)
                                || output.jsonSha256().startsWith(named));
    }

    /** The receiving office took the output. */
    public void acknowledge(DeliveredOutput output, Signature signature) {
        store.answers().add(answer(output, Kind.ACKNOWLEDGED, signature, null), List.of());
    }

    /**
     * The receiving office returned the output.
     *
     * @param remarks each {@code UNIT:INDICATOR:text}, {@code UNIT:text} or a text on the whole output
     * @return the remarks as they were understood, with the cells they concern
     */
    public List<OfficeRemark> returned(DeliveredOutput output, List<String> remarks, Signature signature) {
        var routing = new RemarkRouting(output.version(), store.deliveries().facts(output), store::contents);
        var routed = remarks.stream().map(routing::of).toList();
        store.answers().add(answer(output, Kind.RETURNED, signature, null), routed);
        return routed;
    }

    /**
     * The signed copy came back: its bytes are kept under their hash and bound to the delivered output.
     *
     * @return the answer as it was written down
     * @throws IllegalArgumentException if the file is empty or larger than {@value #LARGEST_SCAN} bytes
     */
    public Answer signed(DeliveredOutput output, Path scan, Signature signature) throws IOException {
        long size = Files.size(scan);
        if (size == 0 || size > LARGEST_SCAN) {
            throw new IllegalArgumentException(
                    "Tệp “" + scan.getFileName() + "” dài " + size + " byte; bản quét phải có nội dung và không quá "
                            + LARGEST_SCAN / 1_000_000 + " MB. Không có gì được ghi.");
        }
        var kept = new Answer.Scan(String.valueOf(scan.getFileName()), originals.keep(scan));
        Answer answer = answer(output, Kind.SIGNED, signature, kept);
        store.answers().add(answer, List.of());
        return answer;
    }

    /** @throws IllegalArgumentException if there is no such remark that is open; the message is for people, in Vietnamese */
    public void close(long remark, Signature signature) {
        if (!store.answers().close(remark, signature.by(), signature.at(), signature.reason())) {
            throw new IllegalArgumentException("Không có ý kiến số " + remark + " đang mở. Hãy xem bằng lệnh “held”.");
        }
    }

    /** The remarks of all periods that are open, with the delivered output each is about. */
    public List<OpenRemark> open() {
        var open = new ArrayList<OpenRemark>();
        store.deliveries().all().stream()
                .filter(d -> d.version() == 1)
                .forEach(d -> store.answers().remarks(d.programme(), d.period()).stream()
                        .filter(OfficeRemark::isOpen)
                        .forEach(r -> open.add(new OpenRemark(d.programme(), d.period(), r))));
        return open;
    }

    /** A remark that nobody dealt with yet. */
    public record OpenRemark(String programme, Period period, OfficeRemark remark) {}

    private static Answer answer(DeliveredOutput output, Kind kind, Signature signature, Answer.@Nullable Scan scan) {
        return new Answer(
                0,
                output.programme(),
                output.period(),
                output.version(),
                kind,
                signature.by(),
                signature.at(),
                signature.reason(),
                scan);
    }
}
