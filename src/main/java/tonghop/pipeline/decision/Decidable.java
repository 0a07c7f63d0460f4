package tonghop.pipeline.decision;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.check.Judgement;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Report;
import tonghop.model.Resolution;
import tonghop.model.Severity;
import tonghop.model.Verdict;
import tonghop.model.Wording;
import tonghop.programme.Definitions;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.programme.Programme;
import tonghop.store.Store;

/** What can be decided about which document, and in which words it is refused. */
final class Decidable {

    /** Longer than what a sheet's cell is named. */
    private static final int LONGEST_WORDING = 500;

    private Decidable() {}

    static IllegalArgumentException refusal(String message) {
        return new IllegalArgumentException(message);
    }

    static LedgerLine line(Store store, long document) {
        return store.byNumber(document)
                .orElseThrow(() -> refusal("Không có tài liệu số " + document
                        + " trong sổ nhận. Lệnh “held” liệt kê các tài liệu đang tạm giữ."));
    }

    /** @throws IllegalArgumentException if nothing can be decided about a document that stands so */
    static void check(LedgerLine line, List<Decision> standing) {
        String which = "Tài liệu số " + line.number() + " (“" + line.arrival().file() + "”) ";
        boolean rejected = standing.stream().anyMatch(d -> d.resolution() instanceof Resolution.Reject);
        switch (line.verdict()) {
            case REJECTED ->
                throw refusal(
                        rejected
                                ? which + "đã bị từ chối theo quyết định. Muốn quyết định khác, hãy hoàn tác trước bằng"
                                        + " “decide undo”."
                                : which
                                        + "bị từ chối vì không đọc được như một báo cáo, không có số liệu nào để nhận. Hãy"
                                        + " đề nghị đơn vị gửi lại.");
            case DUPLICATE -> throw refusal(which + "trùng với tài liệu đã nhận trước. " + messages(line));
            case SUPERSEDED ->
                throw refusal(
                        which + "đã được thay bằng phiên bản mới hơn của đơn vị. Hãy quyết định trên phiên bản mới.");
            case UNPACKED -> throw refusal(which + "là gói tệp. Hãy quyết định trên từng tệp trong gói.");
            case HELD, ACCEPTED, WARNED -> {}
        }
    }

    private static String messages(LedgerLine line) {
        return line.findings().stream().map(Finding::message).collect(Collectors.joining(" "));
    }

    /** @throws IllegalArgumentException if the definitions do not have what is decided */
    static void check(Resolution resolution, LedgerLine line, Definitions definitions) {
        if (resolution instanceof Resolution.Assign assign) {
            checkAssign(assign, definitions);
        } else if (resolution instanceof Resolution.SetFigures set) {
            Programme programme =
                    line.programme() == null ? null : definitions.programmes().get(line.programme());
            if (programme == null) {
                throw refusal("Chưa rõ chế độ báo cáo của tài liệu số " + line.number()
                        + " nên chưa đặt được số liệu. Hãy dùng “decide unit” trước.");
            }
            set.values().keySet().forEach(code -> checkIndicator(code, programme, true));
        } else if (resolution instanceof Resolution.MapWording map) {
            checkWording(map.wording(), definitions);
        }
    }

    private static void checkAssign(Resolution.Assign assign, Definitions definitions) {
        Programme programme =
                assign.programme() == null ? null : definitions.programmes().get(assign.programme());
        if (assign.programme() != null && programme == null) {
            throw refusal("Không có chế độ báo cáo “" + assign.programme() + "”. Các mã đang dùng: "
                    + String.join(", ", definitions.programmes().keySet()) + ".");
        }
        var possible = programme == null ? definitions.programmes().values() : List.of(programme);
        String unit = assign.unit();
        if (unit != null && possible.stream().noneMatch(p -> isMember(p, unit))) {
            throw refusal("Không có đơn vị báo cáo nào mang mã “" + unit + "”"
                    + (programme == null ? "" : " trong chế độ “" + programme.code() + "”")
                    + ". Xem mã đơn vị bằng lệnh “status … --json”.");
        }
    }

    private static void checkWording(Wording wording, Definitions definitions) {
        if (wording.text().isBlank() || wording.text().length() > LONGEST_WORDING) {
            throw refusal("Tên dòng hoặc tên cột cần có từ 1 đến " + LONGEST_WORDING + " ký tự.");
        }
        Programme programme = definitions.programmes().get(wording.programme());
        if (wording.kind() == Wording.Kind.ROW && programme != null) {
            checkIndicator(wording.meaning(), programme, false);
        }
    }

    /** @throws IllegalArgumentException if nothing in the report was read by the wording that the decision maps */
    static void used(Wording wording, Decision decision, Report report) {
        boolean isUsed = report.findings().stream()
                .map(Finding::explanation)
                .anyMatch(why -> why != null && why.decision() == decision.number());
        if (!isUsed) {
            throw refusal(
                    wording.kind() == Wording.Kind.ROW
                            ? "Không có dòng nào đọc được theo tên “" + wording.text() + "” là chỉ tiêu "
                                    + wording.meaning()
                                    + ". Hãy ghi đúng cả tên dòng như trong tệp; nếu dòng có mã của chỉ tiêu khác thì đơn vị phải sửa mã."
                            : "Không có cột nào của bảng số liệu có tiêu đề “" + wording.text()
                                    + "”. Hãy ghi đúng cả tiêu đề như trong tệp; tiêu đề nhiều dòng thì ghi nối các dòng từ trên xuống.");
        }
    }

    private static boolean isMember(Programme programme, String unit) {
        return programme.hasMember(unit);
    }

    /** @param toBeSet false where the indicator is only named */
    private static void checkIndicator(String code, Programme programme, boolean toBeSet) {
        @Nullable
        Indicator indicator = programme.forms().stream()
                .filter(IndicatorForm.class::isInstance)
                .map(IndicatorForm.class::cast)
                .flatMap(form -> form.indicator(code).stream())
                .findFirst()
                .orElse(null);
        if (indicator == null) {
            throw refusal(
                    "Chế độ “" + programme.code() + "” không có chỉ tiêu “" + code + "”. Hãy kiểm tra mã chỉ tiêu.");
        }
        if (toBeSet && indicator.nature() instanceof Nature.Ratio ratio) {
            throw refusal("Chỉ tiêu " + code + " luôn được tính từ " + ratio.numerator() + " và " + ratio.denominator()
                    + ", không đặt trực tiếp được. Hãy đặt hai chỉ tiêu đó.");
        }
    }

    /**
     * @param line the document as it stands
     * @throws IllegalArgumentException if the report cannot count even with an explanation
     */
    static void acceptable(LedgerLine line, Judgement judgement) {
        var report = judgement.report();
        if (!report.isIdentified()) {
            throw refusal("Chưa nhận được vì chưa rõ "
                    + (report.unit() == null ? "đơn vị" : report.programme() == null ? "chế độ báo cáo" : "kỳ báo cáo")
                    + ". Hãy dùng “decide unit” hoặc “decide period” trước.");
        }
        if (report.forms().isEmpty() || judgement.verdict() == Verdict.REJECTED) {
            throw refusal(
                    "Không đọc được biểu số liệu nào trong tài liệu nên không có gì để nhận. Hãy đề nghị đơn vị gửi lại.");
        }
        if (!isOpen(judgement) && line.verdict().counts()) {
            throw refusal("Tài liệu đã được nhận và không có điểm nào cần giải trình.");
        }
    }

    /** True if something in the report waits for an explanation. */
    static boolean isOpen(Judgement judgement) {
        return judgement.report().findings().stream()
                .anyMatch(f -> f.severity() != Severity.INFO && f.explanation() == null);
    }
}
