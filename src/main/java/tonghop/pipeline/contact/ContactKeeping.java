package tonghop.pipeline.contact;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.ContactChange;
import tonghop.model.ContactEvent;
import tonghop.model.MailAddress;
import tonghop.model.PublicSuffix;
import tonghop.model.UnitContact;
import tonghop.pipeline.decision.Signature;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;
import tonghop.programme.Definitions;
import tonghop.programme.Nearest;
import tonghop.programme.Unit;
import tonghop.programme.UnitRegistry;
import tonghop.store.Store;
import tonghop.text.MatchKey;

/** Enters and removes who may send for a unit, and releases what waits for it. */
public final class ContactKeeping {

    /** As much as fits a form; the same for a telephone number. */
    static final int LONGEST_NAME = 200;

    private static final int SHOWN = 80;

    private final Store store;
    private final UnitRegistry units;
    private final Set<String> publicDomains;
    private final Releasing releasing;

    /** @param settings {@code senders.public-domains} names the domains in which anybody can have an address */
    public ContactKeeping(Home home, Settings settings, Definitions definitions, Store store) {
        this.store = store;
        this.units = definitions.units();
        this.publicDomains = Stream.of(settings.text("senders.public-domains").split("[,\\s]+"))
                .filter(domain -> !domain.isEmpty())
                .flatMap(domain -> MailAddress.read("@" + domain).stream())
                .map(MailAddress::domain)
                .collect(Collectors.toUnmodifiableSet());
        this.releasing = new Releasing(home, definitions, store);
    }

    /**
     * @param events what was written down; nothing of it where all stood so already
     * @param released what could be read again for it
     */
    public record Kept(List<ContactEvent> events, Releasing.Released released) {}

    /**
     * Writes the changes down, then releases what waits from the addresses that were added.
     *
     * @throws IllegalArgumentException if a contact to be added cannot be; nothing was written; the message is for people, in Vietnamese
     */
    public Kept keep(List<ContactChange> changes, Signature signature) throws IOException {
        List<UnitContact> added = changes.stream()
                .filter(c -> c.kind() == ContactChange.Kind.ADD)
                .map(ContactChange::contact)
                .toList();
        added.forEach(this::check);
        List<ContactEvent> events =
                store.contacts().change(changes, signature.by(), signature.at(), signature.reason());
        Set<MailAddress> open = added.stream().map(UnitContact::address).collect(Collectors.toSet());
        return new Kept(events, releasing.release(a -> open.contains(a) || open.contains(a.wholeDomain()), signature));
    }

    /** @throws IllegalArgumentException as {@link #keep} */
    void check(UnitContact contact) {
        unit(contact.unit());
        String domain = contact.address().domain();
        if (contact.address().isDomain() && (publicDomains.contains(domain) || PublicSuffix.is(domain))) {
            throw refusal("Không đăng ký được cả tên miền “" + contact.address()
                    + "”: ai cũng có thể có địa chỉ trong tên miền này. Hãy đăng ký từng địa chỉ, ví dụ vanthu.xa@"
                    + domain + ".");
        }
        if (contact.name().length() > LONGEST_NAME || contact.phone().length() > LONGEST_NAME) {
            throw refusal("Họ tên và điện thoại dài nhất " + LONGEST_NAME + " ký tự. Hãy viết gọn lại.");
        }
    }

    /**
     * The last unit that bears or bore the code.
     *
     * @throws IllegalArgumentException if there is none
     */
    Unit unit(String code) {
        List<Unit> bearers = units.of(code);
        if (bearers.isEmpty()) {
            Set<String> known =
                    units.units().stream().map(Unit::code).collect(Collectors.toCollection(LinkedHashSet::new));
            throw refusal("Không có đơn vị nào mang mã “"
                    + (code.length() <= SHOWN ? code : code.substring(0, SHOWN) + "…") + "”."
                    + Nearest.closest(code, known)
                            .map(near -> " Có phải “" + near + "” không? Hãy sửa lại mã.")
                            .orElse(" Hãy xem mã đơn vị trong bảng do “contacts export” tạo ra."));
        }
        return bearers.get(bearers.size() - 1);
    }

    /** True if a unit of that code is or was called so, in whatever spelling. */
    boolean isNamed(String code, String name) {
        String key = MatchKey.of(name);
        return units.of(code).stream()
                .flatMap(unit -> Stream.concat(Stream.of(unit.name()), unit.aliases().stream()))
                .anyMatch(known -> MatchKey.of(known).equals(key));
    }

    private static IllegalArgumentException refusal(String message) {
        return new IllegalArgumentException(message);
    }
}
