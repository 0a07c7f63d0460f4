package tonghop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.post.Letters;
import tonghop.post.MailServers;

/**
 * Mails from a server (Dovecot, with TLS) on the same machine, cold: from the start of the program to all of them filed and consolidated. The
 * server takes its share of the processors.
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
        try (var folder = WorkFolder.create();
                var servers = new MailServers("bc")) {
            servers.fill("bc", messages(folder.path().resolve("reports"), mails));
            Path home = folder.home();
            configure(home, servers.imaps);
            List<String> trust = List.of(servers.trust().split(" "));
            for (String province : List.of("dong-nai", "tuyen-quang")) {
                run(program, trust, "contacts", "add", "@huyen.gov.vn", "--unit", province, "--below", "--home", home,
                        "--reason", "benchmark");
            }
            ProcessRun used = run(program, trust, "once", "--home", home, "--now", "2026-01-15T08:00:00+07:00");
            System.out.printf(
                    "%d mails in %.1f s, %.0f a second; the program used %.1f s of processor and %d MB%n",
                    mails, used.seconds(), mails / used.seconds(), used.processor(), used.megabytes());
        }
    }

    private static Map<Instant, byte[]> messages(Path reports, int mails) throws IOException {
        Files.createDirectories(reports);
        SmallReports.write(reports, mails);
        var messages = new TreeMap<Instant, byte[]>();
        try (Stream<Path> files = Files.list(reports)) {
            for (Path file : files.sorted().toList()) {
                int number = messages.size();
                String name = file.getFileName().toString();
                messages.put(
                        RECEIVED.plusSeconds(number),
                        Letters.from("Phòng Nội vụ <pnv" + number % 200 + "@huyen.gov.vn>")
                                .subject("Báo cáo " + name)
                                .header("Message-ID: <" + number + "@huyen.gov.vn>")
                                .text("Kính gửi Sở Nội vụ báo cáo kèm theo.")
                                .file(name, Files.readAllBytes(file))
                                .bytes());
                Files.delete(file);
            }
        }
        return messages;
    }

    private static void configure(Path home, int port) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        Path password = Files.writeString(config.resolve("password.txt"), MailServers.PASSWORD);
        Files.write(
                config.resolve("tonghop.properties"),
                List.of(
                        "mail.boxes = bc",
                        "mail.bc.host = localhost",
                        "mail.bc.port = " + port,
                        "mail.bc.user = bc",
                        "mail.bc.password-file = " + password));
    }

    private static ProcessRun run(String program, List<String> options, Object... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of("java"));
        command.addAll(OPTIONS);
        command.addAll(options);
        command.addAll(List.of("-cp", program, "tonghop.cli.TongHop"));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return ProcessRun.of(command);
    }
}
