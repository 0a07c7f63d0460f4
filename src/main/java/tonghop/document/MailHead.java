package tonghop.document;

import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.model.Mail;

/**
 * What a message says of itself, as far as it can be read: nothing in a message makes the reading fail.
 *
 * @param sender the address in {@code From} in lower case, or null; anyone may write anything there
 * @param subject decoded, one line, empty where there is none
 * @param messageId with its angle brackets, or null
 * @param thread the messages that it answers, oldest first (RFC 5322, 3.6.4)
 * @param said its text, plain or else that of its HTML, empty where there is none
 * @param authentication the topmost {@code Authentication-Results} (RFC 8601) in one line, or null
 * @param nature who wrote it, after RFC 3834
 */
public record MailHead(
        @Nullable String sender,
        String subject,
        @Nullable String messageId,
        List<String> thread,
        String said,
        @Nullable String authentication,
        Mail.Nature nature) {

    private static final Pattern ID = Pattern.compile("<[\\x21-\\x3B\\x3D\\x3F-\\x7E]{1,250}>");
    private static final Pattern LINE_BREAKERS = Pattern.compile("[\\p{Cntrl}\\s\\p{Z}]+");

    /** Mail programs keep references to some ten messages; what a hostile one adds is not kept. */
    private static final int LONGEST_THREAD = 50;

    private static final int LONGEST_LINE = 2_000;

    /** @throws IOException only where the disk does not give the file's bytes */
    public static MailHead of(Path file) throws IOException {
        var limits = ContainerLimits.defaults();
        try (var bytes = new SharedFileInputStream(file.toFile())) {
            MailPart message = head(bytes, limits.headerBytes());
            String sender = MailMessage.sender(message);
            String authentication = line(message.header("authentication-results"), AuthenticationResults.LONGEST + 1);
            return new MailHead(
                    sender == null ? null : sender.toLowerCase(Locale.ROOT),
                    line(HeaderText.decode(message.header("subject"))),
                    ids(message.header("message-id")).stream().findFirst().orElse(null),
                    thread(message),
                    MailText.of(message, limits).text(),
                    authentication.isEmpty() ? null : authentication,
                    MailNature.of(message));
        }
    }

    /** The name under which a message of that subject is filed. */
    public static String fileName(String subject) {
        String name = subject.replace('/', '-').replace('\\', '-').strip();
        return PlainName.of((name.isEmpty() ? "Thư không tiêu đề" : name) + ".eml", 1);
    }

    /** Of headers without end as many are read as there may be. */
    private static MailPart head(SharedFileInputStream bytes, int headerBytes) throws IOException {
        try {
            return MailPart.of(bytes, headerBytes);
        } catch (Refusal tooLong) {
            return MailPart.of((SharedFileInputStream) bytes.newStream(0, headerBytes), headerBytes);
        }
    }

    private static List<String> thread(MailPart message) {
        var ids = new LinkedHashSet<>(ids(message.header("references")));
        ids.addAll(ids(message.header("in-reply-to")));
        List<String> thread = new ArrayList<>(ids);
        return List.copyOf(thread.subList(Math.max(0, thread.size() - LONGEST_THREAD), thread.size()));
    }

    private static List<String> ids(String raw) {
        var ids = new ArrayList<String>();
        Matcher id = ID.matcher(raw);
        while (id.find()) {
            ids.add(id.group());
        }
        return ids;
    }

    private static String line(String text) {
        return line(text, LONGEST_LINE);
    }

    /** Of what a server found out nothing may be missing: one result more than is read, and none of it is believed. */
    private static String line(String text, int longest) {
        String line = LINE_BREAKERS.matcher(text).replaceAll(" ").strip();
        return line.length() <= longest ? line : line.substring(0, longest);
    }
}
