package tonghop.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.FigureTable;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Consolidation.UnitFigure;
import tonghop.programme.Nature;
import tonghop.text.PrintedFigure;
import tonghop.workbook.BriefSheet.Line;
import tonghop.workbook.Landmarks.Kind;
import tonghop.workbook.Landmarks.Place;

/** What the reader of a period's figures must know: targets, gaps, and what a person put in the place of a report's figure. */
final class BriefFigures {

    /** So many gaps are named. */
    private static final int GAPS = 3;

    private final Consolidation consolidation;
    private final Landmarks landmarks;

    private record InForm(FigureTable table, IndicatorLine line) {

        boolean hasTarget() {
            return line.target() != null && line.total() != null;
        }

        boolean isMet() {
            return isOver(line.total(), line.target());
        }

        long empty() {
            boolean ratio = line.indicator().nature() instanceof Nature.Ratio;
            return ratio
                    ? 0
                    : line.byUnit().values().stream()
                            .filter(f -> f.value() == null)
                            .count();
        }
    }

    BriefFigures(Consolidation consolidation, Landmarks landmarks) {
        this.consolidation = consolidation;
        this.landmarks = landmarks;
    }

    /** None for a regime without figures. */
    List<Line> lines() {
        var all = new ArrayList<InForm>();
        for (var table : consolidation.tables()) {
            table.lines().forEach(line -> all.add(new InForm(table, line)));
        }
        if (all.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<Line>(targets(all));
        lines.add(gaps(all));
        lines.add(overridden(all));
        return lines;
    }

    private List<Line> targets(List<InForm> all) {
        var set = all.stream().filter(InForm::hasTarget).toList();
        var met = set.stream().filter(InForm::isMet).toList();
        var lines = new ArrayList<Line>();
        if (!met.isEmpty()) {
            String said = met.size() + "/" + set.size() + " mục tiêu: "
                    + met.stream()
                            .map(i -> i.line().indicator().code() + ": " + attained(i.line()))
                            .collect(Collectors.joining("; "))
                    + ".";
            lines.add(new Line("Mục tiêu đạt", said, false, place(met.get(0))));
        }
        set.stream()
                .filter(i -> !i.isMet())
                .forEach(i -> lines.add(new Line("Mục tiêu chưa đạt", missed(i.line()), true, place(i))));
        return lines;
    }

    private static boolean isOver(@Nullable BigDecimal value, @Nullable BigDecimal target) {
        return value != null && target != null && value.compareTo(target) > 0;
    }

    private static String attained(IndicatorLine line) {
        var total = line.total();
        var target = line.target();
        if (total == null || target == null) {
            return "";
        }
        // With as many decimals as it takes to see on which side of the target it is.
        var printed = PrintedFigure.pair(total.toPlainString(), target.toPlainString());
        return printed.get(0) + "% (mục tiêu trên " + printed.get(1) + "%)";
    }

    private String missed(IndicatorLine line) {
        var units = consolidation.units().stream()
                .filter(u -> isMissedBy(line, line.byUnit().get(u.unit().code())))
                .map(u -> u.unit().name())
                .toList();
        return line.indicator().code() + " " + line.indicator().name() + ": " + attained(line) + missing(line, units)
                + ".";
    }

    private static String missing(IndicatorLine line, List<String> units) {
        long given =
                line.byUnit().values().stream().filter(f -> f.value() != null).count();
        if (units.isEmpty()) {
            return "";
        }
        return units.size() == given && given > 1
                ? "; tất cả " + given + " đơn vị có số liệu đều chưa đạt"
                : "; " + units.size() + " đơn vị chưa đạt: " + Coverage.names(units, Coverage.NAMED);
    }

    private static boolean isMissedBy(IndicatorLine line, @Nullable UnitFigure figure) {
        return figure != null && figure.value() != null && !isOver(figure.value(), line.target());
    }

    private Line gaps(List<InForm> all) {
        var gaps = all.stream()
                .filter(i -> i.empty() > 0)
                .sorted(Comparator.comparingLong(InForm::empty).reversed())
                .toList();
        long counted = all.stream()
                .filter(i -> !(i.line().indicator().nature() instanceof Nature.Ratio))
                .count();
        if (gaps.isEmpty()) {
            return new Line(
                    "Số liệu để trống", "Không có: đơn vị đã nộp đều ghi đủ " + counted + " chỉ tiêu.", false, null);
        }
        String said = gaps.size() + "/" + counted + " chỉ tiêu có đơn vị để trống, nhiều nhất: "
                + gaps.stream()
                        .limit(GAPS)
                        .map(i -> i.line().indicator().code() + " (" + i.empty() + " đơn vị)")
                        .collect(Collectors.joining(", "))
                + ".";
        return new Line("Số liệu để trống", said, true, place(gaps.get(0)));
    }

    private Line overridden(List<InForm> all) {
        var said = new ArrayList<String>();
        for (var inForm : all) {
            for (var unit : consolidation.units()) {
                var figure = inForm.line().byUnit().get(unit.unit().code());
                if (figure != null && figure.correction() != null) {
                    said.add(inForm.line().indicator().code() + " của "
                            + unit.unit().name());
                }
            }
        }
        return new Line(
                "Số liệu sửa theo quyết định",
                said.isEmpty()
                        ? "Không có: mọi số liệu là số đơn vị báo cáo."
                        : said.size() + " số liệu: " + names(said) + ".",
                !said.isEmpty(),
                landmarks.of(Kind.OVERRIDDEN, ""));
    }

    private static String names(List<String> figures) {
        String named = figures.stream().limit(Coverage.NAMED).collect(Collectors.joining(", "));
        return figures.size() <= Coverage.NAMED
                ? named
                : named + " và " + (figures.size() - Coverage.NAMED) + " số liệu khác";
    }

    private @Nullable Place place(InForm inForm) {
        return landmarks.of(
                Kind.TOTAL,
                inForm.table().form().code() + "/" + inForm.line().indicator().code());
    }
}
