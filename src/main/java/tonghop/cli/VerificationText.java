package tonghop.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tonghop.pipeline.audit.AuditFinding;
import tonghop.pipeline.audit.Verification;

/** What a verification says, for a person or a program. */
final class VerificationText {

    private static final JsonFactory JSON = new JsonFactory();

    private VerificationText() {}

    static List<String> lines(Verification verified) {
        var counts = verified.counts();
        var lines = new ArrayList<String>();
        lines.add("Nhật ký: " + verified.head().sequence() + " sự kiện.");
        lines.add("Mã đầu chuỗi (chép ra giấy để lần sau đối chiếu bằng --head):");
        lines.add("  " + verified.head().hash());
        lines.add("Bản gốc đã xem: " + counts.originals() + " tệp"
                + (counts.removed() == 0 ? "." : ", thêm " + counts.removed() + " tệp đã xóa theo thời hạn lưu."));
        lines.add(
                "Kết quả đã xem: " + counts.outputs() + " bản tổng hợp, " + counts.deliveries() + " bản đã duyệt gửi.");
        add("Chỗ sai", verified.findings(), lines);
        add("Chưa kiểm tra được", verified.notes(), lines);
        lines.add("");
        lines.add(
                verified.isClean()
                        ? "Mọi thứ đã kiểm tra đều đúng."
                        : "Có " + verified.findings().size() + " chỗ sai.");
        return lines;
    }

    private static void add(String title, List<AuditFinding> findings, List<String> lines) {
        if (!findings.isEmpty()) {
            lines.add("");
            lines.add(title + ":");
        }
        for (AuditFinding finding : findings) {
            lines.add("- " + finding.where() + ": " + finding.message());
            lines.add("  Cách xử lý: " + finding.mend());
        }
    }

    static String json(Verification verified) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeBooleanField("ok", verified.isClean());
            json.writeNumberField("events", verified.head().sequence());
            json.writeStringField("head", verified.head().hash());
            json.writeNumberField("originals", verified.counts().originals());
            json.writeNumberField("removedOriginals", verified.counts().removed());
            json.writeNumberField("outputs", verified.counts().outputs());
            json.writeNumberField("deliveries", verified.counts().deliveries());
            write("findings", verified.findings(), json);
            write("notes", verified.notes(), json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(String name, List<AuditFinding> findings, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (AuditFinding finding : findings) {
            json.writeStartObject();
            json.writeStringField("code", finding.code());
            json.writeStringField("where", finding.where());
            json.writeStringField("message", finding.message());
            json.writeStringField("action", finding.mend());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
