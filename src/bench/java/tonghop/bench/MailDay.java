package tonghop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tonghop.post.Letters;
import tonghop.post.MailServer;

/**
 * Mails from a server on the same machine, cold: from the start of the program to all of them filed and consolidated. The server takes its
 * share of the processors, in this process; the program runs in one of its own.
 */
public final class MailDay {

    private static final Instant RECEIVED = Instant.parse("2026-01-15T01:00:00Z");
    private static final List<String> OPTIONS =
            List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private MailDay() {}

    /** @param args how many mails, 10000 if empty; then the program's class path, the jar if empty */
    public static void main(String[] args) throws IOException, InterruptedException {
        int mails = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
        String program = args.length < 2 ? "target/tonghop.jar" : args[1];
        Path folder = Files.createTempDirectory("tonghop-mail");
        try (MailServer server = MailServer.start()) {
            fill(server, folder.resolve("reports"), mails);
            Path home = folder.resolve("home");
            server.configure(home);
            long start = System.nanoTime();
            String used = run(program, home, folder.resolve("time.txt"));
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%d mails in %.1f s, %.0f a second, %d left in the mailbox; the program used %s%n",
                    mails, seconds, mails / seconds, server.inbox().getMessageCount(), used);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void fill(MailServer server, Path reports, int mails) throws IOException {
        Files.createDirectories(reports);
        SmallReports.write(reports, mails);
        try (Stream<Path> files = Files.list(reports)) {
            int number = 0;
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                server.deliver(
                        Letters.from("Phòng Nội vụ <pnv" + number % 200 + "@huyen.gov.vn>")
                                .subject("Báo cáo " + name)
                                .header("Message-ID: <" + number + "@huyen.gov.vn>")
                                .text("Kính gửi Sở Nội vụ báo cáo kèm theo.")
                                .file(name, Files.readAllBytes(file))
                                .bytes(),
                        RECEIVED.plusSeconds(number++));
                Files.delete(file);
            }
        }
    }

    /** @return processor time and the largest resident memory, as they are printed */
    private static String run(String program, Path home, Path report) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("/usr/bin/time", "-f", "%U + %S s, %M KB", "-o", report.toString(), "java"));
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", program, "tonghop.cli.TongHop", "once", "--home", home.toString()));
        command.addAll(List.of("--now", "2026-01-15T08:00:00+07:00"));
        int exit = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("the run ended with " + exit);
        }
        return Files.readString(report).strip();
    }
}
