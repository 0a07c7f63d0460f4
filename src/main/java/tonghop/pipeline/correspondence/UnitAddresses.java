package tonghop.pipeline.correspondence;

import java.util.List;
import tonghop.model.MailAddress;
import tonghop.model.UnitContact;
import tonghop.store.Contacts;

/** Where a unit is written to. */
public final class UnitAddresses {

    private UnitAddresses() {}

    /** The addresses that are entered for the very unit, in order; a whole domain is none. */
    public static List<String> of(Contacts contacts, String unit) {
        return contacts.ofUnit(unit).stream()
                .map(UnitContact::address)
                .filter(address -> !address.isDomain())
                .map(MailAddress::text)
                .toList();
    }
}
