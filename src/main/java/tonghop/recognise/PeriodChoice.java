package tonghop.recognise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.Period;
import tonghop.model.PeriodKind;
import tonghop.programme.Programme;
import tonghop.text.MatchKey;

/** Which of the periods that a document names is the report's. */
final class PeriodChoice {

    private PeriodChoice() {}

    /**
     * The one period that the programme's calendar has among those the blocks name; null, with the reason among the findings, where
     * there is none or more than one.
     */
    static @Nullable Period choose(
            List<TitleBlock> blocks,
            @Nullable Programme programme,
            List<Candidate<Period>> periods,
            List<Finding> findings) {
        List<Candidate<Period>> fitting = programme == null || periods.size() < 2
                ? periods
                : periods.stream()
                        .filter(p -> programme.period(p.value()).isPresent())
                        .toList();
        if (fitting.size() == 1) {
            noteBareYear(fitting.get(0), findings);
            return fitting.get(0).value();
        }
        if (periods.isEmpty()) {
            Optional<Period> adHoc = programme == null ? Optional.empty() : adHoc(programme, blocks);
            if (adHoc.isPresent()) {
                return adHoc.get();
            }
            findings.add(Finding.error(
                    "period-missing",
                    null,
                    "Không tìm thấy kỳ báo cáo (có cả năm) trong phần đầu của biểu. Hãy ghi rõ, ví dụ “6 tháng đầu năm 2024”"
                            + " hoặc “Tháng 5 năm 2024”."));
            return null;
        }
        CellRef at = periods.get(0).at();
        findings.add(Finding.error(
                "period-ambiguous",
                at,
                "Biểu ghi nhiều kỳ báo cáo khác nhau: "
                        + periods.stream()
                                .map(p -> "ô " + p.at().cell() + " “" + p.text() + "” ("
                                        + p.value().label() + ")")
                                .collect(Collectors.joining("; "))
                        + ". Hãy chỉ ghi một kỳ, ví dụ ở dòng “Kỳ báo cáo: …”."));
        return null;
    }

    /** A year that stands alone may be the plan's, and the report of a shorter period: whoever judges may want to know. */
    private static void noteBareYear(Candidate<Period> period, List<Finding> findings) {
        if (isBareYear(period)) {
            findings.add(Finding.info(
                    "period-from-year",
                    period.at(),
                    "Biểu chỉ ghi “" + period.text() + "” nên được hiểu là báo cáo cả "
                            + period.value().label() + "."));
        }
    }

    static boolean isBareYear(Candidate<Period> period) {
        return PeriodFinder.isWholeYear(period.value())
                && PeriodText.of(period.text()).saysOnlyYear();
    }

    /** An ad hoc period is named by the words of its slug, accents aside. */
    private static Optional<Period> adHoc(Programme programme, List<TitleBlock> blocks) {
        List<Line> titles = blocks.stream().flatMap(b -> b.titles().stream()).toList();
        return titles.stream()
                .flatMap(l -> PeriodText.of(l.text()).years().stream())
                .distinct()
                .flatMap(year -> programme.periods(year).stream())
                .map(p -> p.period())
                .filter(p -> p.kind() == PeriodKind.AD_HOC)
                .filter(p -> titles.stream()
                        .anyMatch(l -> Words.contains(
                                MatchKey.withoutAccents(l.key()), p.slug().replace('-', ' '))))
                .findFirst();
    }
}
