package tonghop.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tonghop.consolidate.Comparison;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Dossier;
import tonghop.consolidate.UnitDiscipline;
import tonghop.consolidate.UnitDiscipline.Kept;
import tonghop.model.Period;
import tonghop.model.UnitStatus;
import tonghop.programme.Nature;
import tonghop.programme.ReportingPeriod;

/** What a year brings beside a consolidation: an earlier one, and how the units kept the days of two periods. */
final class SampleDossier {

    private static final BigDecimal TEN = BigDecimal.TEN;

    private SampleDossier() {}

    static Dossier of(Consolidation consolidation) {
        return new Dossier(List.of(comparison(consolidation)), null, List.of(), List.of(), discipline(consolidation));
    }

    private static Comparison comparison(Consolidation now) {
        var table = now.tables().get(0);
        return new Comparison(
                Comparison.Against.LAST_YEAR,
                Period.parse("2023-6M"),
                Instant.parse("2023-05-20T02:00:00Z"),
                List.of(new Comparison.Table(
                        table.form(),
                        table.lines().stream().map(SampleDossier::line).toList())),
                List.of(),
                List.of());
    }

    private static Comparison.Line line(IndicatorLine line) {
        var now = line.total();
        boolean ratio = line.indicator().nature() instanceof Nature.Ratio;
        var then = now == null || ratio
                ? now
                : now.add(TEN)
                        .subtract(BigDecimal.valueOf(line.indicator().code().length() * 7L));
        var difference = now == null ? null : now.subtract(then);
        var percent = difference == null || ratio || then.signum() == 0
                ? null
                : difference.multiply(BigDecimal.valueOf(100)).divide(then.abs(), MathContext.DECIMAL64);
        return new Comparison.Line(line.indicator(), now, then, difference, percent, 8, 11);
    }

    private static List<UnitDiscipline> discipline(Consolidation consolidation) {
        var year = new ArrayList<UnitDiscipline>();
        for (int i = 0; i < consolidation.units().size(); i++) {
            var kept = new ArrayList<Kept>();
            for (ReportingPeriod period : List.of(threeMonths(), SampleProgramme.sixMonths())) {
                var status = UnitStatus.values()[
                        Math.floorMod(i * i + period.period().code().length() + kept.size(), 5)];
                kept.add(new Kept(period, status, status == UnitStatus.LATE ? 3 : 0, 0, 0));
            }
            year.add(new UnitDiscipline(consolidation.units().get(i).unit(), kept));
        }
        return year;
    }

    private static ReportingPeriod threeMonths() {
        return new ReportingPeriod(
                Period.cumulative(2024, 3),
                LocalDate.of(2023, 12, 15),
                LocalDate.of(2024, 3, 14),
                null,
                null,
                List.of("01", "02", "03"),
                "mục III.1");
    }
}
