package tonghop.pipeline.mailout;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tonghop.letter.Letter;
import tonghop.model.OutgoingLetter;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.home.OwnerOnly;
import tonghop.store.Outbox;

/**
 * Takes letters that are to be sent: the whole message is made and its bytes are kept before the letter is in the outbox. From there it is
 * sent when the mail server can be reached, after a crash too.
 */
public final class Postbox {

    private static final int NUMBER_DIGITS = 40;

    private final Home home;
    private final Originals kept;
    private final Outbox outbox;
    private final Writer writer;

    /**
     * Who writes the letters.
     *
     * @param address where answers and what cannot be delivered come back to
     * @param name of the office
     */
    public record Writer(String address, String name) {}

    public Postbox(Home home, Outbox outbox, Writer writer) {
        this.home = home;
        this.kept = new Originals(home.outgoing());
        this.outbox = outbox;
        this.writer = writer;
    }

    /**
     * Puts a letter into the outbox, to be sent at once.
     *
     * @return the letter as it is written down; empty where its occasion has one already, which stays as it is
     * @throws IllegalArgumentException if it goes to no single address; the message is for people, in Vietnamese
     */
    public Optional<OutgoingLetter> put(Posting posting, Instant at) throws IOException {
        return put(posting, List.of(), at);
    }

    /** As {@link #put(Posting, Instant)}, for a letter that speaks of messages (by number) whose answers were collected. */
    public Optional<OutgoingLetter> put(Posting posting, List<Long> collected, Instant at) throws IOException {
        String to = recipient(posting);
        if (outbox.byOccasion(posting.occasion()).isPresent()) {
            return Optional.empty();
        }
        return outbox.put(written(posting, to, at), collected);
    }

    /**
     * A letter whose message is kept, for a transaction that puts it into the outbox.
     *
     * @throws IllegalArgumentException as {@link #put(Posting, Instant)}
     */
    public OutgoingLetter written(Posting posting, Instant at) throws IOException {
        return written(posting, recipient(posting), at);
    }

    private static String recipient(Posting posting) {
        return Recipient.usable(posting.to())
                .orElseThrow(() -> new IllegalArgumentException(
                        "“" + posting.to() + "” không phải là một địa chỉ thư điện tử dùng được. Thư không được lập."));
    }

    private OutgoingLetter written(Posting posting, String to, Instant at) throws IOException {
        String id = messageId(posting, to);
        OwnerOnly.createFolders(home.outgoing());
        String sha256 = kept.keep(new ByteArrayInputStream(message(posting, to, id, at)));
        var answered = posting.answers();
        return new OutgoingLetter(
                0,
                posting.occasion(),
                to,
                posting.letter().subject(),
                id,
                sha256,
                at,
                answered == null ? null : answered.number(),
                at);
    }

    private byte[] message(Posting posting, String to, String id, Instant at) throws IOException {
        try {
            var message = new LetterMessage(posting.letter(), at, posting.attachment(), id);
            message.setFrom(new InternetAddress(writer.address(), writer.name(), StandardCharsets.UTF_8.name()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            // So that no machine answers, and two of these never answer one another (RFC 3834, 5).
            message.setHeader("Auto-Submitted", posting.answers() == null ? "auto-generated" : "auto-replied");
            message.setHeader("X-Auto-Response-Suppress", "All");
            List<String> thread = posting.thread();
            if (!thread.isEmpty()) {
                message.setHeader("In-Reply-To", thread.get(thread.size() - 1));
                message.setHeader("References", MimeUtility.fold("References: ".length(), String.join(" ", thread)));
            }
            return message.bytes();
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    /**
     * Follows from what the letter is for and what it says, so that a letter that is made again after a crash has it again, and letters of
     * two homes of one office differ.
     */
    private String messageId(Posting posting, String to) {
        Letter letter = posting.letter();
        String whole = String.join("\n", posting.occasion(), writer.address(), to, letter.subject(), letter.text());
        return "<" + sha256(whole).substring(0, NUMBER_DIGITS) + "@" + Recipient.domain(writer.address()) + ">";
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
