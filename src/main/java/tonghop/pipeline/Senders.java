package tonghop.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tonghop.check.Sender;
import tonghop.document.AuthenticationResults;
import tonghop.model.Arrival;
import tonghop.model.Mail;
import tonghop.model.MailAddress;
import tonghop.model.SenderProof;
import tonghop.model.UnitContact;
import tonghop.store.Store;

/** Who sent a document, and for whom he may: the contacts as the ledger has them at the moment. */
final class Senders {

    /** Where no ledger is asked. */
    static final Senders NONE = new Senders(arrival -> Optional.empty());

    private static final Pattern PART_OF_MESSAGE = Pattern.compile("[/#].*", Pattern.DOTALL);
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}“”]");

    private final Function<Arrival, Optional<Sender>> found;

    private Senders(Function<Arrival, Optional<Sender>> found) {
        this.found = found;
    }

    static Senders of(Store store, Settings settings) {
        return of(store, box -> trusted(settings, box));
    }

    /** The settings are read when something came by mail. */
    static Senders of(Store store, Home home) {
        return of(store, box -> {
            try {
                return trusted(Settings.of(home), box);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String trusted(Settings settings, String box) {
        return settings.text("mail." + box + ".trusted-authserv");
    }

    private static Senders of(Store store, UnaryOperator<String> trusted) {
        return new Senders(arrival -> {
            if (!arrival.source().equals(Mail.SOURCE)) {
                // What an operator put there is his word; a folder's workbook has no sender.
                return Optional.ofNullable(arrival.sender())
                        .map(address -> sender(store, address, false, SenderProof.NOT_ASKED));
            }
            Mail mail = mail(store, arrival).orElse(null);
            String address = mail == null ? null : mail.sender();
            return Optional.of(
                    mail == null || address == null
                            ? new Sender(null, true, SenderProof.NOT_ASKED, List.of())
                            : sender(store, address, true, proof(mail, address, trusted.apply(mail.box()))));
        });
    }

    /** The message that a document came in; whatever it names as its sender itself says nothing of who sent it. */
    private static Optional<Mail> mail(Store store, Arrival arrival) {
        return store.mails().byKey(PART_OF_MESSAGE.matcher(arrival.key()).replaceFirst(""));
    }

    private static SenderProof proof(Mail mail, String address, String trusted) {
        return address(address)
                .map(from -> AuthenticationResults.proof(from, mail.authentication(), trusted))
                .orElse(trusted.isEmpty() ? SenderProof.NOT_ASKED : SenderProof.NOT_PROVEN);
    }

    private static Sender sender(Store store, String address, boolean isByMail, SenderProof proof) {
        List<UnitContact> contacts = address(address).map(store.contacts()::of).orElse(List.of());
        return new Sender(shown(address), isByMail, proof, contacts);
    }

    private static Optional<MailAddress> address(String written) {
        return MailAddress.read(written).filter(address -> !address.isDomain());
    }

    /** As it can stand in a sentence, whatever the message has there. */
    private static String shown(String address) {
        String line = NOT_SHOWN.matcher(address).replaceAll(" ").strip();
        return line.length() <= MailAddress.LONGEST ? line : line.substring(0, MailAddress.LONGEST) + "…";
    }

    /** Empty for what came without a message. */
    Optional<Sender> of(Arrival arrival) {
        return found.apply(arrival);
    }
}
