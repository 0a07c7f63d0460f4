package tonghop.consolidate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.consolidate.Consolidation.EntryTable;
import tonghop.model.Finding;
import tonghop.model.Submission;
import tonghop.programme.Form;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.programme.Unit;

/** What the reader of a consolidation is told about its totals. */
final class Remarks {

    /** Units named in one remark; the others are counted. */
    static final int NAMED_UNITS = 10;

    private Remarks() {}

    static Finding notOwed(Unit unit) {
        return Finding.info(
                "not-owed",
                null,
                unit.name()
                        + " không phải nộp báo cáo kỳ này nhưng đã nộp. Số liệu được cộng vào tổng, nhưng đơn vị không"
                        + " được tính vào số đơn vị đã báo cáo.");
    }

    static Finding notAMember(Submission submission) {
        return Finding.warning(
                "unit-not-member",
                null,
                "Biểu " + submission.content().form() + " của đơn vị “" + submission.unit() + "” trong tệp “"
                        + submission.document().arrival().shownFile()
                        + "” không được cộng, vì kỳ này đơn vị không có trong danh sách đơn vị báo cáo. Hãy kiểm tra danh mục"
                        + " đơn vị của chế độ báo cáo.");
    }

    static Finding formUnknown(Submission submission) {
        return Finding.warning(
                "form-unknown",
                null,
                "Biểu " + submission.content().form() + " trong tệp “"
                        + submission.document().arrival().shownFile()
                        + "” không được tổng hợp, vì chế độ báo cáo không có biểu này hoặc biểu nay có dạng khác. Hãy kiểm tra"
                        + " định nghĩa biểu mẫu.");
    }

    static Finding partOf(Unit unit, Unit above, Form form) {
        return Finding.warning(
                "parent-reported",
                null,
                "Biểu " + form.code() + ": " + above.name() + " và đơn vị trực thuộc " + unit.name()
                        + " cùng nộp báo cáo. " + notTwice(unit, form) + " này, hãy đề nghị nộp lại.");
    }

    private static String notTwice(Unit unit, Form form) {
        if (form instanceof Form.IndicatorForm) {
            return "Để không cộng hai lần, số liệu của " + unit.name()
                    + " không được cộng. Nếu báo cáo cấp trên chưa gồm số liệu";
        }
        String part = form instanceof Form.ListForm ? "danh sách" : "thuyết minh";
        return "Để không kê hai lần, " + part + " của " + unit.name()
                + " không được đưa vào bản tổng hợp. Nếu báo cáo cấp trên chưa gồm " + part;
    }

    static Finding operandMissing(Indicator indicator, Nature.Ratio ratio, List<Unit> units) {
        return Finding.warning(
                "ratio-operand-missing",
                null,
                "Chỉ tiêu " + indicator.code() + ": tỷ lệ chung không tính " + units.size() + " đơn vị (" + named(units)
                        + ") vì chỉ có một trong hai số liệu " + ratio.numerator() + " và " + ratio.denominator()
                        + ". Hãy đề nghị bổ sung số liệu còn thiếu.");
    }

    /** Which tasks of the plan nobody said anything about. */
    static Stream<Finding> tasksUnreported(EntryTable table) {
        var codes = table.tasks().stream()
                .filter(line -> !line.isReported())
                .map(line -> line.task().code() + (line.passed() ? " (đã quá hạn)" : ""))
                .toList();
        return codes.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.warning(
                        "tasks-unreported",
                        null,
                        "Biểu " + table.form().code() + ": " + codes.size() + "/"
                                + table.tasks().size() + " nhiệm vụ của kế hoạch chưa cơ quan nào báo cáo: "
                                + String.join(", ", codes) + ". Hãy đôn đốc cơ quan chủ trì."));
    }

    private static String named(List<Unit> units) {
        var names = units.stream().limit(NAMED_UNITS).map(Unit::name).collect(Collectors.joining(", "));
        return units.size() <= NAMED_UNITS ? names : names + " và " + (units.size() - NAMED_UNITS) + " đơn vị khác";
    }
}
