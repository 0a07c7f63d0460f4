package tonghop.pipeline.reply;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tonghop.model.Mail;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.mailout.Recipient;

/** Who may be written to: never a machine, nor an address of one's own (RFC 3834, 2). */
final class Correspondents {

    private final Set<String> own = new HashSet<>();
    private final Predicate<String> isKnown;

    /** @param isKnown whether an address, in lower case, is entered for a unit */
    Correspondents(Settings settings, Predicate<String> isKnown) {
        this.isKnown = isKnown;
        addOwn(settings.text("mail.out.from"));
        addOwn(settings.text("mail.out.user"));
        for (String box : settings.text("mail.boxes").split("\\s*,\\s*")) {
            addOwn(settings.text("mail." + box + ".user"));
        }
    }

    private void addOwn(String address) {
        Recipient.usable(address).ifPresent(own::add);
    }

    /** The address that an answer to the message goes to; empty where it is not to be answered. */
    Optional<String> of(Mail mail) {
        return mail.nature() == Mail.Nature.PERSON
                ? Recipient.usable(mail.sender()).filter(a -> !own.contains(a))
                : Optional.empty();
    }

    boolean isKnown(String address) {
        return isKnown.test(address);
    }
}
