package tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.Arrival;
import tonghop.model.ContactChange;
import tonghop.model.LedgerLine;
import tonghop.model.Mail;
import tonghop.model.MailAddress;
import tonghop.model.UnitContact;
import tonghop.model.UnitContact.Scope;
import tonghop.programme.Definitions;
import tonghop.store.Recording;
import tonghop.store.Store;
import tonghop.store.StoreSettings;

/** A home to which reports come by mail, without a mail server: each is taken, kept, read and recorded as the routes do it. */
final class MailDesk implements AutoCloseable {

    static final Instant CAME = Instant.parse("2024-05-03T02:00:05Z");
    static final Signature LAN =
            new Signature("Lan", Instant.parse("2024-05-07T01:00:00Z"), "Đã gọi điện cho văn thư.");

    final Home home;
    final Definitions definitions = Definitions.load(null);
    final Store store;
    private int mails;

    MailDesk(Path folder) throws IOException {
        home = new Home(folder);
        home.create();
        store = Store.open(StoreSettings.embedded(home.data().resolve("tonghop.db")));
    }

    /** The next message with one report. */
    LedgerLine mailed(@Nullable String sender, Path report) throws IOException {
        return mailed(sender, null, report);
    }

    LedgerLine mailed(@Nullable String sender, @Nullable String authentication, Path report) throws IOException {
        String key = "mail:hop-thu:7:" + ++mails;
        Instant came = CAME.plusSeconds(mails);
        String sha = originals().keep(report);
        store.mails()
                .take(new Mail(
                        0,
                        key,
                        "hop-thu",
                        sha,
                        came,
                        came,
                        sender,
                        "Báo cáo",
                        null,
                        List.of(),
                        "",
                        authentication,
                        Mail.Nature.PERSON,
                        Mail.Purpose.REPORT));
        String name = report.getFileName().toString();
        return filed(new Arrival(key + "/1", name, "Báo cáo.eml", sha, Mail.SOURCE, sender, came));
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
                originals(), regimes, UnitWordings.of(store.decisions()), Senders.of(store, Settings.of(home)));
        Recording recording = Parts.recording(arrival, reading.read(arrival));
        return store.reviewing(new UnitMemory(regimes))
                .recordAll(List.of(recording))
                .get(0);
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
