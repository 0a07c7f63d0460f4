package tonghop.letter;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.programme.Contact;
import tonghop.programme.Programme;

/**
 * Who writes a letter, and when.
 *
 * @param office the consolidating office; empty where it is not known for which regime a document was meant
 * @param contacts whom to call, none where the regimes name nobody
 */
record WritingOffice(String office, String place, List<Contact> contacts, Instant at) {

    private static final String UNKNOWN = "Bộ phận tiếp nhận, tổng hợp báo cáo";

    /** The office of regimes that it consolidates, or every office of theirs; their contacts, each once. */
    static WritingOffice of(List<Programme> programmes, Instant at) {
        Programme first = programmes.get(0);
        List<Contact> contacts = programmes.stream()
                .flatMap(p -> Stream.ofNullable(p.contact()))
                .distinct()
                .toList();
        String offices = programmes.stream().map(Programme::office).distinct().collect(Collectors.joining(" và "));
        return new WritingOffice(offices, first.place(), contacts, at);
    }

    static WritingOffice of(@Nullable Programme programme, Instant at) {
        return programme == null ? new WritingOffice("", "", List.of(), at) : of(List.of(programme), at);
    }

    /** What every template may name: {@code recipient office day dated contacts}. */
    Map<String, Object> values(String recipient) {
        var values = new HashMap<String, Object>();
        values.put("recipient", OneLine.of(recipient));
        values.put("office", office.isEmpty() ? UNKNOWN : office);
        String day = Days.dateLine(at);
        values.put("day", day);
        values.put("dated", place.isEmpty() ? "Ngày" + day.substring("ngày".length()) : place + ", " + day);
        values.put("contacts", contacts.stream().map(WritingOffice::values).toList());
        return values;
    }

    private static Map<String, String> values(Contact contact) {
        return Map.of(
                "name", OneLine.of(contact.name()),
                "phone", OneLine.of(contact.phone()),
                "email", OneLine.of(contact.email()));
    }
}
