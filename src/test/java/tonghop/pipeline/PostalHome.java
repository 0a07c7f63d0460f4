package tonghop.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.letter.Letter;
import tonghop.letter.LetterKind;
import tonghop.model.Arrival;
import tonghop.model.ContactChange;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.LetterEvent;
import tonghop.model.LetterEvent.Outcome;
import tonghop.model.Mail;
import tonghop.model.MailAddress;
import tonghop.model.OutgoingLetter;
import tonghop.model.Report;
import tonghop.model.UnitContact;
import tonghop.model.Verdict;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.mailout.Postbox;
import tonghop.pipeline.mailout.Posting;
import tonghop.programme.Definitions;
import tonghop.store.Store;
import tonghop.store.StoreSettings;

/** A home whose letters go to a mail server on this machine; its clock stands still between runs. */
public final class PostalHome implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2024-05-07T02:00:00Z");
    public static final String SENDER = "lan@xa.vn";

    public static final Definitions DEFINITIONS = Definitions.load(null);

    public final Home home;
    public final Store store;
    public final WorkClock clock = WorkClock.at(NOW);
    public final List<String> faults = new ArrayList<>();
    private final Map<String, String> settings = new TreeMap<>();

    public PostalHome(Path folder, int port) throws IOException {
        home = new Home(folder);
        home.create();
        Files.createDirectories(home.inbox());
        Files.createDirectories(home.config());
        store = Store.open(StoreSettings.embedded(home.data().resolve("tonghop.db")));
        var contact = new UnitContact(MailAddress.of(SENDER), "xa-a", UnitContact.Scope.UNIT, "", "");
        store.contacts().change(List.of(ContactChange.add(contact)), "Lan", NOW, "CV 12");
        set("mail.out.host", "127.0.0.1");
        set("mail.out.port", Integer.toString(port));
        set("mail.out.security", "none");
        set("mail.out.from", "tiepnhan@so.vn");
        set("mail.out.name", "Phòng Nội vụ");
        set("mail.operator", "vanhanh@so.vn");
    }

    public void set(String key, String value) {
        settings.put(key, value);
    }

    /** The settings as they are read from the home's file. */
    public Settings settings() throws IOException {
        Files.writeString(
                home.config().resolve("tonghop.properties"),
                settings.entrySet().stream()
                        .map(e -> e.getKey() + " = " + e.getValue())
                        .collect(Collectors.joining("\n")));
        return Settings.of(home);
    }

    /** A run that ends by itself when nothing is left to be done now. */
    public boolean run() {
        return run(null);
    }

    /** @param dryRun where letters are written instead */
    public boolean run(@Nullable Path dryRun) {
        try {
            Settings read = settings().forOneRun();
            var listeners = new Station.Listeners(line -> {}, faults::add);
            Settings used = dryRun == null ? read : read.withLettersIn(dryRun);
            try (var station = new Station(home, used, clock, DEFINITIONS, store, listeners)) {
                station.start();
                return station.awaitIdle(waiting -> {});
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a letter into the outbox. */
    public OutgoingLetter put(String occasion, String to) throws IOException {
        var letter = new Letter(LetterKind.ACCEPTED, "Đã nhận báo cáo", "Kính gửi\n.\nchấm\n", "<p>Kính gửi</p>\n");
        return new Postbox(home, store.outbox(), new Postbox.Writer("tiepnhan@so.vn", "Phòng Nội vụ"))
                .put(Posting.unasked(occasion, to, letter, null), clock.instant())
                .orElseThrow();
    }

    public List<Outcome> outcomes(long letter) {
        return store.outbox().events(letter).stream().map(LetterEvent::outcome).toList();
    }

    /** A message that was taken and is worked off; what was in it is to be filed. */
    public Mail mail(int number, Mail.Nature nature, Mail.Purpose purpose, @Nullable String sender, String raw)
            throws IOException {
        return mail(number, nature, purpose, sender, raw, List.of());
    }

    public Mail mail(
            int number,
            Mail.Nature nature,
            Mail.Purpose purpose,
            @Nullable String sender,
            String raw,
            List<String> thread)
            throws IOException {
        String sha256 =
                new Originals(home.originals()).keep(new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        Mail mail = store.mails()
                .take(new Mail(
                        0,
                        "mail:bc:1:" + number,
                        "bc",
                        sha256,
                        clock.instant(),
                        clock.instant(),
                        sender,
                        "Báo cáo " + number,
                        "<" + number + "@xa.vn>",
                        thread,
                        "Lời thư " + number,
                        null,
                        nature,
                        purpose));
        store.mails().worked(mail.number(), clock.instant());
        return mail;
    }

    /** A message of a person with so many documents, each of that verdict. */
    public Mail mailed(int number, Verdict verdict, int documents) throws IOException {
        Mail mail = mail(number, Mail.Nature.PERSON, Mail.Purpose.REPORT, SENDER, "Subject: " + number + "\n\n");
        for (int i = 1; i <= documents; i++) {
            file(mail, "/" + i, "báo cáo " + i + ".xlsx", verdict);
        }
        file(mail, "", "Báo cáo.eml", Verdict.UNPACKED);
        return mail;
    }

    public LedgerLine file(Mail mail, String within, String name, Verdict verdict) throws IOException {
        String sha256 = new Originals(home.originals())
                .keep(new ByteArrayInputStream((mail.arrivalKey() + within + name).getBytes(StandardCharsets.UTF_8)));
        var arrival = new Arrival(
                mail.arrivalKey() + within, name, null, sha256, Mail.SOURCE, mail.sender(), mail.receivedAt());
        List<Finding> findings = switch (verdict) {
            case HELD -> List.of(Finding.error("unit-unknown", null, "Không nhận ra đơn vị."));
            case REJECTED ->
                List.of(Finding.error(within.isEmpty() ? "container-empty" : "document-empty", null, "Tệp rỗng."));
            default -> List.of();
        };
        return store.record(
                arrival, new tonghop.store.Outcome(verdict, new Report(null, null, null, List.of(), findings), null));
    }

    public List<OutgoingLetter> letters() {
        return store.outbox().all();
    }

    @Override
    public void close() {
        store.close();
    }
}
