package tonghop.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tonghop.model.Mail.Nature;

/**
 * Whether a person wrote a message, as far as its headers tell (RFC 3834, 2): what a machine wrote is never answered, or two machines would
 * answer each other for ever.
 */
final class MailNature {

    private static final Set<String> SYSTEMS =
            Set.of("mailer-daemon", "postmaster", "mail-daemon", "bounce", "bounces", "double-bounce");
    private static final Set<String> NO_REPLY = Set.of("noreply", "no-reply", "donotreply", "do-not-reply");
    private static final Set<String> LISTS = Set.of("bulk", "list", "junk");

    /** Of the answers that Exchange shall suppress those that we would send; the others are receipts (MS-OXCMAIL, 2.1.3.2.16). */
    private static final Pattern UNANSWERED = Pattern.compile("\\b(?:all|autoreply|oof)\\b");

    private MailNature() {}

    static Nature of(MailPart message) {
        if (isBounce(message)) {
            return Nature.BOUNCE;
        }
        if (isAutomatic(message)) {
            return Nature.AUTOMATIC;
        }
        boolean list = LISTS.contains(lower(message, "precedence")) || message.hasHeaderThatBegins("list-");
        return list ? Nature.LIST : Nature.PERSON;
    }

    private static boolean isBounce(MailPart message) {
        return message.type().equals("multipart/report")
                || message.type().equals("message/delivery-status")
                || message.header("return-path").replace(" ", "").equals("<>")
                || SYSTEMS.contains(sender(message))
                || message.hasHeaderThatBegins("x-failed-recipients");
    }

    private static boolean isAutomatic(MailPart message) {
        String submitted = lower(message, "auto-submitted");
        boolean declared = !submitted.isEmpty() && !submitted.equals("no");
        String suppressed = message.header("x-auto-response-suppress").toLowerCase(Locale.ROOT);
        return declared
                || UNANSWERED.matcher(suppressed).find()
                || lower(message, "precedence").equals("auto_reply")
                || message.hasHeaderThatBegins("x-autoreply")
                || message.hasHeaderThatBegins("x-autorespond")
                || NO_REPLY.contains(sender(message));
    }

    /** What stands before the @. */
    private static String sender(MailPart message) {
        String address = MailMessage.sender(message);
        return address == null ? "" : address.substring(0, address.indexOf('@')).toLowerCase(Locale.ROOT);
    }

    /** Without parameters and comments. */
    private static String lower(MailPart message, String header) {
        String value = HeaderValue.of(message.header(header)).value();
        int comment = value.indexOf('(');
        return (comment < 0 ? value : value.substring(0, comment)).strip();
    }
}
