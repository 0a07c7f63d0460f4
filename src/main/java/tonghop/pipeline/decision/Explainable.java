package tonghop.pipeline.decision;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.check.Judgement;
import tonghop.check.Subjects;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Report;
import tonghop.programme.Programme;

/** The queries about a counted document that one decision explains. */
record Explainable(Report report, List<Finding> queries) {

    /**
     * @param judgement of the document as it is read now
     * @param only as {@link tonghop.model.Resolution.Explain} says
     * @throws IllegalArgumentException if the document does not count, or nobody asks there; the message is for people, in
     *     Vietnamese
     */
    static Explainable of(LedgerLine line, Judgement judgement, String only) {
        if (!line.verdict().counts() || !judgement.verdict().counts()) {
            throw Decidable.refusal("Tài liệu số " + line.number()
                    + " đang tạm giữ vì có lỗi, giải trình chưa đủ. Hãy dùng “decide accept” nếu vẫn nhận báo cáo.");
        }
        List<Finding> open = judgement.report().findings().stream()
                .filter(Finding::isOpenQuery)
                .toList();
        if (open.isEmpty()) {
            throw Decidable.refusal("Tài liệu số " + line.number() + " không có điểm nào chưa giải trình.");
        }
        List<Finding> meant = open.stream().filter(f -> isMeant(f, only)).toList();
        if (meant.isEmpty()) {
            throw Decidable.refusal("Không có điểm nào chưa giải trình ở “" + only + "”. Các điểm chưa giải trình: "
                    + open.stream().map(Explainable::name).collect(Collectors.joining(", ")) + ".");
        }
        return new Explainable(judgement.report(), meant);
    }

    private static boolean isMeant(Finding query, String only) {
        CellRef at = query.at();
        String wanted = only.toUpperCase(Locale.ROOT);
        return only.isEmpty()
                || query.code().toUpperCase(Locale.ROOT).equals(wanted)
                || at != null && at.cell().toUpperCase(Locale.ROOT).equals(wanted);
    }

    private static String name(Finding query) {
        CellRef at = query.at();
        return at == null ? query.code() : at.cell() + " (" + query.code() + ")";
    }

    /** What is explained when the unit sends the same figures again. */
    Set<String> subjects(@Nullable Programme programme) {
        return queries.stream().map(f -> Subjects.of(f, report, programme)).collect(Collectors.toSet());
    }
}
