package tonghop.post;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Dovecot and Exim as Debian has them, of the test's own: IMAPS and SMTP with STARTTLS on free ports of the loopback address, a certificate of
 * their own, every user's password {@value #PASSWORD}. What Exim takes for {@code user@anything} lies in that user's mailbox.
 */
public final class MailServers implements AutoCloseable {

    public static final String PASSWORD = "matkhau-cua-hop-thu";

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final int START_SECONDS = 20;

    private final Path folder;
    private final List<Process> running = new ArrayList<>();
    public final int imaps = freePort();
    public final int smtp = freePort();

    /** @param users the local parts of the addresses that have mailboxes */
    public MailServers(String... users) throws IOException, InterruptedException {
        this(Map.of(), users);
    }

    /**
     * As {@link #MailServers(String...)}, of another setup.
     *
     * @param files that Dovecot reads, by name; {@code {folder}} stands for where they are. The lines of {@code more.conf} go into its settings
     */
    public MailServers(Map<String, String> files, String... users) throws IOException, InterruptedException {
        folder = Files.createTempDirectory("tonghop-mail");
        for (String name : List.of("run", "log", "mail", "spool", "home")) {
            Files.createDirectory(folder.resolve(name));
        }
        Files.writeString(
                folder.resolve("users"),
                String.join(
                        "",
                        List.of(users).stream().map(u -> u + ": " + u + "\n").toList()));
        Files.writeString(folder.resolve("more.conf"), "");
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue().replace("{folder}", folder.toString()));
        }
        makeCertificate();
        configure("dovecot.conf");
        configure("exim.conf");
        if (ROOT) {
            run("chown", "-R", "nobody:nogroup", folder.toString());
            run("chmod", "755", folder.toString());
        }
        start(
                "dovecot",
                "/usr/sbin/dovecot",
                "-F",
                "-c",
                folder.resolve("dovecot.conf").toString());
        start(
                "exim",
                "/usr/sbin/exim4",
                "-bdf",
                "-C",
                folder.resolve("exim.conf").toString());
        await(imaps);
        await(smtp);
    }

    /** What a Java program must be started with to trust these servers. */
    public String trust() {
        return "-Djavax.net.ssl.trustStore=" + folder.resolve("trust.p12")
                + " -Djavax.net.ssl.trustStorePassword=trusted";
    }

    /** Puts messages into a user's mailbox, as if they had come at those times; to be called once for a user, before anybody looks into it. */
    public void fill(String user, Map<Instant, byte[]> messages) throws IOException, InterruptedException {
        Path mailbox = folder.resolve("mail").resolve(user);
        for (String name : List.of("cur", "new", "tmp")) {
            Files.createDirectories(mailbox.resolve(name));
        }
        int number = 0;
        for (var message : messages.entrySet()) {
            Path file =
                    mailbox.resolve("new").resolve(message.getKey().getEpochSecond() + "." + ++number + ".localhost");
            Files.write(file, message.getValue());
            Files.setLastModifiedTime(file, FileTime.from(message.getKey()));
        }
        if (ROOT) {
            run("chown", "-R", "nobody:nogroup", mailbox.toString());
        }
    }

    private void makeCertificate() throws IOException, InterruptedException {
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost,IP:127.0.0.1",
                "-keyout",
                folder.resolve("key.pem").toString(),
                "-out",
                folder.resolve("certificate.pem").toString());
        run(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-importcert",
                "-noprompt",
                "-alias",
                "test",
                "-storetype",
                "PKCS12",
                "-storepass",
                "trusted",
                "-file",
                folder.resolve("certificate.pem").toString(),
                "-keystore",
                folder.resolve("trust.p12").toString());
    }

    /** The test's file with its places and ports filled in. */
    private void configure(String name) throws IOException, InterruptedException {
        try (var in = MailServers.class.getResourceAsStream("/tonghop/mail/" + name)) {
            Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        String text = Files.readString(folder.resolve(name))
                .replace("{folder}", folder.toString())
                .replace("{imaps}", Integer.toString(imaps))
                .replace("{smtp}", Integer.toString(smtp))
                .replace("{password}", PASSWORD)
                .replace("{user}", ROOT ? "nobody" : System.getProperty("user.name"))
                .replace("{group}", ROOT ? "nogroup" : output("id", "-gn"))
                .replace("{uid}", ROOT ? output("id", "-u", "nobody") : output("id", "-u"))
                .replace("{gid}", ROOT ? output("id", "-g", "nobody") : output("id", "-g"));
        Files.writeString(folder.resolve(name), text);
    }

    private void start(String log, String... command) throws IOException {
        var whole = new ArrayList<String>();
        if (ROOT) {
            // As root both would change to users that the packages make, and Exim would not take this configuration.
            whole.addAll(List.of("runuser", "-u", "nobody", "--"));
        }
        whole.addAll(List.of(command));
        running.add(new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log + ".out").toFile())
                .start());
    }

    private void await(int port) throws IOException, InterruptedException {
        for (int i = 0; i < START_SECONDS * 20; i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IOException("no mail server on port " + port + ": " + Files.readString(folder.resolve("dovecot.out"))
                + Files.readString(folder.resolve("exim.out")));
    }

    private void run(String... command) throws IOException, InterruptedException {
        output(command);
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
        return said;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        running.forEach(p -> p.descendants().forEach(ProcessHandle::destroy));
        running.forEach(Process::destroy);
        for (Process process : running) {
            process.onExit().join();
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
