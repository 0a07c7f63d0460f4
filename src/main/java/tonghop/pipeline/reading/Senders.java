package tonghop.pipeline.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.check.Sender;
import tonghop.check.SenderCheck;
import tonghop.document.AuthenticationResults;
import tonghop.model.Arrival;
import tonghop.model.Finding;
import tonghop.model.Mail;
import tonghop.model.MailAddress;
import tonghop.model.SenderProof;
import tonghop.model.UnitContact;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;
import tonghop.programme.UnitRegistry;
import tonghop.store.Store;

/** Who sent a document, and for whom he may: the contacts as the ledger has them at the moment. */
public final class Senders {

    /** Where no ledger is asked. */
    static final Senders NONE = new Senders(arrival -> Optional.empty(), arrival -> List.of());

    private static final Pattern PART_OF_MESSAGE = Pattern.compile("[/#].*", Pattern.DOTALL);
    private static final Pattern IN_CONTAINER = Pattern.compile("(.+)[/#]\\d+", Pattern.DOTALL);
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}“”]");

    private final Function<Arrival, Optional<Sender>> found;
    private final Function<Arrival, List<Arrival>> again;

    /** @param again the later arrivals of the same bytes */
    private Senders(Function<Arrival, Optional<Sender>> found, Function<Arrival, List<Arrival>> again) {
        this.found = found;
        this.again = again;
    }

    public static Senders of(Store store, Settings settings) {
        return of(store, box -> trusted(settings, box));
    }

    /** The settings are read when something came by mail. */
    public static Senders of(Store store, Home home) {
        return of(store, box -> {
            try {
                return trusted(Settings.of(home), box);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String trusted(Settings settings, String box) {
        String own = settings.text("mail." + box + ".trusted-authserv");
        return own.isEmpty() ? settings.text("mail.trusted-authserv") : own;
    }

    private static Senders of(Store store, UnaryOperator<String> trusted) {
        return new Senders(arrival -> found(store, trusted, arrival), arrival -> again(store, arrival));
    }

    /** Of the document, and of what it came in: an archive that is sent again is not opened again. */
    private static List<Arrival> again(Store store, Arrival arrival) {
        var again = new ArrayList<>(store.sentAgain(arrival.sha256()));
        Matcher inner = IN_CONTAINER.matcher(arrival.key());
        while (inner.matches()) {
            store.byArrival(inner.group(1))
                    .ifPresent(outer ->
                            again.addAll(store.sentAgain(outer.arrival().sha256())));
            inner = IN_CONTAINER.matcher(inner.group(1));
        }
        return again;
    }

    private static Optional<Sender> found(Store store, UnaryOperator<String> trusted, Arrival arrival) {
        if (!isByMail(arrival)) {
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

    /** True if the address, or its whole domain, is entered for a unit. */
    public static boolean isKnown(Store store, String written) {
        return address(written).map(a -> !store.contacts().of(a).isEmpty()).orElse(false);
    }

    /** As it can stand in a sentence, whatever the message has there. */
    private static String shown(String address) {
        String line = NOT_SHOWN.matcher(address).replaceAll(" ").strip();
        return line.length() <= MailAddress.LONGEST ? line : line.substring(0, MailAddress.LONGEST) + "…";
    }

    /** Empty for what came without a message. */
    public Optional<Sender> of(Arrival arrival) {
        return found.apply(arrival);
    }

    /**
     * What is wrong with who sent a report of that unit. Whoever may send for it and sent the same bytes by mail later stands in for whoever
     * sent them first.
     *
     * @param unit null where it is not known
     */
    List<Finding> doubts(Arrival arrival, @Nullable String unit, UnitRegistry units) {
        List<Finding> doubts = ownDoubts(arrival, unit, units);
        boolean isVouched = !doubts.isEmpty()
                && unit != null
                && again.apply(arrival).stream()
                        .filter(Senders::isByMail)
                        .anyMatch(later -> ownDoubts(later, unit, units).isEmpty());
        return isVouched ? List.of() : doubts;
    }

    /** As {@link #doubts}, of this one arrival. */
    public List<Finding> ownDoubts(Arrival arrival, @Nullable String unit, UnitRegistry units) {
        return of(arrival)
                .map(sender -> new SenderCheck(units).check(sender, unit, arrival.receivedAt()))
                .orElse(List.of());
    }

    public static boolean isByMail(Arrival arrival) {
        return arrival.source().equals(Mail.SOURCE);
    }
}
