package tonghop.fire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import tonghop.model.Verdict;

/** Files that are changed under the program's hands, and things in the inbox that are no files, or have no decent name. */
final class FileTrials {

    private static final int REPORTS = 8;
    private static final int MOVES = 60;

    private FileTrials() {}

    static List<Trial> all() {
        return List.of(
                new Trial("reports are replaced while they are read", FileTrials::replaced),
                new Trial("reports are renamed, moved away and back while they are read", FileTrials::movedAbout),
                new Trial("links, pipes, sockets and folders lie in the inbox", FileTrials::noFiles),
                new Trial("names with line feeds, control characters, 255 bytes, no text", FileTrials::oddNames),
                new Trial("a file may not be read", FileTrials::unreadable),
                new Trial("the inbox may not be read", FileTrials::inboxUnreadable),
                new Trial("files may not be removed from the inbox", FileTrials::inboxUnwritable));
    }

    /** What was there last must count, however little of what it replaced was seen. */
    private static String replaced(Path folder) throws Exception {
        try (var office = new Office(folder, KillMoments.never())) {
            office.with("inbox.quiet = 1");
            Program program = DiskTrials.running(office);
            Path inbox = office.home.resolve("inbox");
            var random = new Random(REPORTS);
            var last = new ArrayList<OfficeReport>();
            for (Owed owed : Owed.of("dvcq-bdt-dongnai", "2024-6M").subList(0, REPORTS)) {
                Path file = inbox.resolve("BC " + owed.unit().code() + ".csv");
                OfficeReport report = OfficeReport.of(owed, random);
                for (int version = 0; version < 4; version++) {
                    report = OfficeReport.of(owed, random);
                    Path written = Files.write(office.home.resolve("written.csv"), report.csv());
                    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(80));
                }
                last.add(report);
            }
            Patience.until("all is taken in", () -> State.files(inbox).isEmpty());
            Trial.must("it ends in order", program.stop() == 0);
            Trial.must("nothing is left to do", office.once().end() == 0);
            State state = State.of(office);
            List<String> wrong = Judge.wrongFigures(last, state);
            Trial.must(String.join("; ", wrong), wrong.isEmpty());
            return state.ledger().size() + " of " + 4 * REPORTS + " versions seen, the last of each unit counts";
        }
    }

    private static String movedAbout(Path folder) throws Exception {
        try (var office = new Office(folder, KillMoments.never())) {
            office.with("inbox.quiet = 1");
            Program program = DiskTrials.running(office);
            Path inbox = office.home.resolve("inbox");
            Sent sent = Sent.reports(REPORTS).into(office);
            var random = new Random(MOVES);
            for (int i = 0; i < MOVES; i++) {
                Path file = inbox.resolve(sent.names().get(random.nextInt(REPORTS)));
                Path away = office.home.resolve("away-" + i);
                if (move(file, away)) {
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(30));
                    move(away, file);
                }
            }
            Patience.until("all is taken in", () -> State.files(inbox).isEmpty());
            Trial.must("it ends in order", program.stop() == 0);
            Trial.must("nothing is left to do", office.once().end() == 0);
            State state = State.of(office);
            List<String> wrong = Judge.wrongFigures(sent.all(), state);
            Trial.must(String.join("; ", wrong), wrong.isEmpty());
            Trial.must("no fault is told", !office.said().contains("lỗi kỹ thuật"));
            return state.ledger().size() + " arrivals of " + REPORTS + " reports";
        }
    }

    /** False if it was no longer there. */
    private static boolean move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static String noFiles(Path folder) throws Exception {
        try (var office = new Office(folder, KillMoments.never())) {
            Path inbox = Files.createDirectories(office.home.resolve("inbox"));
            Path outside = Files.createDirectories(folder.resolve("outside"));
            Path secret = Files.writeString(outside.resolve("secret.csv"), "a;b");
            Files.createSymbolicLink(inbox.resolve("link.csv"), secret);
            Files.createSymbolicLink(inbox.resolve("folder"), outside);
            Files.createSymbolicLink(inbox.resolve("loop"), inbox);
            shell(inbox, "mkfifo pipe.csv");
            Files.writeString(
                    Files.createDirectories(inbox.resolve("x.xlsx")).resolve("trong.txt"), "không phải báo cáo");
            Sent sent = Sent.reports(2).into(office);
            Trial.must("it ends in order", office.once().end() == 0);
            Trial.must(
                    "what lies outside is untouched", Files.readString(secret).equals("a;b"));
            sent.mustBeIn(office, new Expected("trong.txt", null, Verdict.REJECTED, null));
            return Trial.line(office, "“link.csv”");
        }
    }

    private static String oddNames(Path folder) throws Exception {
        try (var office = new Office(folder, KillMoments.never())) {
            Path inbox = Files.createDirectories(office.home.resolve("inbox"));
            String longest = "a".repeat(251) + ".csv";
            for (String name : List.of("dòng\nmới.csv", "\u001b[31m\u0001.csv", longest)) {
                Files.write(inbox.resolve(name), ("số " + name).getBytes(StandardCharsets.UTF_8));
            }
            shell(
                    inbox,
                    "echo 5 > \"$(printf 'bc \\xe1\\xff.csv')\"; mkdir \"$(printf 'th\\xe1')\"; echo 6 > \"$(printf 'th\\xe1/sau.csv')\"");
            Trial.must("it ends in order", office.once().end() == 0);
            State state = State.of(office);
            Trial.must(
                    "five documents, not " + state.ledger().size(),
                    state.ledger().size() == 5);
            Trial.must("left: " + state.left(), state.left().isEmpty());
            return "all five taken in; what is no text is renamed: "
                    + state.ledger().stream()
                            .map(l -> l.arrival().file())
                            .filter(n -> n.startsWith("bc"))
                            .toList();
        }
    }

    private static String unreadable(Path folder) throws Exception {
        try (var office = new Office(folder, KillMoments.never())) {
            Sent sent = Sent.reports(3).into(office);
            Path closed = office.home.resolve("inbox").resolve(sent.names().get(1));
            permit(closed, "---------");
            Trial.must("it ends with a failure", office.onceWithoutPrivilege().end() == 1);
            Trial.must(
                    "it alone is left",
                    State.files(office.home.resolve("inbox")).size() == 1);
            permit(closed, "rw-r--r--");
            Trial.must("it goes on afterwards", office.onceWithoutPrivilege().end() == 0);
            sent.mustBeIn(office);
            return Trial.line(office, "không có quyền");
        }
    }

    private static String inboxUnreadable(Path folder) throws Exception {
        try (var office = new Office(folder, KillMoments.never())) {
            Sent sent = Sent.reports(3).into(office);
            permit(office.home.resolve("inbox"), "---------");
            Trial.must("it ends with a failure", office.onceWithoutPrivilege().end() == 1);
            permit(office.home.resolve("inbox"), "rwxr-xr-x");
            Trial.must("it goes on afterwards", office.onceWithoutPrivilege().end() == 0);
            sent.mustBeIn(office);
            return Trial.line(office, "Không có quyền");
        }
    }

    private static String inboxUnwritable(Path folder) throws Exception {
        try (var office = new Office(folder, KillMoments.never())) {
            Sent sent = Sent.reports(3).into(office);
            permit(office.home.resolve("inbox"), "r-xr-xr-x");
            Trial.must("it ends with a failure", office.onceWithoutPrivilege().end() == 1);
            permit(office.home.resolve("inbox"), "rwxr-xr-x");
            Trial.must("it goes on afterwards", office.onceWithoutPrivilege().end() == 0);
            sent.mustBeIn(office);
            return Trial.line(office, "không xóa được");
        }
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static void shell(Path folder, String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder("/bin/bash", "-c", command)
                .directory(folder.toFile())
                .start();
        Trial.must(command, process.waitFor() == 0);
    }
}
