package tonghop.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tonghop.model.Arrival;
import tonghop.model.FormContent;
import tonghop.model.FormVersion;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.model.PeriodRecord;
import tonghop.model.ReportTrace;
import tonghop.model.Submission;

/**
 * The ledger: every document that ever came in, what became of it, and what it said. The source of truth, from which
 * everything given out can be made again.
 *
 * <p>Every method is one transaction and safe to call from several threads, from inside {@link #ledger}'s consumer too;
 * several nodes may share one PostgreSQL. A technical fault is a {@link StoreException}: then nothing of the call was
 * kept, or, where a server was lost in the very moment of the commit, all of it; to call again is right in both cases.
 */
public final class Store implements AutoCloseable {

    private final Engine engine;
    private final Review review;

    private Store(Engine engine, Review review) {
        this.engine = engine;
        this.review = review;
    }

    /** As {@link #open(StoreSettings, Clock)}, by the machine's clock. */
    public static Store open(StoreSettings settings) {
        return open(settings, Clock.systemUTC());
    }

    /** Opens the ledger, creates it as needed and brings its tables up to date; the clock says when what is changed was changed. */
    public static Store open(StoreSettings settings, Clock clock) {
        return over(Engine.open(settings, clock));
    }

    static Store over(Engine engine) {
        return new Store(engine, (outcome, arrival, history) -> outcome);
    }

    /** The same ledger, which looks at every report once more when it is recorded. */
    public Store reviewing(Review second) {
        return new Store(engine, second);
    }

    /**
     * Records a document: its line, findings, what it says and, where it counts, the version of each form, which takes
     * the place of the version before. The period is marked dirty where the document counts or is held.
     *
     * <p>The same arrival again returns the line that is there and changes nothing. Other bytes than the ledger has seen
     * are needed for anything to count: otherwise the verdict becomes {@code DUPLICATE}, whatever the outcome says,
     * unless that is {@code UNPACKED} and the container's parts have bytes of their own. Figures of rejected documents are not kept.
     *
     * @return the line as the ledger now has it, findings ordered errors first
     * @throws IllegalArgumentException if the outcome says {@code DUPLICATE} and the ledger knows no such bytes
     */
    public LedgerLine record(Arrival arrival, Outcome outcome) {
        return recordAll(List.of(new Recording(arrival, outcome))).get(0);
    }

    /**
     * Records several documents, one after the other as {@link #record} would, in one transaction: one wait for the disk.
     *
     * @return their lines in the same order, without those of their parts
     */
    public List<LedgerLine> recordAll(List<Recording> recordings) {
        return engine.write(session -> {
            var intake = new Intake(session, review);
            var lines = new ArrayList<LedgerLine>();
            for (Recording recording : recordings) {
                lines.add(intake.record(recording));
            }
            return lines;
        });
    }

    /** The line of an arrival that was recorded before. */
    public Optional<LedgerLine> byArrival(String key) {
        return engine.read(session -> new Lines(session).byArrival(key));
    }

    /** The document of that number. */
    public Optional<LedgerLine> byNumber(long number) {
        return engine.read(session -> new Lines(session).byNumber(number));
    }

    /** What a document says that counts, counted once or is held; empty for any other. */
    public List<FormContent> contents(long document) {
        return engine.read(session -> Contents.ofDocument(session, document));
    }

    /** The first document that had these bytes. */
    public Optional<LedgerLine> firstWith(String sha256) {
        return engine.read(session -> new Lines(session).firstWith(sha256));
    }

    /** The later arrivals of these bytes, in the order of intake. */
    public List<Arrival> sentAgain(String sha256) {
        return engine.read(session -> new Lines(session).sentAgain(sha256)).stream()
                .map(LedgerLine::arrival)
                .toList();
    }

    /**
     * Hands out the whole ledger in the order of intake, one line in memory at a time, as it stood at the call.
     *
     * <p>What the consumer throws ends the reading and is passed on.
     */
    public void ledger(Consumer<LedgerLine> consumer) {
        engine.read(session -> {
            new Lines(session).since(0, consumer);
            return true;
        });
    }

    /** The last document's number, 0 if none came. */
    public long lastNumber() {
        return engine.read(session -> new Lines(session).lastNumber());
    }

    /** The lines with numbers above the given one, in order; none is ever added below a line that was seen. */
    public List<LedgerLine> since(long number) {
        return engine.read(session -> {
            var lines = new ArrayList<LedgerLine>();
            new Lines(session).since(number, lines::add);
            return lines;
        });
    }

    /** All of one period, from one snapshot; empty where nothing came. */
    public PeriodRecord period(String programme, Period period) {
        return engine.read(session -> new Periods(session).record(programme, period));
    }

    /**
     * Every document that was recognised as of this programme and period, whatever its verdict, in the order of intake; without
     * the figures, which of a large period take a hundred times as long to read.
     */
    public List<LedgerLine> documents(String programme, Period period) {
        return engine.read(session -> new PeriodLines(session).of(programme, period));
    }

    /** Every version of every form of a period, ordered by unit, form and version; without what it says, as {@link #documents}. */
    public List<FormVersion> versions(String programme, Period period) {
        return engine.read(session -> new FormVersions(session).all(programme, period));
    }

    /** All versions of the forms of a period that have more than one, ordered by unit, form and version. */
    public List<Submission> corrected(String programme, Period period) {
        return engine.read(session -> new FormVersions(session).corrected(programme, period));
    }

    /**
     * When the reports of a programme came that count, counted once or are held, in the order of intake.
     *
     * @param year null for all years
     */
    public List<ReportTrace> traces(String programme, @Nullable Integer year) {
        return engine.read(session -> new Traces(session).of(programme, year));
    }

    /**
     * Looks again at the reports of a period whose units sent something since that they rest on; to be called before the
     * period is consolidated.
     */
    public void lookAgain(String programme, Period period) {
        engine.write(session -> {
            session.event("second-look", programme + "/" + period.code());
            new Relook(session, review).noted(programme, period);
            return true;
        });
    }

    /** The periods that changed since they were last consolidated, ordered by programme and period. */
    public List<DirtyPeriod> dirty() {
        return engine.read(session -> new Periods(session).dirty());
    }

    /** The chain of events, from which all the rest follows. */
    public Events events() {
        return new Events(engine);
    }

    /** What was put into the out folder. */
    public MadeOutputs made() {
        return new MadeOutputs(engine);
    }

    /** Which bytes are kept. */
    public KeptBytes kept() {
        return new KeptBytes(engine);
    }

    /** What people did to periods. */
    public PeriodEvents periodEvents() {
        return new PeriodEvents(engine);
    }

    /** What people decided about documents. */
    public Decisions decisions() {
        return new Decisions(engine, review);
    }

    /** What was delivered to the receiving office. */
    public Deliveries deliveries() {
        return new Deliveries(engine);
    }

    /** What came by mail. */
    public Mails mails() {
        return new Mails(engine);
    }

    /** The letters that are to be sent by mail. */
    public Outbox outbox() {
        return new Outbox(engine);
    }

    /** Who may send for which unit. */
    public Contacts contacts() {
        return new Contacts(engine);
    }

    /** What came back from the receiving office. */
    public Answers answers() {
        return new Answers(engine);
    }

    /** What is known of a unit when a report of it comes. */
    public UnitHistory history() {
        return UnitHistory.of(engine);
    }

    Engine engine() {
        return engine;
    }

    /** Gives the connections back; nothing is left to be written. */
    @Override
    public void close() {
        engine.close();
    }
}
