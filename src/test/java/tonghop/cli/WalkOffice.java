package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tonghop.model.LetterEvent;
import tonghop.model.LetterEvent.Outcome;
import tonghop.post.Letters;
import tonghop.post.WithoutMove;
import tonghop.store.Store;
import tonghop.store.StoreSettings;

/**
 * An office on 7 May 2024, nine in the morning: the districts' six months are due before 9 May. Six messages wait in its mailbox, or four files in
 * its inbox; units are to be reminded, and whatever is approved goes to the receiving office by mail.
 */
final class WalkOffice implements AutoCloseable {

    static final String REGIME = "dvcq-bdt-dongnai";
    private static final String OFFICE = "bc@so.gov.vn";
    private static final String PASSWORD = "s3cret-pass";
    private static final String NOW = "2024-05-07T09:00:00+07:00";
    private static final Instant CAME = Instant.parse("2024-05-06T02:00:00Z");
    private static final Path TAN_PHU = Path.of("inbox-sample/2024-05-03T09-00/bcdvcq_tanphu.xls");
    private static final Path LONG_KHANH =
            Path.of("inbox-sample/2024-05-03T09-00/Long Khánh_Báo cáo dân vận CQ 6 tháng 2024.xlsx");
    private static final Path CAM_MY =
            Path.of("inbox-sample/2024-05-08T17-20/Bieu mau DVCQ 6 thang 2024 - Cam My.xlsx");
    private static final Path LONG_THANH = Path.of("inbox-sample/2024-05-09T08-30/Báo cáo DVCQ 6T 2024 Long Thành.xls");
    private static final Path BIEN_HOA =
            Path.of("inbox-sample/2024-05-06T08-15/Bien Hoa BC dan van chinh quyen 6T-2024.xls");
    private static final List<String> REMINDED = List.of("vinh-cuu", "nhon-trach", "tan-phu");

    private final Path home;
    private final Path log;
    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
    });
    private final WithoutMove copying;
    private int delivered;

    WalkOffice(Path home, WalkStep.Way way) throws Exception {
        this.home = home;
        this.log = home.resolveSibling("log.txt");
        server.start();
        server.setUser(OFFICE, OFFICE, PASSWORD);
        copying = new WithoutMove(server.getImap().getPort());
        configure(way);
        for (String unit : REMINDED) {
            contact("vanthu@" + unit + ".vn", unit);
        }
        if (way == WalkStep.Way.FOLDER) {
            drop();
        } else {
            post();
        }
    }

    private void configure(WalkStep.Way way) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        Path password = Files.writeString(config.resolve("password.txt"), PASSWORD);
        int imap = way == WalkStep.Way.MAIL_WITHOUT_MOVE
                ? copying.port()
                : server.getImap().getPort();
        var lines = new ArrayList<>(List.of(
                "mail.out.host = 127.0.0.1",
                "mail.out.port = " + server.getSmtp().getPort(),
                "mail.out.security = none",
                "mail.out.from = " + OFFICE,
                "mail.out.name = Ban Dân tộc",
                "mail.operator = vanhanh@so.gov.vn",
                "remind.programmes = " + REGIME,
                "deliver.to." + REGIME + " = vanthu@sonoivu.vn"));
        if (way != WalkStep.Way.FOLDER) {
            lines.addAll(List.of(
                    "mail.boxes = bc",
                    "mail.bc.host = 127.0.0.1",
                    "mail.bc.port = " + imap,
                    "mail.bc.security = none",
                    "mail.bc.user = " + OFFICE,
                    "mail.bc.password-file = " + password,
                    "mail.bc.batch = 3"));
        }
        Files.write(config.resolve("tonghop.properties"), lines);
    }

    private void contact(String address, String unit) {
        Program.Ended added = Program.run(
                "contacts", "add", address, "--unit", unit, "--home", home, "--reason", "CV 12", "--by", "Lan");
        assertThat(added.exitCode()).as(added.err()).isZero();
    }

    private void post() throws Exception {
        put(letter("tan-phu", "Báo cáo 6 tháng").file("bc.xls", Files.readAllBytes(TAN_PHU)));
        put(letter("nhon-trach", "Bảng tính ở đường dẫn sau").text("https://example.vn/bc"));
        put(letter("tan-phu", "Gửi hộ hai huyện").file("hai huyện.zip", archive(CAM_MY, LONG_THANH)));
        put(letter("tan-phu", "kiểm tra").file("thử.xls", Files.readAllBytes(BIEN_HOA)));
        put(letter("la", "Báo cáo").file("lk.xlsx", Files.readAllBytes(LONG_KHANH)));
        put(letter("nhon-trach", "Báo cáo").file("hỏng.xlsx", "không phải sổ tính".getBytes(StandardCharsets.UTF_8)));
    }

    private Letters letter(String from, String subject) {
        return Letters.from("vanthu@" + from + ".vn")
                .subject(subject)
                .header("Message-ID: <" + ++delivered + "@" + from + ".vn>");
    }

    private void put(Letters letter) throws MessagingException, FolderException {
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter.bytes()));
        folder("INBOX").appendMessage(message, new Flags(), Date.from(CAME.plusSeconds(delivered)));
    }

    private void drop() throws IOException {
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        Files.write(inbox.resolve("hai huyện.zip"), archive(CAM_MY, LONG_THANH));
        for (Path file : List.of(TAN_PHU, LONG_KHANH, BIEN_HOA)) {
            Files.copy(file, inbox.resolve(file.getFileName().toString()));
        }
        int number = 0;
        for (Path file : Program.files(inbox)) {
            Files.setLastModifiedTime(file, FileTime.from(CAME.plusSeconds(++number)));
        }
    }

    private static byte[] archive(Path... files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                var entry = new ZipEntry(file.getFileName().toString());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }

    /** Runs until nothing is left to be done, undisturbed. */
    void once() {
        Program.Ended once = Program.run(onceArguments());
        assertThat(once.exitCode()).as(once.err()).isZero();
    }

    private Object[] onceArguments() {
        return new Object[] {"once", "--home", home, "--now", NOW};
    }

    void approve() {
        Program.Ended approved = Program.run(approveArguments());
        assertThat(approved.exitCode()).as(approved.err()).isZero();
    }

    private Object[] approveArguments() {
        return new Object[] {
            "delivery",
            "approve",
            "--programme",
            REGIME,
            "--period",
            "2024-6M",
            "--home",
            home,
            "--now",
            NOW,
            "--by",
            "Lan",
            "--reason",
            "Đã soát"
        };
    }

    /** False if the program ended before it came to the step. */
    boolean isKilledAt(WalkStep step) throws Exception {
        Object[] arguments = step.way == WalkStep.Way.APPROVAL ? approveArguments() : onceArguments();
        return KilledAt.step(step, options -> Program.start(log, options, arguments));
    }

    /** All that is to be the same whatever happened on the way. */
    Map<String, Object> state() throws Exception {
        var state = new TreeMap<String, Object>();
        state.put("ledger", Program.run("ledger", "--home", home, "--json").lines());
        state.put("outputs", outputs());
        state.put("originals", names("originals"));
        state.put("letters kept", names("outgoing"));
        state.put("outbox", outbox());
        state.put(
                "delivered",
                Program.run("delivery", "list", "--programme", REGIME, "--period", "2024-6M", "--home", home, "--json")
                        .out());
        state.put("in the inbox", waiting());
        state.put(
                "in the processed folder",
                ids("Đã nhận").stream().distinct().sorted().toList());
        return state;
    }

    private Map<String, String> outputs() throws IOException {
        var outputs = new TreeMap<String, String>();
        for (Path file : Program.files(home.resolve("out"))) {
            outputs.put(home.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        return outputs;
    }

    private List<String> names(String folder) throws IOException {
        return Program.files(home.resolve(folder)).stream()
                .map(f -> f.getFileName().toString())
                .toList();
    }

    /** What the outbox says of each letter, without how often it was tried. */
    private List<String> outbox() {
        return Program.run("outbox", "list", "--all", "--home", home)
                .out()
                .lines()
                .sorted()
                .toList();
    }

    private List<String> waiting() throws Exception {
        return Stream.concat(
                        ids("INBOX").stream(),
                        Program.files(home.resolve("inbox")).stream().map(Path::toString))
                .toList();
    }

    private List<String> ids(String name) throws Exception {
        MailFolder folder = folder(name);
        var ids = new ArrayList<String>();
        if (folder != null) {
            for (var message : folder.getNonDeletedMessages()) {
                ids.add(message.getMimeMessage().getMessageID());
            }
        }
        return ids;
    }

    private MailFolder folder(String name) throws FolderException {
        var imap = server.getManagers().getImapHostManager();
        var user = server.getUserManager().getUserByEmail(OFFICE);
        return name.equals("INBOX") ? imap.getInbox(user) : imap.getFolder(user, name);
    }

    /** Of each letter that a mail server took from the program its recipient, number and subject, as often as it took it. */
    List<String> sent() throws MessagingException {
        var sent = new ArrayList<String>();
        for (MimeMessage letter : server.getReceivedMessages()) {
            if (letter.getHeader("Auto-Submitted") != null) {
                sent.add(shown(letter.getAllRecipients()[0].toString(), letter.getMessageID(), letter.getSubject()));
            }
        }
        sent.sort(null);
        return sent;
    }

    private static String shown(String recipient, String messageId, String subject) {
        return recipient + " " + messageId + " " + subject;
    }

    /** As {@link #sent()}, the letters whose sending was begun once without that it is known what became of it, and then again. */
    List<String> begunTwice() {
        try (var store = Store.open(StoreSettings.embedded(home.resolve("data/tonghop.db")))) {
            return store.outbox().all().stream()
                    .filter(letter -> store.outbox().events(letter.number()).stream()
                            .map(LetterEvent::outcome)
                            .toList()
                            .equals(List.of(Outcome.BEGUN, Outcome.BEGUN, Outcome.SENT)))
                    .map(letter -> shown(letter.recipient(), letter.messageId(), letter.subject()))
                    .toList();
        }
    }

    @Override
    public void close() {
        copying.close();
        server.stop();
    }
}
