package tonghop.pipeline.reading;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import tonghop.check.Judge;
import tonghop.check.Judgement;
import tonghop.document.DocumentReader;
import tonghop.document.ReadResult;
import tonghop.model.Arrival;
import tonghop.model.Finding;
import tonghop.model.PeriodLock;
import tonghop.model.Report;
import tonghop.model.Verdict;
import tonghop.pipeline.home.Originals;
import tonghop.programme.Programme;
import tonghop.recognise.Envelope;
import tonghop.store.StoreException;

/** Reads a kept document and judges what it says. Whatever a document does to the reader becomes a verdict. */
public final class Reading {

    private static final System.Logger LOG = System.getLogger(Reading.class.getName());

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final long LARGE_BYTES = 256 * 1024;

    private final Semaphore atOnce = new Semaphore(PROCESSORS, true);
    private final Originals originals;
    private final DocumentReader reader;
    private final Recognising recognising;
    private final CurrentRegimes regimes;
    private final Senders senders;

    public Reading(
            Originals originals, ReadingLimits limits, CurrentRegimes regimes, UnitWordings wordings, Senders senders) {
        this.originals = originals;
        this.reader = new DocumentReader(limits.document());
        this.regimes = regimes;
        this.senders = senders;
        this.recognising = new Recognising(regimes, wordings);
    }

    /**
     * What is to become of a document, or of each unit's part of it.
     *
     * @param sheet the name of the part's first sheet
     */
    public record Part(String sheet, Judgement judgement) {}

    /**
     * One part; several where a workbook holds the sheets of several units. Waits while as many are read as there are processors; a
     * large document is read alone, for the memory it may take.
     */
    public List<Part> read(Arrival arrival) throws IOException {
        return inTurn(arrival, Decided.NOTHING);
    }

    /**
     * Reads a document, or a part of a workbook, with what people decided about it.
     *
     * @throws tonghop.pipeline.home.LostOriginalException if its bytes are not what they were when it came
     */
    Judgement readDecided(Arrival arrival, Decided decided) throws IOException {
        originals.sound(arrival.sha256());
        int part = Parts.index(arrival);
        List<Part> parts = inTurn(part < 0 ? arrival : Parts.workbook(arrival), decided);
        boolean isAsBefore = part < 0 ? parts.size() == 1 : part < parts.size() && parts.size() > 1;
        return isAsBefore ? parts.get(Math.max(part, 0)).judgement() : otherParts(parts.size());
    }

    /** What it was when it came cannot be told from what it is now. */
    private static Judgement otherParts(int now) {
        Finding finding = Finding.error(
                "parts-changed",
                null,
                "Khi đọc lại, tệp có " + now
                        + " báo cáo, khác với lúc nhận, nên chưa lấy số liệu nào. Hãy đề nghị đơn vị gửi lại thành"
                        + " từng tệp.");
        return new Judgement(Verdict.HELD, new Report(null, null, null, List.of(), List.of(finding)), null);
    }

    private List<Part> inTurn(Arrival arrival, Decided decided) throws IOException {
        Path original = originals.path(arrival.sha256());
        int permits = Files.size(original) > LARGE_BYTES ? PROCESSORS : 1;
        atOnce.acquireUninterruptibly(permits);
        try {
            return read(original, arrival, decided);
        } finally {
            atOnce.release(permits);
        }
    }

    /** Whether the bytes cannot become a document. */
    public boolean isRefused(Path file, String name) throws IOException {
        return reader.read(file, name) instanceof ReadResult.Refused;
    }

    List<Part> read(Path file, Arrival arrival) throws IOException {
        return read(file, arrival, Decided.NOTHING);
    }

    private List<Part> read(Path file, Arrival arrival, Decided decided) throws IOException {
        ReadResult result = reader.read(file, arrival.file());
        if (result instanceof ReadResult.Refused refused) {
            return whole(Judge.refused(refused.reasons()));
        }
        try {
            var envelope = new Envelope(arrival.file(), arrival.container(), arrival.receivedAt());
            return recognising.recognise(((ReadResult.Read) result).document(), envelope, decided).stream()
                    .map(part -> new Part(part.sheet(), judge(part.report(), arrival, decided)))
                    .toList();
        } catch (StoreException e) {
            // No fault of the document's: it comes again.
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.ERROR, "not understood: " + file.getFileName(), e);
            return whole(unexpected());
        }
    }

    private Judgement judge(Report said, Arrival arrival, Decided decided) {
        Map<String, Programme> programmes = regimes.known().programmes();
        Report report = decided.applied(said, said.programme() == null ? null : programmes.get(said.programme()));
        List<Finding> doubts =
                senders.doubts(arrival, report.unit(), regimes.known().units());
        PeriodLock lock = regimes.lock(report.programme(), report.period());
        return new Judge(programmes).judge(report, arrival.receivedAt(), lock, decided.still(doubts));
    }

    private static List<Part> whole(Judgement judgement) {
        return List.of(new Part("", judgement));
    }

    /** Our own fault, but the report is not lost over it: a person looks at it. */
    private static Judgement unexpected() {
        Finding finding = Finding.error(
                "internal-error",
                null,
                "Chương trình gặp lỗi khi đọc tệp này, chưa lấy số liệu nào. Người vận hành cần xem tệp; chi tiết ở"
                        + " thư mục log.");
        return new Judgement(Verdict.HELD, new Report(null, null, null, List.of(), List.of(finding)), null);
    }
}
