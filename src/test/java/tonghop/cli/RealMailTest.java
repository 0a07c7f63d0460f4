package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Authenticator;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.post.MailServers;

/** A clerk mails a report and reads the answer, through Dovecot and Exim with TLS, as the program is installed. */
class RealMailTest {

    private static final String NOW = "2024-05-03T10:00:00+07:00";
    private static final Path REPORT =
            Path.of("inbox-sample/2024-05-02T08-30/BÁO CÁO DVCQ 6 THÁNG ĐẦU NĂM 2024 (TRẢNG BOM).xlsx");
    private static final String CLERK = "trangbom@example.vn";

    private static MailServers servers;

    @TempDir
    private Path folder;

    private Path home;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        servers = new MailServers("bdt", "trangbom", "nguoila");
    }

    @AfterAll
    static void stop() throws IOException {
        servers.close();
    }

    @Test
    void answersTheClerkAndHoldsWhatAStrangerSends() throws IOException, InterruptedException, MessagingException {
        configure();
        assertThat(Program.run(
                                "contacts",
                                "add",
                                CLERK,
                                "--unit",
                                "trang-bom",
                                "--home",
                                home,
                                "--reason",
                                "CV 12/BDT",
                                "--by",
                                "Lan")
                        .exitCode())
                .isZero();
        send(CLERK, "Báo cáo 6 tháng đầu năm", "<lan-1@example.vn>", "BC Trảng Bom.xlsx");
        send("nguoila@example.vn", "Báo cáo", "<la-1@example.vn>", "BC.xlsx");
        send(CLERK, "Biểu ở đường dẫn sau", "<lan-2@example.vn>", null);
        awaitMessages("bdt", "INBOX", 3);

        once();

        assertThat(ledger())
                .extracting(l -> l.get("verdict").asText())
                .containsExactly("accepted", "unpacked", "duplicate", "unpacked", "unpacked");
        List<Message> answers = awaitMessages("trangbom", "INBOX", 2);
        assertThat(answers)
                .extracting(Message::getSubject)
                .containsExactlyInAnyOrder(
                        "Đã nhận báo cáo 6 tháng đầu năm 2024 của Huyện Trảng Bom",
                        "Thư chưa kèm tệp báo cáo: Biểu ở đường dẫn sau");
        assertThat(answers)
                .extracting(answer -> answer.getHeader("In-Reply-To")[0])
                .containsExactlyInAnyOrder("<lan-1@example.vn>", "<lan-2@example.vn>");
        assertThat(answers.get(0).getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(messages("bdt", "INBOX")).isEmpty();
        assertThat(messages("bdt", "Đã nhận")).hasSize(3);

        once();

        assertThat(ledger()).hasSize(5);
        assertThat(messages("trangbom", "INBOX")).hasSize(2);
    }

    private void configure() throws IOException {
        home = folder.resolve("home");
        Path config = Files.createDirectories(home.resolve("config"));
        Path password = Files.writeString(config.resolve("password.txt"), MailServers.PASSWORD);
        Files.write(
                config.resolve("tonghop.properties"),
                List.of(
                        "mail.boxes = bdt",
                        "mail.bdt.host = localhost",
                        "mail.bdt.port = " + servers.imaps,
                        "mail.bdt.user = bdt",
                        "mail.bdt.password-file = " + password,
                        "mail.out.host = localhost",
                        "mail.out.port = " + servers.smtp,
                        "mail.out.security = starttls",
                        "mail.out.user = bdt",
                        "mail.out.password-file = " + password,
                        "mail.out.from = bdt@example.vn",
                        "mail.out.name = Ban Dân tộc tỉnh"));
    }

    /** In a process of its own: it must trust the servers' certificate. */
    private void once() throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        Process process = Program.start(log, List.of(servers.trust().split(" ")), "once", "--home", home, "--now", NOW);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    private static void send(String from, String subject, String id, @Nullable String file)
            throws IOException, MessagingException {
        var message = new MimeMessage(session()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("bdt@example.vn"));
        message.setSubject(subject, "UTF-8");
        var text = new MimeBodyPart();
        text.setText("Kính gửi Ban Dân tộc tỉnh,", "UTF-8");
        var parts = new MimeMultipart(text);
        if (file != null) {
            var attached = new MimeBodyPart();
            attached.attachFile(REPORT.toFile());
            attached.setFileName(file);
            parts.addBodyPart(attached);
        }
        message.setContent(parts);
        message.saveChanges();
        try (var transport = session().getTransport("smtp")) {
            transport.connect("localhost", servers.smtp, "bdt", MailServers.PASSWORD);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static Session session() {
        var properties = new Properties();
        properties.put("mail.smtp.starttls.required", "true");
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.ssl.trust", "localhost");
        properties.put("mail.imaps.ssl.trust", "localhost");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication("bdt", MailServers.PASSWORD);
            }
        });
    }

    private static List<Message> awaitMessages(String user, String name, int count)
            throws InterruptedException, MessagingException {
        List<Message> messages = messages(user, name);
        for (int i = 0; i < 200 && messages.size() < count; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
            messages = messages(user, name);
        }
        assertThat(messages).hasSize(count);
        return messages;
    }

    private static List<Message> messages(String user, String name) throws MessagingException {
        try (var store = session().getStore("imaps")) {
            store.connect("localhost", servers.imaps, user, MailServers.PASSWORD);
            Folder mailbox = store.getFolder(name);
            mailbox.open(Folder.READ_ONLY);
            var messages = new ArrayList<Message>();
            for (Message message : mailbox.getMessages()) {
                // The connection ends here: all of the message is fetched now.
                messages.add(new MimeMessage((MimeMessage) message));
            }
            return messages;
        }
    }

    private List<JsonNode> ledger() {
        var json = new ObjectMapper();
        return Program.run("ledger", "--home", home, "--json").lines().stream()
                .map(line -> {
                    try {
                        return json.readTree(line);
                    } catch (IOException e) {
                        throw new IllegalStateException(line, e);
                    }
                })
                .toList();
    }
}
