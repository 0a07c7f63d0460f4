package tonghop.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.model.CellRef;
import tonghop.model.EarlierReport;
import tonghop.model.Explanation;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent.Figures;
import tonghop.model.Period;
import tonghop.model.Report;
import tonghop.model.Verdict;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;

/** What a unit has reported for some periods, and what is found in its report for one more. */
final class Reported {

    static final Instant RECEIVED = Instant.parse("2024-07-01T02:00:00Z");

    private final Programme programme;
    private final String unit;
    private final List<EarlierReport> reports = new ArrayList<>();
    private Map<String, Explanation> explained = Map.of();

    Reported(String programme, String unit) {
        this.programme = Definitions.load(null).programmes().get(programme);
        this.unit = unit;
    }

    /** @param figures each as {@code code=value}, or {@code code=} for an empty one */
    Reported with(String period, String... figures) {
        var values = new LinkedHashMap<String, @Nullable BigDecimal>();
        for (String figure : figures) {
            values.put(code(figure), value(figure));
        }
        reports.add(new EarlierReport(Period.parse(period), reports.size() + 1, "cũ.xlsx", "01", values, Map.of()));
        return this;
    }

    /** The latest report's figure as a person set it. */
    Reported corrected(String code, String value) {
        EarlierReport last = reports.remove(reports.size() - 1);
        reports.add(new EarlierReport(
                last.period(),
                last.document(),
                last.file(),
                last.form(),
                last.values(),
                Map.of(code, new BigDecimal(value))));
        return this;
    }

    Reported explained(Map<String, Explanation> subjects) {
        explained = subjects;
        return this;
    }

    /** @param figures each as {@code code=value} or {@code code=value|note} */
    Judgement judged(String period, String... figures) {
        var report = report(period, figures);
        var lookback = Lookback.of(
                programme,
                unit,
                report.period(),
                reports.stream().map(EarlierReport::period).toList());
        var others = reports.stream()
                .filter(r -> lookback.all().contains(r.period()))
                .toList();
        return new History(lookback, others, explained, RECEIVED)
                .review(new Judgement(Verdict.ACCEPTED, report, null), programme);
    }

    List<Finding> found(String period, String... figures) {
        return judged(period, figures).report().findings();
    }

    String subject(Finding finding, String period, String... figures) {
        return Subjects.of(finding, report(period, figures), programme);
    }

    private Report report(String period, String... figures) {
        var read = new LinkedHashMap<String, Figure>();
        for (String figure : figures) {
            String[] said = figure.split("\\|", 2);
            var at = CellRef.at("Biểu 01", 9 + read.size(), 3);
            read.put(
                    code(figure),
                    new Figure(code(figure), value(said[0]), at, said[0]).withNote(said.length > 1 ? said[1] : ""));
        }
        return new Report(programme.code(), Period.parse(period), unit, List.of(new Figures("01", read)), List.of());
    }

    private static String code(String figure) {
        return figure.substring(0, figure.indexOf('='));
    }

    private static @Nullable BigDecimal value(String figure) {
        String value = figure.substring(figure.indexOf('=') + 1);
        return value.isEmpty() ? null : new BigDecimal(value);
    }
}
