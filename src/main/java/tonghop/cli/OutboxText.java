package tonghop.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.LetterEvent;
import tonghop.model.LetterEvent.Outcome;
import tonghop.model.OutgoingLetter;

/** Outgoing letters as the operator reads them. */
record OutboxText(OutgoingLetter letter, List<LetterEvent> events) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The event that says how the letter stands; null for one that was never tried. */
    private @Nullable LetterEvent last() {
        return events.isEmpty() ? null : events.get(events.size() - 1);
    }

    /** True unless it was sent and stayed so. */
    boolean isOpen() {
        LetterEvent last = last();
        return letter.dueAt() != null || last == null || last.outcome() != Outcome.SENT;
    }

    /** How it stands, in Vietnamese. */
    String standing() {
        LetterEvent last = last();
        Instant due = letter.dueAt();
        if (last == null || last.outcome() == Outcome.RELEASED) {
            return "chờ gửi";
        }
        if (last.outcome() == Outcome.BEGUN) {
            return "chờ gửi lại";
        }
        return due == null || last.outcome() != Outcome.PUT_OFF
                ? last.outcome().label()
                : "hoãn đến " + Texts.time(due);
    }

    private String why() {
        LetterEvent last = last();
        return last == null ? "" : last.detail();
    }

    static List<String> table(List<OutboxText> letters) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Số", "Lập lúc", "Gửi đến", "Chủ đề", "Tình trạng", "Lý do"));
        for (OutboxText text : letters) {
            rows.add(List.of(
                    Long.toString(text.letter.number()),
                    Texts.time(text.letter.writtenAt()),
                    text.letter.recipient(),
                    shortened(text.letter.subject()),
                    text.standing(),
                    shortened(text.why())));
        }
        return Texts.table(rows);
    }

    private static String shortened(String text) {
        int longest = 60;
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /** All that is known of it. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("Thư số " + letter.number() + " (" + letter.occasion() + "): " + standing());
        lines.add("Gửi đến: " + letter.recipient());
        lines.add("Chủ đề: " + letter.subject());
        lines.add("Lập lúc: " + Texts.time(letter.writtenAt()));
        lines.add("Message-ID: " + letter.messageId());
        Long mail = letter.mail();
        if (mail != null) {
            lines.add("Trả lời thư đến số " + mail);
        }
        for (LetterEvent event : events) {
            lines.add("  " + Texts.time(event.at()) + "  " + event.outcome().label()
                    + (event.detail().isEmpty() ? "" : ": " + event.detail()));
        }
        return lines;
    }

    static String json(List<OutboxText> letters) {
        ArrayNode array = JSON.createArrayNode();
        letters.forEach(l -> array.add(l.json()));
        return array.toPrettyString();
    }

    ObjectNode json() {
        ObjectNode node = JSON.createObjectNode();
        Instant due = letter.dueAt();
        node.put("number", letter.number());
        node.put("occasion", letter.occasion());
        node.put("recipient", letter.recipient());
        node.put("subject", letter.subject());
        node.put("messageId", letter.messageId());
        node.put("sha256", letter.sha256());
        node.put("writtenAt", letter.writtenAt().toString());
        node.put("mail", letter.mail());
        node.put("dueAt", due == null ? null : due.toString());
        ArrayNode history = node.putArray("events");
        for (LetterEvent event : events) {
            history.addObject()
                    .put("at", event.at().toString())
                    .put("outcome", event.outcome().code())
                    .put("detail", event.detail());
        }
        return node;
    }
}
