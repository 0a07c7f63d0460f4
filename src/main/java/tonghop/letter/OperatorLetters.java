package tonghop.letter;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the program tells whoever runs it, in the name of the office that the program writes for. */
public final class OperatorLetters {

    /** More is no letter; the commands that it names list all. */
    static final int MOST = 200;

    private static final int LONGEST_REASON = 500;
    private static final String OPERATOR = "Người vận hành chương trình tổng hợp báo cáo";

    private final LetterTemplates templates;
    private final String office;
    private final Instant at;

    /** @param at when the letters are written */
    public OperatorLetters(LetterTemplates templates, String office, Instant at) {
        this.templates = templates;
        this.office = office;
        this.at = at;
    }

    /**
     * A unit that was to be reminded.
     *
     * @param addresses where its letter went; empty where nobody entered one
     */
    public record Reminded(ReminderRound.Due due, List<String> addresses) {}

    /**
     * Who was reminded, who could not be, and who was not because a report of his is held.
     *
     * @throws LetterTemplateException if a template cannot be used
     */
    public Letter reminded(List<Reminded> units, List<OwedReport> stopped) throws IOException {
        var reports = new ReminderLetters(templates, at);
        List<Map<String, Object>> reached = units.stream()
                .filter(unit -> !unit.addresses().isEmpty())
                .map(unit -> values(unit, reports))
                .toList();
        Map<String, Object> values = values();
        values.put("count", Integer.toString(reached.size()));
        values.put("reminded", reached);
        values.put(
                "unreachable",
                units.stream()
                        .filter(unit -> unit.addresses().isEmpty())
                        .map(unit -> values(unit, reports))
                        .toList());
        values.put(
                "stopped", stopped.stream().map(owed -> values(owed, reports)).toList());
        return templates.write(LetterKind.REMINDED, values);
    }

    private static Map<String, Object> values(Reminded reminded, ReminderLetters reports) {
        return Map.of(
                "unit", OneLine.of(reminded.due().unit().name()),
                "code", reminded.due().unit().code(),
                "addresses", String.join(", ", reminded.addresses()),
                "reports", reminded.due().owed().stream().map(reports::report).toList());
    }

    private static Map<String, Object> values(OwedReport owed, ReminderLetters reports) {
        Map<String, Object> values = new TreeMap<>(reports.report(owed));
        values.put("unit", OneLine.of(owed.unit().name()));
        return values;
    }

    /**
     * That nothing could be taken from a mailbox.
     *
     * @param mailbox as people name it
     * @param since when it could last be looked into, or was first tried
     * @param why in Vietnamese, a sentence
     * @throws LetterTemplateException if a template cannot be used
     */
    public Letter mailboxFailing(String mailbox, Instant since, String why) throws IOException {
        Map<String, Object> values = values();
        values.put("mailbox", OneLine.of(mailbox));
        values.put("since", Days.moment(since));
        values.put("why", OneLine.of(why, LONGEST_REASON));
        return templates.write(LetterKind.MAILBOX_FAILING, values);
    }

    /**
     * An address from which something waits.
     *
     * @param documents how many documents of it wait
     * @param since when the first of them came
     * @param units names of the units that they say they are of, each once
     */
    public record Waiting(String address, int documents, Instant since, List<String> units) {}

    /**
     * That reports wait until somebody says whether their senders may send.
     *
     * @param senders in the order in which they are told, at least one
     * @throws LetterTemplateException if a template cannot be used
     */
    public Letter sendersWaiting(List<Waiting> senders) throws IOException {
        Map<String, Object> values = values();
        values.put("count", Integer.toString(senders.size()));
        values.put(
                "senders",
                senders.stream().limit(MOST).map(OperatorLetters::values).toList());
        values.put("more", senders.size() > MOST ? Integer.toString(senders.size() - MOST) : "");
        return templates.write(LetterKind.SENDERS_WAITING, values);
    }

    private static Map<String, Object> values(Waiting waiting) {
        return Map.of(
                "address", OneLine.of(waiting.address()),
                "documents", Integer.toString(waiting.documents()),
                "since", Days.moment(waiting.since()),
                "units", OneLine.of(String.join("; ", waiting.units())));
    }

    private Map<String, Object> values() {
        return new WritingOffice(office, "", List.of(), at).values(OPERATOR);
    }
}
