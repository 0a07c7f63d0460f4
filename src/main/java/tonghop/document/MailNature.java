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
    private static final Set<String> ARRIVED = Set.of("disposition-notification", "feedback-report");

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
        if (LISTS.contains(message.word("precedence")) || message.hasHeaderThatBegins("list-")) {
            return Nature.LIST;
        }
        // Answers of those who are away bear it too (RFC 3834, 3.3): alone it says no more than that nobody is to be
        // answered.
        boolean isFromNobody = message.header("return-path").replace(" ", "").equals("<>");
        return isFromNobody ? Nature.BOUNCE : Nature.PERSON;
    }

    /** Whether a machine tells what became of a message, which it mostly sends back (RFC 6522): undelivered, read, taken for junk. */
    static boolean isReport(MailPart message) {
        return message.type().equals("multipart/report") || message.hasHeaderThatBegins("x-failed-recipients");
    }

    private static boolean isBounce(MailPart message) {
        return isReport(message) && !isOfArrival(message)
                || message.type().equals("message/delivery-status")
                || SYSTEMS.contains(sender(message));
    }

    /** Of reading (RFC 8098) or of complaint (RFC 5965): the message arrived. */
    private static boolean isOfArrival(MailPart message) {
        return message.reportType()
                .map(kind -> kind.toLowerCase(Locale.ROOT))
                .filter(ARRIVED::contains)
                .isPresent();
    }

    private static boolean isAutomatic(MailPart message) {
        String submitted = message.word("auto-submitted");
        boolean declared = !submitted.isEmpty() && !submitted.equals("no");
        String suppressed = message.header("x-auto-response-suppress").toLowerCase(Locale.ROOT);
        return declared
                || isReport(message)
                || UNANSWERED.matcher(suppressed).find()
                || message.word("precedence").equals("auto_reply")
                || message.hasHeaderThatBegins("x-autoreply")
                || message.hasHeaderThatBegins("x-autorespond")
                || NO_REPLY.contains(sender(message));
    }

    /** What stands before the @. */
    private static String sender(MailPart message) {
        String address = MailMessage.sender(message);
        return address == null ? "" : address.substring(0, address.indexOf('@')).toLowerCase(Locale.ROOT);
    }
}
