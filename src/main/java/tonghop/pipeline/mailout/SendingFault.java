package tonghop.pipeline.mailout;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import tonghop.pipeline.home.LostOriginalException;
import tonghop.pipeline.login.LoginRefusedException;

/**
 * Why a letter could not be handed to the mail server (RFC 5321, 4.2).
 *
 * @param detail what the server or the network said, on one line
 */
public record SendingFault(Kind kind, String detail) {

    public enum Kind {
        /** The server will not take this letter now; later it may (4xx, greylisting). */
        LATER,
        /** The server will never take this letter (5xx). */
        NEVER,
        /** The server cannot be reached, or takes no letter of ours; no fault of this one. */
        SERVER,
        /** The server does not let us in: to ask again soon may lock the account. */
        LOGIN
    }

    private static final int LONGEST = 300;
    private static final int CLOSING = 421;
    private static final int MAILBOX_FULL = 552;
    /** Authentication is wanted, too weak, wrong, or wants encryption (RFC 4954, 6). */
    private static final Set<Integer> LOGIN_WANTED = Set.of(530, 534, 535, 538);
    /** The letter itself is too large (RFC 1870, 6.1). */
    private static final Set<Integer> TOO_LARGE = Set.of(552, 554);

    public static SendingFault of(Throwable thrown) {
        List<Throwable> all = chain(thrown);
        String said = line(all);
        if (first(all, AuthenticationFailedException.class).isPresent()
                || first(all, LoginRefusedException.class).isPresent()) {
            return new SendingFault(Kind.LOGIN, said);
        }
        if (thrown instanceof LostOriginalException) {
            return new SendingFault(Kind.NEVER, said);
        }
        if (thrown instanceof IOException) {
            return new SendingFault(Kind.LATER, said);
        }
        if (first(all, UncheckedIOException.class).isPresent()) {
            return new SendingFault(Kind.LOGIN, said);
        }
        Optional<SMTPAddressFailedException> address = first(all, SMTPAddressFailedException.class);
        if (address.isPresent()) {
            int code = address.get().getReturnCode();
            return new SendingFault(code == MAILBOX_FULL ? Kind.LATER : kind(code), said);
        }
        if (first(all, SMTPSenderFailedException.class).isPresent()) {
            return new SendingFault(Kind.SERVER, said);
        }
        return new SendingFault(
                first(all, SMTPSendFailedException.class)
                        .map(SendingFault::kind)
                        .orElse(Kind.SERVER),
                said);
    }

    /** Who may send is asked before the letter: a refusal there would meet every letter. */
    private static Kind kind(SMTPSendFailedException refused) {
        int code = refused.getReturnCode();
        boolean ofSender = String.valueOf(refused.getCommand()).startsWith("MAIL FROM");
        Kind kind = kind(code);
        return ofSender && kind == Kind.NEVER && !TOO_LARGE.contains(code) ? Kind.SERVER : kind;
    }

    private static Kind kind(int code) {
        if (LOGIN_WANTED.contains(code)) {
            return Kind.LOGIN;
        }
        if (code == CLOSING || code < 400) {
            return Kind.SERVER;
        }
        return code < 500 ? Kind.LATER : Kind.NEVER;
    }

    private static List<Throwable> chain(Throwable thrown) {
        var all = new ArrayList<Throwable>();
        add(thrown, all);
        return all;
    }

    private static void add(@Nullable Throwable thrown, List<Throwable> all) {
        if (thrown == null || all.contains(thrown)) {
            return;
        }
        all.add(thrown);
        if (thrown instanceof MessagingException mail) {
            add(mail.getNextException(), all);
        }
        add(thrown.getCause(), all);
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> all, Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The innermost says it best. */
    private static String line(List<Throwable> all) {
        Throwable last = all.get(all.size() - 1);
        String message = last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
        String line = message.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
