package tonghop.pipeline.contact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import tonghop.document.DocumentReader;
import tonghop.document.Limits;
import tonghop.document.ReadResult;
import tonghop.model.ContactChange;
import tonghop.model.Finding;
import tonghop.model.MailAddress;
import tonghop.model.UnitContact;

/**
 * What a filled-in sheet would change of who may send.
 *
 * @param findings what is wrong with the sheet; then nothing of it is taken, and all else is empty
 * @param added those that may not send yet
 * @param altered those that may, with another name, number or extent
 * @param unchanged those that stand so already
 * @param removed those that the sheet no longer has; none unless it replaces all
 */
public record ContactImport(
        List<Finding> findings,
        List<UnitContact> added,
        List<UnitContact> altered,
        List<UnitContact> unchanged,
        List<UnitContact> removed) {

    /** A unit's entry of an address, whatever else it says. */
    private record Entry(String unit, MailAddress address) {
        static Entry of(UnitContact contact) {
            return new Entry(contact.unit(), contact.address());
        }
    }

    /**
     * Reads a sheet of any kind that reports may have.
     *
     * @param standing who may send now
     * @param replaces whether those that the sheet does not have are removed
     */
    public static ContactImport read(Path file, ContactKeeping keeping, List<UnitContact> standing, boolean replaces)
            throws IOException {
        ReadResult read = new DocumentReader(Limits.defaults())
                .read(file, file.getFileName().toString());
        if (read instanceof ReadResult.Refused refused) {
            return new ContactImport(refused.reasons(), List.of(), List.of(), List.of(), List.of());
        }
        ContactTable.Read table = ContactTable.read(((ReadResult.Read) read).document(), keeping);
        return table.findings().isEmpty()
                ? of(table.contacts(), standing, replaces)
                : new ContactImport(table.findings(), List.of(), List.of(), List.of(), List.of());
    }

    private static ContactImport of(List<UnitContact> listed, List<UnitContact> standing, boolean replaces) {
        var known = new HashSet<>(standing);
        var entries = new HashSet<>(standing.stream().map(Entry::of).toList());
        var added = new ArrayList<UnitContact>();
        var altered = new ArrayList<UnitContact>();
        var unchanged = new ArrayList<UnitContact>();
        for (UnitContact contact : listed) {
            if (!entries.contains(Entry.of(contact))) {
                added.add(contact);
            } else {
                (known.contains(contact) ? unchanged : altered).add(contact);
            }
        }
        var kept = new HashSet<>(listed.stream().map(Entry::of).toList());
        List<UnitContact> removed = standing.stream()
                .filter(contact -> replaces && !kept.contains(Entry.of(contact)))
                .toList();
        return new ContactImport(List.of(), added, altered, unchanged, removed);
    }

    /** What the sheet says, removals last; also what stands so already, so that an import that was killed is finished by the next. */
    public List<ContactChange> changes() {
        return Stream.concat(
                        Stream.of(added, altered, unchanged)
                                .flatMap(List::stream)
                                .map(ContactChange::add),
                        removed.stream().map(ContactChange::remove))
                .toList();
    }
}
