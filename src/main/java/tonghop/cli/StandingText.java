package tonghop.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tonghop.consolidate.Replacement;
import tonghop.model.Period;
import tonghop.pipeline.output.Standing;
import tonghop.workbook.DossierJson;

/** How a period stands towards the receiving office, for a clerk and for programs. */
record StandingText(Standing standing) {

    /** None where nothing was delivered. */
    List<String> lines() {
        var text = new ArrayList<String>();
        if (standing.delivered().isEmpty()) {
            return text;
        }
        var last = standing.delivered().get(standing.delivered().size() - 1);
        text.add("  Đã duyệt gửi lần " + last.version() + ", " + Texts.time(last.at()) + ", " + last.by() + ".");
        standing.answers().forEach(a -> text.add("  " + DeliveryText.sentence(a)));
        standing.open().forEach(r -> text.add("  Ý kiến số " + r.number() + " chưa xử lý. " + RemarkText.sentence(r)));
        standing.waiting().ifPresent(replacement -> text.addAll(waiting(replacement)));
        return text;
    }

    private static List<String> waiting(Replacement replacement) {
        var text = new ArrayList<String>();
        text.add("  Có bản thay thế lần " + replacement.number() + " chưa duyệt gửi, "
                + replacement.changes().size()
                + " thay đổi so với bản đã gửi. Xem trang thay đổi trong bảng tổng hợp, rồi"
                + " duyệt bằng “delivery approve”.");
        if (!replacement.touched().isEmpty()) {
            text.add("  Các bản tổng hợp lũy kế đã gửi có thể phải thay theo: "
                    + replacement.touched().stream().map(Period::label).collect(Collectors.joining("; ")) + ".");
        }
        return text;
    }

    /** Writes three fields into the object that the generator is in: what was delivered, open remarks, the replacement that waits. */
    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("delivered");
        for (var output : standing.delivered()) {
            json.writeStartObject();
            json.writeNumberField("version", output.version());
            json.writeStringField("sha256", output.sha256());
            json.writeStringField("at", DossierJson.time(output.at()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("openRemarks");
        for (var remark : standing.open()) {
            new DossierJson(json).write(remark);
        }
        json.writeEndArray();
        json.writeFieldName("replacement");
        if (standing.waiting().isEmpty()) {
            json.writeNull();
            return;
        }
        var replacement = standing.waiting().get();
        json.writeStartObject();
        json.writeNumberField("number", replacement.number());
        json.writeNumberField("changes", replacement.changes().size());
        json.writeArrayFieldStart("touched");
        for (var period : replacement.touched()) {
            json.writeString(period.code());
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
