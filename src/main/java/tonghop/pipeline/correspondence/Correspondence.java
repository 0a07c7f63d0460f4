package tonghop.pipeline.correspondence;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.LaterPeriods;
import tonghop.consolidate.Replacement;
import tonghop.consolidate.Replacement.Delivered;
import tonghop.letter.DeliveryCase;
import tonghop.letter.DeliveryLetters;
import tonghop.letter.DocumentCase;
import tonghop.letter.DocumentLetters;
import tonghop.letter.Enclosure;
import tonghop.letter.Letter;
import tonghop.letter.LetterTemplates;
import tonghop.letter.OwedReport;
import tonghop.letter.OwedReports;
import tonghop.letter.RegimeState;
import tonghop.letter.ReminderLetters;
import tonghop.letter.ReminderLetters.Reminder;
import tonghop.model.DeliveredOutput;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.model.PeriodEvent;
import tonghop.model.PeriodLock;
import tonghop.model.Submission;
import tonghop.model.Verdict;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.store.Store;

/** The letters that the ledger calls for. */
public final class Correspondence {

    private final Store store;
    private final Map<String, Programme> programmes;
    private final LetterTemplates templates;
    private final Instant at;

    /**
     * @param programmes by code, with the periods that people opened
     * @param at when the letters are written
     */
    public Correspondence(Store store, Map<String, Programme> programmes, LetterTemplates templates, Instant at) {
        this.store = store;
        this.programmes = programmes;
        this.templates = templates;
        this.at = at;
    }

    /** What its verdict calls for, to whoever sent it. */
    public Letter about(LedgerLine line, Enclosure enclosed) throws IOException {
        return new DocumentLetters(templates, programmes).verdict(document(line), enclosed, at);
    }

    /** That it came. */
    public Letter receipt(LedgerLine line) throws IOException {
        return new DocumentLetters(templates, programmes).receipt(document(line), at);
    }

    private DocumentCase document(LedgerLine line) {
        return new DocumentCase(
                line,
                line.programme() == null ? null : programmes.get(line.programme()),
                store.contents(line.number()),
                line.verdict() == Verdict.DUPLICATE
                        ? store.firstWith(line.arrival().sha256()).orElse(null)
                        : null,
                counting(line),
                line.verdict() == Verdict.UNPACKED
                        ? MailContents.of(store, line.arrival().key())
                        : List.of(),
                MailContents.hasFiguresInText(store, line));
    }

    private @Nullable LedgerLine counting(LedgerLine line) {
        String programme = line.programme();
        Period period = line.period();
        if (programme == null || period == null || line.verdict().counts()) {
            return null;
        }
        return store.period(programme, period).current().stream()
                .filter(s -> s.unit().equals(line.unit()))
                .map(Submission::document)
                .filter(d -> d.number() != line.number())
                .reduce((one, other) -> one.number() > other.number() ? one : other)
                .orElse(null);
    }

    /**
     * A letter to every unit that owes something under these regimes.
     *
     * @param ahead how many days before its due day a report is spoken of
     */
    public List<Reminder> reminders(Collection<Programme> regimes, int ahead) throws IOException {
        var owed = new ArrayList<OwedReport>();
        for (Programme regime : regimes) {
            owed.addAll(OwedReports.of(state(store, regime), at, ahead));
        }
        return new ReminderLetters(templates, at).write(owed);
    }

    /** What came under a regime so far. */
    public static RegimeState state(Store store, Programme regime) {
        return new RegimeState(regime, store.traces(regime.code(), null), locks(store, regime.code()));
    }

    private static Map<Period, PeriodLock> locks(Store store, String programme) {
        var events = new HashMap<Period, List<PeriodEvent>>();
        store.periodEvents().all().stream()
                .filter(e -> e.programme().equals(programme))
                .forEach(e -> events.computeIfAbsent(e.period(), p -> new ArrayList<>())
                        .add(e));
        var locks = new HashMap<Period, PeriodLock>();
        events.forEach((period, changes) -> locks.put(period, PeriodLock.of(changes)));
        return locks;
    }

    /** A delivery and the letter that goes with it. */
    public record Dispatch(DeliveredOutput output, String fileName, Letter letter) {}

    /**
     * The letter with the output that was delivered last.
     *
     * @throws IllegalArgumentException if none was approved yet; the message is for people, in Vietnamese
     */
    public Dispatch delivery(Programme programme, ReportingPeriod calendar) throws IOException {
        List<Delivered> last = store.deliveries().last(programme.code(), calendar.period());
        if (last.isEmpty()) {
            throw new IllegalArgumentException("Kỳ “" + calendar.label()
                    + "” chưa có bản nào được duyệt gửi. Hãy duyệt bằng “delivery approve” rồi lập thư.");
        }
        return delivery(programme, calendar, last);
    }

    /**
     * The letter with an output that is being delivered.
     *
     * @param last the output, after the one that it takes the place of, if there is one
     */
    public Dispatch delivery(Programme programme, ReportingPeriod calendar, List<Delivered> last) throws IOException {
        Delivered now = last.get(last.size() - 1);
        var delivery = new DeliveryCase(
                programme, calendar, now.output(), now.facts(), replacement(programme, calendar, last));
        return new Dispatch(now.output(), delivery.fileName(), new DeliveryLetters(templates).write(delivery, at));
    }

    /** As against the delivered output before; null for the first. The reasons stand in the workbook. */
    private @Nullable Replacement replacement(Programme programme, ReportingPeriod calendar, List<Delivered> last) {
        if (last.size() < 2) {
            return null;
        }
        List<Period> delivered = store.deliveries().all().stream()
                .filter(d -> d.programme().equals(programme.code()))
                .map(DeliveredOutput::period)
                .distinct()
                .toList();
        var unsaid = new Replacement.Reasons(Map.of(), Map.of());
        return Replacement.of(
                        last.get(1).facts(),
                        List.of(last.get(0)),
                        unsaid,
                        LaterPeriods.touchedBy(calendar.period(), delivered))
                .orElse(null);
    }
}
