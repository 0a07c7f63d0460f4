package tonghop.pipeline.contact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tonghop.model.Arrival;
import tonghop.model.ContactChange;
import tonghop.model.LedgerLine;
import tonghop.model.Mail;
import tonghop.model.MailAddress;
import tonghop.model.Report;
import tonghop.model.UnitContact;
import tonghop.model.UnitContact.Scope;
import tonghop.model.Verdict;
import tonghop.pipeline.decision.Signature;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.reading.CurrentRegimes;
import tonghop.pipeline.reading.Parts;
import tonghop.pipeline.reading.Reading;
import tonghop.pipeline.reading.ReadingLimits;
import tonghop.pipeline.reading.Senders;
import tonghop.pipeline.reading.UnitMemory;
import tonghop.pipeline.reading.UnitWordings;
import tonghop.programme.Definitions;
import tonghop.store.Outcome;
import tonghop.store.Recording;
import tonghop.store.Store;
import tonghop.store.StoreSettings;

/** A home to which reports come by mail, without a mail server: each is taken, kept, read and recorded as the routes do it. */
final class MailDesk implements AutoCloseable {

    static final Instant CAME = Instant.parse("2024-05-03T02:00:05Z");
    static final Signature LAN =
            new Signature("Lan", Instant.parse("2024-05-07T01:00:00Z"), "Đã gọi điện cho văn thư.");

    private static final Definitions DEFINED = Definitions.load(null);

    final Home home;
    final Definitions definitions = DEFINED;
    final Store store;
    private int mails;

    MailDesk(Path folder) throws IOException {
        home = new Home(folder);
        home.create();
        Files.createDirectories(home.inbox());
        store = Store.open(StoreSettings.embedded(home.data().resolve("tonghop.db")));
    }

    /** Told of every document after it was filed, as in a running instance. */
    final List<Consumer<LedgerLine>> listeners = new ArrayList<>();

    void listen() throws IOException {
        var clock = Clock.fixed(LAN.at(), ZoneOffset.UTC);
        listeners.add(new LateSenders(home, Settings.of(home), definitions, store, clock)::heard);
    }

    /** The next message with one report. */
    LedgerLine mailed(@Nullable String sender, Path report) throws IOException {
        return mailed(sender, null, report);
    }

    LedgerLine mailed(@Nullable String sender, @Nullable String authentication, Path report) throws IOException {
        return filed(arrival(taken(sender, authentication, report) + "/1", report, sender));
    }

    private String taken(@Nullable String sender, @Nullable String authentication, Path content) throws IOException {
        String key = "mail:hop-thu:7:" + ++mails;
        store.mails()
                .take(new Mail(
                        0,
                        key,
                        "hop-thu",
                        originals().keep(content),
                        came(),
                        came(),
                        sender,
                        "Báo cáo",
                        null,
                        List.of(),
                        "",
                        authentication,
                        Mail.Nature.PERSON,
                        Mail.Purpose.REPORT));
        return key;
    }

    private Instant came() {
        return CAME.plusSeconds(mails);
    }

    private Arrival arrival(String key, Path file, @Nullable String sender) throws IOException {
        String name = file.getFileName().toString();
        return new Arrival(key, name, "Báo cáo.eml", originals().keep(file), Mail.SOURCE, sender, came());
    }

    /** The next message with one report in an archive, which is opened where its bytes are new. */
    LedgerLine archived(String sender, Path archive, Path report) throws IOException {
        String key = taken(sender, null, archive);
        Arrival arrival = arrival(key + "/1", archive, sender);
        if (store.firstWith(arrival.sha256()).isPresent()) {
            return recorded(new Recording(arrival, Outcome.duplicate()));
        }
        filed(arrival(key + "/1/1", report, sender));
        var opened = new Outcome(Verdict.UNPACKED, new Report(null, null, null, List.of(), List.of()), null);
        return recorded(new Recording(arrival, opened));
    }

    /** A message that an operator put into the folder. */
    LedgerLine dropped(String sender, Path report) throws IOException {
        String name = report.getFileName().toString();
        return filed(new Arrival(
                "folder:" + ++mails + "/1", name, "Báo cáo.eml", originals().keep(report), "folder", sender, CAME));
    }

    private LedgerLine filed(Arrival arrival) throws IOException {
        var regimes = CurrentRegimes.of(definitions, store.periodEvents());
        var reading = new Reading(
                originals(),
                ReadingLimits.of(home),
                regimes,
                UnitWordings.of(store.decisions()),
                Senders.of(store, Settings.of(home)));
        Recording recording = Parts.recording(arrival, reading.read(arrival));
        return recorded(recording);
    }

    private LedgerLine recorded(Recording recording) {
        var regimes = CurrentRegimes.of(definitions, store.periodEvents());
        LedgerLine line = store.reviewing(new UnitMemory(regimes))
                .recordAll(List.of(recording))
                .get(0);
        listeners.forEach(listener -> listener.accept(line));
        return line(line.number());
    }

    private Originals originals() {
        return new Originals(home.originals());
    }

    ContactKeeping keeping() throws IOException {
        return new ContactKeeping(home, Settings.of(home), definitions, store);
    }

    ContactKeeping.Kept confirm(String address, String unit) throws IOException {
        return keeping().keep(List.of(ContactChange.add(contact(address, unit, Scope.UNIT))), LAN);
    }

    static UnitContact contact(String address, String unit, Scope scope) {
        return new UnitContact(MailAddress.of(address), unit, scope, "", "");
    }

    void set(String setting) throws IOException {
        Files.createDirectories(home.config());
        Files.writeString(home.config().resolve("tonghop.properties"), setting + "\n");
    }

    LedgerLine line(long number) {
        return store.byNumber(number).orElseThrow();
    }

    @Override
    public void close() {
        store.close();
    }
}
