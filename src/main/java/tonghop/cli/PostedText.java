package tonghop.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tonghop.model.LetterEvent;
import tonghop.model.OutgoingLetter;
import tonghop.workbook.DossierJson;

/** A letter of the outbox with what became of it so far, for a clerk and for programs. */
record PostedText(OutgoingLetter letter, List<LetterEvent> events) {

    String line() {
        String became = last().map(PostedText::became).orElse("đang chờ gửi");
        return "Thư số " + letter.number() + " cho " + letter.recipient() + ": " + became + ". Message-ID "
                + letter.messageId();
    }

    private static String became(LetterEvent event) {
        return event.outcome().label() + " " + Texts.time(event.at())
                + (event.detail().isEmpty() ? "" : " (" + event.detail() + ")");
    }

    private Optional<LetterEvent> last() {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", letter.number());
        json.writeStringField("to", letter.recipient());
        json.writeStringField("messageId", letter.messageId());
        json.writeStringField("messageSha256", letter.sha256());
        json.writeStringField("writtenAt", DossierJson.time(letter.writtenAt()));
        json.writeStringField("state", last().map(e -> e.outcome().code()).orElse("waiting"));
        json.writeStringField(
                "at", last().map(LetterEvent::at).map(DossierJson::time).orElse(null));
        json.writeStringField("detail", last().map(LetterEvent::detail).orElse(""));
        json.writeEndObject();
    }
}
