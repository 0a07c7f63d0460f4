package tonghop.recognise;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import tonghop.model.Period;
import tonghop.model.PeriodKind;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.text.MatchKey;

/** The ad hoc periods of a programme that titles name by the words of the slug, accents aside, with their year. */
final class AdHocPeriods {

    private static final String REPORT = "bao cao ";

    private AdHocPeriods() {}

    /** The first one whose words stand in a title. */
    static Optional<Candidate<Period>> in(Programme programme, List<TitleBlock> blocks) {
        return find(programme, blocks, Words::contains);
    }

    /**
     * The first one whose words a title begins with, “Triển khai kế hoạch … năm 2024”: only then are they the report's occasion and
     * not what it tells of, “Kết quả triển khai kế hoạch năm 2024”.
     */
    static Optional<Candidate<Period>> beginning(Programme programme, List<TitleBlock> blocks) {
        return find(
                programme,
                blocks,
                (title, words) -> Words.startsWith(title, words) || Words.startsWith(title, REPORT + words));
    }

    private static Optional<Candidate<Period>> find(
            Programme programme, List<TitleBlock> blocks, BiPredicate<String, String> names) {
        List<Line> titles = blocks.stream().flatMap(b -> b.titles().stream()).toList();
        return adHoc(programme, titles)
                .flatMap(p -> titles.stream()
                        .filter(l -> names.test(
                                MatchKey.withoutAccents(l.key()), p.slug().replace('-', ' ')))
                        .map(l -> new Candidate<>(p, l.at(), l.text())))
                .findFirst();
    }

    private static Stream<Period> adHoc(Programme programme, List<Line> titles) {
        return titles.stream()
                .flatMap(l -> PeriodText.of(l.text()).years().stream())
                .distinct()
                .flatMap(year -> programme.periods(year).stream())
                .map(ReportingPeriod::period)
                .filter(p -> p.kind() == PeriodKind.AD_HOC);
    }
}
