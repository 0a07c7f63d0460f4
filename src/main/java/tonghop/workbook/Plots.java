package tonghop.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tonghop.consolidate.Comparison;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Dossier;
import tonghop.consolidate.UnitDiscipline.Kept;
import tonghop.model.Period;
import tonghop.model.UnitStatus;
import tonghop.programme.Form;
import tonghop.programme.FormRow;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.workbook.Plot.Item;

/** What is worth a chart: how each unit stands to the targets, how the units kept their days, what grew and what fell. */
final class Plots {

    /** So many bars can be told apart; of more units those that are lowest are shown. */
    static final int MOST_UNITS = 30;

    private Plots() {}

    static List<Plot> of(Consolidation consolidation, Dossier dossier) {
        var plots = new ArrayList<Plot>();
        for (var table : consolidation.tables()) {
            table.lines().stream()
                    .filter(line -> line.target() != null)
                    .map(line -> attainment(consolidation, line))
                    .filter(plot -> plot.items().size() > 1)
                    .forEach(plots::add);
        }
        var discipline = discipline(consolidation, dossier);
        if (discipline.items().size() > 1) {
            plots.add(discipline);
        }
        dossier.comparisons().stream()
                .map(Plots::growth)
                .filter(plot -> plot.items().size() > 1)
                .forEach(plots::add);
        return plots;
    }

    private static Plot attainment(Consolidation consolidation, IndicatorLine line) {
        var target = Objects.requireNonNull(line.target());
        var items = new ArrayList<Item>();
        for (var unit : consolidation.units()) {
            var figure = line.byUnit().get(unit.unit().code());
            var value = figure == null ? null : figure.value();
            if (value != null) {
                String word = value.compareTo(target) > 0 ? TotalsTable.MET : TotalsTable.MISSED;
                items.add(new Item(unit.unit().name(), List.of(value, target), word));
            }
        }
        items.sort(Comparator.comparing(Plots::first));
        boolean some = items.size() > MOST_UNITS;
        String title = line.indicator().code() + " " + line.indicator().name() + ", theo đơn vị"
                + (some ? " (" + MOST_UNITS + " đơn vị thấp nhất trong " + items.size() + ")" : "");
        return new Plot(
                Plot.Kind.BARS_UNDER_LINE,
                title,
                "Đơn vị",
                "Tỷ lệ (%)",
                List.of("Tỷ lệ (%)", "Mục tiêu: trên (%)"),
                "Đánh giá",
                items.subList(0, Math.min(MOST_UNITS, items.size())));
    }

    private static BigDecimal first(Item item) {
        return item.values().get(0);
    }

    /** A unit that sent nothing for a period whose day had not come when the last document did is in no series. */
    static Plot discipline(Consolidation consolidation, Dossier dossier) {
        var byPeriod = new LinkedHashMap<Period, List<Kept>>();
        dossier.discipline().stream()
                .flatMap(unit -> unit.periods().stream())
                .sorted(Comparator.comparing((Kept kept) -> kept.period().windowEnd())
                        .thenComparing(kept -> kept.period().period()))
                .forEach(kept -> byPeriod.computeIfAbsent(kept.period().period(), p -> new ArrayList<>())
                        .add(kept));
        var items = new ArrayList<Item>();
        byPeriod.forEach((period, kept) -> items.add(new Item(
                kept.get(0).period().label(),
                List.of(
                        count(kept, Set.of(UnitStatus.ON_TIME, UnitStatus.ACCEPTED)),
                        count(kept, Set.of(UnitStatus.LATE)),
                        count(kept, Set.of(UnitStatus.HELD)),
                        count(kept, Set.of(UnitStatus.MISSING))),
                owing(consolidation.programme().owing(kept.get(0).period()).size(), kept.size()))));
        return new Plot(
                Plot.Kind.STACKED,
                "Kỷ luật báo cáo qua các kỳ trong năm" + DisciplineSheet.asOf(consolidation),
                "Kỳ báo cáo",
                "Số đơn vị",
                List.of("Đúng hạn hoặc kỳ không có hạn", "Nộp chậm", "Tạm giữ", "Chưa nộp"),
                "Phải nộp",
                items);
    }

    private static String owing(int owing, int counted) {
        return owing + " đơn vị" + (counted < owing ? "; " + (owing - counted) + " chưa đến hạn" : "");
    }

    private static BigDecimal count(List<Kept> kept, Set<UnitStatus> statuses) {
        return BigDecimal.valueOf(
                kept.stream().filter(k -> statuses.contains(k.status())).count());
    }

    /** The first indicator of each of a form's groups stands for its group: others are parts of it. */
    private static Plot growth(Comparison comparison) {
        var items = new ArrayList<Item>();
        for (var table : comparison.tables()) {
            var leading = leading(table.form());
            for (var line : table.lines()) {
                var indicator = line.indicator();
                var now = line.now();
                var then = line.then();
                var percent = line.percent();
                if (leading.contains(indicator.code()) && now != null && then != null && percent != null) {
                    items.add(new Item(indicator.name(), List.of(percent, now, then), indicator.code()));
                }
            }
        }
        return new Plot(
                Plot.Kind.BARS,
                "Tăng, giảm so với " + comparison.against().label() + " ("
                        + comparison.earlier().label() + "): chỉ tiêu đầu mỗi nhóm",
                "Chỉ tiêu (theo mã)",
                "Tăng (+), giảm (-), %",
                List.of("Tăng, giảm (%)", "Kỳ này", "Kỳ so sánh"),
                "Mã",
                items);
    }

    private static Set<String> leading(Form.IndicatorForm form) {
        var leading = new TreeSet<String>();
        boolean taken = false;
        for (FormRow row : form.rows()) {
            if (!(row instanceof Indicator indicator)) {
                taken = false;
            } else if (!taken && !(indicator.nature() instanceof Nature.Ratio)) {
                leading.add(indicator.code());
                taken = true;
            }
        }
        return leading;
    }
}
