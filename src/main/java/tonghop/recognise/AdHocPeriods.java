package tonghop.recognise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.model.Period;
import tonghop.model.PeriodKind;
import tonghop.model.VietnamTime;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.text.MatchKey;

/**
 * The ad hoc periods of a programme that titles name: those that people opened by the title they gave them, those of the calendar by the
 * words of the slug with their year; accents aside.
 */
final class AdHocPeriods {

    private static final String STATE = "tinh hinh";

    /** What may stand before an occasion's words. */
    private static final List<String> REPORT = List.of("", "bao cao ", STATE + " ", "bao cao " + STATE + " ");

    private AdHocPeriods() {}

    /**
     * Those that people opened whose whole title stands in a report's title or in what it says of its period, and those of the
     * calendar that are all that it says of its period. Where one title is a part of another that is named, too, the longer one is
     * meant.
     */
    static List<Candidate<Period>> titled(Programme programme, List<TitleBlock> blocks) {
        Map<Period, Candidate<Period>> found = new TreeMap<>();
        for (TitleBlock block : blocks) {
            programme
                    .occasions()
                    .forEach((period, occasion) -> place(block, key(occasion.title()))
                            .ifPresent(line ->
                                    found.putIfAbsent(period, new Candidate<>(period, line.at(), line.text()))));
            adHoc(programme, block.periodLabelled())
                    .forEach(calendar -> block.periodLabelled().stream()
                            .filter(line -> key(line.text()).equals(key(calendar.label())))
                            .forEach(line -> found.putIfAbsent(
                                    calendar.period(), new Candidate<>(calendar.period(), line.at(), line.text()))));
        }
        return found.values().stream()
                .filter(c -> found.keySet().stream().noneMatch(other -> isPart(c.value(), other, programme)))
                .toList();
    }

    /** Where the title begins; it may run over several lines. */
    private static Optional<Line> place(TitleBlock block, String title) {
        return Stream.of(block.periodLabelled(), block.titles())
                .filter(lines ->
                        Words.contains(key(lines.stream().map(Line::text).collect(Collectors.joining(" "))), title))
                .findFirst()
                .map(lines -> lines.stream()
                        .filter(l -> Words.contains(key(l.text()), title))
                        .findFirst()
                        .orElse(lines.get(0)));
    }

    private static boolean isPart(Period one, Period other, Programme programme) {
        String part = title(programme, one);
        String whole = title(programme, other);
        return !part.equals(whole) && Words.contains(whole, part);
    }

    private static String title(Programme programme, Period period) {
        return key(programme.period(period).map(ReportingPeriod::label).orElse(""));
    }

    private static String key(String text) {
        return MatchKey.withoutAccents(MatchKey.of(text));
    }

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
                (title, words) -> REPORT.stream().anyMatch(before -> Words.startsWith(title, before + words)));
    }

    /** True for “Tình hình triển khai …” after the occasion's due day: it may as well be what a later report tells of. */
    static boolean isInDoubt(Candidate<Period> beginning, Programme programme, Instant now) {
        LocalDate today = now.atZone(VietnamTime.ZONE).toLocalDate();
        return Words.contains(key(beginning.text()), STATE)
                && programme
                        .period(beginning.value())
                        .map(p -> p.due() == null ? p.windowEnd() : p.due().day())
                        .filter(today::isAfter)
                        .isPresent();
    }

    /** The periods that titles name beside an occasion of the calendar, which is all that its own line says. */
    static Stream<Candidate<Period>> beside(
            Candidate<Period> titled, @Nullable Programme programme, List<TitleBlock> blocks) {
        if (programme == null || programme.occasions().containsKey(titled.value())) {
            return Stream.empty();
        }
        return blocks.stream()
                .flatMap(b -> b.titles().stream())
                .filter(l -> !PeriodText.of(l.text()).saysOnlyYear())
                .flatMap(l -> Stream.concat(
                                PeriodText.of(l.text()).periods().stream(), PeriodText.of(l.text()).yearless().stream())
                        .map(p -> new Candidate<>(p, l.at(), l.text())));
    }

    private static Optional<Candidate<Period>> find(
            Programme programme, List<TitleBlock> blocks, BiPredicate<String, String> names) {
        List<Line> titles = blocks.stream().flatMap(b -> b.titles().stream()).toList();
        return adHoc(programme, titles)
                .map(ReportingPeriod::period)
                .flatMap(p -> titles.stream()
                        .filter(l -> names.test(
                                MatchKey.withoutAccents(l.key()), p.slug().replace('-', ' ')))
                        .map(l -> new Candidate<>(p, l.at(), l.text())))
                .findFirst();
    }

    private static Stream<ReportingPeriod> adHoc(Programme programme, List<Line> lines) {
        return lines.stream()
                .flatMap(l -> PeriodText.of(l.text()).years().stream())
                .distinct()
                .flatMap(year -> programme.periods(year).stream())
                .filter(p -> p.period().kind() == PeriodKind.AD_HOC);
    }
}
