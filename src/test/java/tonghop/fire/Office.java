package tonghop.fire;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tonghop.model.LedgerLine;
import tonghop.post.Letters;
import tonghop.store.Store;
import tonghop.store.StoreException;
import tonghop.store.StoreSettings;

/** A home with its mail server, and the hands that bring documents to it and decide about them. */
final class Office implements AutoCloseable {

    static final String RECEIVER = "nhan@ubnd.gov.vn";

    private static final OffsetDateTime BEGIN = OffsetDateTime.parse("2024-05-20T08:00:00+07:00");
    private static final List<String> WITHOUT_PRIVILEGE = "root".equals(System.getProperty("user.name"))
            ? List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
            : List.of();
    private static final int SLOW_PARTS = 6;
    private static final int SLOW_PART_MILLIS = 150;

    final Path home;
    final Path log;
    final PostServer post = new PostServer();
    /** How often a person's command was killed too. */
    final AtomicInteger commandKills = new AtomicInteger();

    private OffsetDateTime begin = BEGIN;
    private final KillMoments moments;
    private final long startNanos = System.nanoTime();

    /** @param moments when commands are killed */
    Office(Path folder, KillMoments moments) throws IOException {
        this(folder, folder.resolve("home"), moments);
    }

    /** @param home on a disk of its own, perhaps */
    Office(Path folder, Path home, KillMoments moments) throws IOException {
        Files.createDirectories(folder);
        this.home = home;
        this.moments = moments;
        this.log = Files.createFile(folder.resolve("log.txt"));
        Path config = Files.createDirectories(home.resolve("config"));
        Path password = Files.writeString(config.resolve("password.txt"), PostServer.PASSWORD);
        Files.write(
                config.resolve("tonghop.properties"),
                post.settings().stream()
                        .map(line -> line.replace("{password-file}", password.toString()))
                        .toList());
        with("consolidate.retry = 1000");
        with("inbox.retry = 1000");
        with("inbox.patience = 1000");
        with("mail.retry = 1000");
        with("deliver.to.dvcq-bdt-dongnai = " + RECEIVER);
        with("deliver.to.dvcq-tuyenquang = " + RECEIVER);
    }

    /** Enters who may send mail for whom. */
    void enterContacts() throws IOException, InterruptedException {
        for (String province : List.of("dong-nai", "tuyen-quang")) {
            must("contacts", "add", "@huyen.gov.vn", "--unit", province, "--below", "--reason", "CV 12", "--by", "Lan");
        }
    }

    /** The clock of the office begins at that moment. */
    Office at(OffsetDateTime moment) {
        begin = moment;
        return this;
    }

    /** A further setting of the home. */
    Office with(String setting) throws IOException {
        Files.writeString(home.resolve("config/tonghop.properties"), setting + "\n", StandardOpenOption.APPEND);
        return this;
    }

    /** The office's clock goes on with ours, across the deaths of the program. */
    String now() {
        return begin.plus(Duration.ofNanos(System.nanoTime() - startNanos)).toString();
    }

    Program run() throws IOException {
        return Program.start(log, "run", "--home", home, "--now", now());
    }

    Program once() throws IOException {
        return Program.start(log, "once", "--home", home, "--now", now());
    }

    /** As somebody who may not read or write what permissions do not allow, which root otherwise may. */
    Program onceWithoutPrivilege() throws IOException {
        return Program.start(log, WITHOUT_PRIVILEGE, "once", "--home", home, "--now", now());
    }

    /** A file put into the inbox at one stroke. */
    void drop(String name, byte[] bytes) throws IOException {
        Path file = Files.write(home.resolve(name), bytes);
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        Files.move(file, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A file copied into the inbox under its name, with pauses shorter than the time in which it must be quiet. */
    void copySlowly(String name, byte[] bytes) throws IOException, InterruptedException {
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        try (OutputStream out = Files.newOutputStream(inbox.resolve(name))) {
            for (int part = 0; part < SLOW_PARTS; part++) {
                int from = bytes.length * part / SLOW_PARTS;
                out.write(bytes, from, bytes.length * (part + 1) / SLOW_PARTS - from);
                out.flush();
                TimeUnit.MILLISECONDS.sleep(SLOW_PART_MILLIS);
            }
        }
    }

    void awaitTaken(String name) throws Exception {
        Patience.until(
                name + " is taken in", () -> !Files.exists(home.resolve("inbox").resolve(name)));
    }

    /** @param number names the message and its sender */
    void mail(int number, String name, byte[] bytes) throws Exception {
        post.deliver(
                Letters.from("van-thu-" + number + "@huyen.gov.vn")
                        .subject("Báo cáo " + number)
                        .header("Message-ID: <" + number + "@huyen.gov.vn>")
                        .text("Kính gửi Sở Nội vụ.")
                        .file(name, bytes)
                        .bytes(),
                Instant.parse("2024-05-19T02:00:00Z").plusSeconds(number));
    }

    void awaitAnswered(int number) throws Exception {
        Patience.until(
                "message " + number + " is answered",
                () -> post.letters().stream().anyMatch(l -> l.answers().equals("<" + number + "@huyen.gov.vn>")));
    }

    /** A person accepts what is held, and does it again while it does not say that it is done. */
    void accept(String file) throws Exception {
        Patience.until(file + " is accepted", () -> {
            Optional<LedgerLine> line = line(file);
            if (line.isEmpty()) {
                return false;
            }
            if (line.get().verdict().counts()) {
                return true;
            }
            command("decide", "accept", line.get().number(), "--reason", "Đã gọi điện hỏi", "--by", "Lan");
            return false;
        });
    }

    /** A person approves a period's output, and does it again until he is told that it is approved. */
    void approve(String programme, String period) throws Exception {
        Patience.until(
                "delivery of " + programme + " " + period,
                () -> command("delivery", "approve", "--programme", programme, "--period", period, "--by", "Lan"));
    }

    /** A person's command, which may be killed. True if it came to its end and did what it should. */
    boolean command(Object... arguments) throws IOException, InterruptedException {
        Program program = start(arguments);
        Optional<Integer> killAfter = moments.ofCommand();
        if (killAfter.isPresent() && program.killedAfter(killAfter.get())) {
            commandKills.incrementAndGet();
            return false;
        }
        return program.end() == 0;
    }

    private void must(Object... arguments) throws IOException, InterruptedException {
        if (start(arguments).end() != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
    }

    private Program start(Object... arguments) throws IOException {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home));
        if (!arguments[0].equals("contacts")) {
            all.addAll(List.of("--now", now()));
        }
        return Program.start(log, all.toArray());
    }

    private Optional<LedgerLine> line(String file) {
        try (Store store = store()) {
            return store.since(0).stream()
                    .filter(l -> l.arrival().file().equals(file))
                    .findFirst();
        } catch (StoreException e) {
            return Optional.empty(); // whoever writes to it is asked again
        }
    }

    /** All that the program printed here so far. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Store store() {
        return Store.open(StoreSettings.embedded(database()));
    }

    Path database() {
        return home.resolve("data/tonghop.db");
    }

    @Override
    public void close() {
        post.close();
    }
}
