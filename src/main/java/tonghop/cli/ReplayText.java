package tonghop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tonghop.model.Figure;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.model.Report;
import tonghop.pipeline.decision.Replaying.Summary;
import tonghop.pipeline.decision.Rereading;
import tonghop.pipeline.decision.Rereading.FigureChange;
import tonghop.text.PrintedFigure;

/** What changes when documents are read again, for whoever is to confirm it. */
final class ReplayText {

    private static final String NONE = "(không thấy dòng này)";

    private ReplayText() {}

    static List<String> of(Rereading rereading) {
        LedgerLine before = rereading.before();
        Report now = rereading.now();
        var text = new ArrayList<String>();
        text.add("Số " + before.number() + "  " + before.arrival().shownFile() + "  ["
                + before.verdict().label()
                + (rereading.verdict() == before.verdict()
                        ? ""
                        : " → " + rereading.verdict().label())
                + "]  " + shown(before.unit()) + ", kỳ " + label(before.period()));
        change("Chế độ báo cáo", shown(before.programme()), shown(now.programme()), text);
        change("Đơn vị", shown(before.unit()), shown(now.unit()), text);
        change("Kỳ", label(before.period()), label(now.period()), text);
        rereading.figures().forEach(f -> text.add("  " + sentence(f)));
        rereading.texts().forEach(form -> text.add("  Nội dung biểu " + form + " thay đổi."));
        rereading.settled().forEach(f -> text.add("  - Không còn: " + Findings.sentence(f)));
        rereading.raised().forEach(f -> text.add("  - Mới: " + Findings.sentence(f)));
        return text;
    }

    static List<String> of(Summary summary, boolean applied) {
        var text = new ArrayList<String>();
        text.add("Đã đọc lại " + summary.read() + " tài liệu; "
                + (summary.changed() == 0
                        ? "không có gì thay đổi."
                        : summary.changed() + " tài liệu " + (applied ? "đã thay đổi." : "sẽ thay đổi.")));
        if (summary.closed() > 0) {
            text.add(summary.closed() + " tài liệu thuộc kỳ đã khóa sổ nên giữ nguyên.");
        }
        summary.lost()
                .forEach(line -> text.add("✘ Số " + line.number() + "  "
                        + line.arrival().shownFile()
                        + ": bản gốc không còn, hoặc không còn đúng từng byte như khi nhận, nên"
                        + " không đọc lại và giữ nguyên. Gõ “verify” để xem là tệp nào, lấy tệp đó từ bản sao lưu."));
        if (summary.changed() > 0 && !applied) {
            text.add("Chưa ghi gì. Muốn ghi các thay đổi này, chạy lại lệnh với --apply --reason \"LÝ_DO\".");
        }
        return text;
    }

    private static void change(String what, String before, String now, List<String> text) {
        if (!Objects.equals(before, now)) {
            text.add("  " + what + ": " + before + " → " + now);
        }
    }

    private static String sentence(FigureChange change) {
        Figure where = change.now() == null ? Objects.requireNonNull(change.before()) : change.now();
        return "Biểu " + change.form() + ", chỉ tiêu " + change.indicator() + ": " + value(change.before()) + " → "
                + value(change.now()) + " (" + where.at() + ")";
    }

    private static String value(@Nullable Figure figure) {
        if (figure == null) {
            return NONE;
        }
        return figure.value() == null ? "để trống" : PrintedFigure.of(figure.value());
    }

    private static String shown(@Nullable String code) {
        return Objects.requireNonNullElse(code, "chưa rõ");
    }

    private static String label(@Nullable Period period) {
        return period == null ? "chưa rõ" : period.label();
    }
}
