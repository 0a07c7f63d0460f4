package tonghop.recognise;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.model.Finding;
import tonghop.model.Period;

/** How the period of a report was understood, or why it was not, in words for those who wrote it. */
final class PeriodFindings {

    private PeriodFindings() {}

    static Finding ambiguous(List<Candidate<Period>> periods) {
        return Finding.error(
                "period-ambiguous",
                periods.get(0).at(),
                "Biểu ghi nhiều kỳ báo cáo khác nhau: "
                        + periods.stream().map(Candidate::said).collect(Collectors.joining("; "))
                        + ". Hãy chỉ ghi một kỳ, ví dụ ở dòng “Kỳ báo cáo: …”.");
    }

    /** @param other the days that are named and are no period's, null where there are none */
    static Finding missing(@Nullable Candidate<String> other) {
        return Finding.error(
                "period-missing",
                null,
                other != null
                        ? "Khoảng thời gian không phải là kỳ báo cáo của chế độ nào: " + other.said()
                                + ". Hãy ghi đúng kỳ, ví dụ “6 tháng đầu năm 2024” hoặc “Năm 2024”."
                        : "Không tìm thấy kỳ báo cáo (có cả năm) trong phần đầu của biểu. Hãy ghi rõ, ví dụ “6 tháng đầu năm 2024”"
                                + " hoặc “Tháng 5 năm 2024”.");
    }

    static Finding withoutYear(Candidate<Period> sort) {
        return Finding.error(
                "period-without-year",
                sort.at(),
                "Kỳ báo cáo không ghi năm: " + sort.said()
                        + ", và theo lịch báo cáo chưa rõ là năm nào. Hãy ghi cả năm, ví dụ “6 tháng đầu năm 2024”.");
    }

    static Finding yearFromCalendar(Candidate<Period> sort, Period open) {
        return Finding.info(
                "period-year-from-calendar",
                sort.at(),
                "Kỳ báo cáo không ghi năm (" + sort.said() + "), được hiểu là “" + open.label()
                        + "” vì chỉ kỳ này đang nhận báo cáo. Lần sau hãy ghi cả năm.");
    }

    static Finding bareYear(Candidate<Period> period) {
        return Finding.info(
                "period-from-year",
                period.at(),
                "Biểu chỉ ghi “" + period.text() + "” nên được hiểu là báo cáo cả "
                        + period.value().label() + ".");
    }

    static Finding asRound(Candidate<?> said, Period round) {
        return Finding.info(
                "period-as-round",
                said.at(),
                "Biểu ghi “" + said.text() + "”, kỳ báo cáo được hiểu là “" + round.label() + "”.");
    }
}
