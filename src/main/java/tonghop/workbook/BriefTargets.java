package tonghop.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Consolidation.UnitFigure;
import tonghop.text.PrintedFigure;
import tonghop.workbook.BriefSheet.Line;

/** Which targets are met, and who misses the others. */
final class BriefTargets {

    private final Consolidation consolidation;
    private final Landmarks landmarks;

    BriefTargets(Consolidation consolidation, Landmarks landmarks) {
        this.consolidation = consolidation;
        this.landmarks = landmarks;
    }

    /** Each target that is missed has a line; those that are met share one, and those of which there is no figure. */
    List<Line> lines(List<InForm> all) {
        var set = all.stream().filter(InForm::hasTarget).toList();
        var met = set.stream().filter(InForm::isMet).toList();
        var unknown = set.stream().filter(i -> !i.hasTotal()).toList();
        var lines = new ArrayList<Line>();
        if (!met.isEmpty()) {
            String said = met.size() + "/" + set.size() + " mục tiêu: "
                    + met.stream()
                            .map(i -> i.line().indicator().code() + ": " + attained(i.line()))
                            .collect(Collectors.joining("; "))
                    + ".";
            lines.add(new Line("Mục tiêu đạt", said, false, met.get(0).place(landmarks)));
        }
        set.stream()
                .filter(i -> i.hasTotal() && !i.isMet())
                .forEach(i -> lines.add(new Line("Mục tiêu chưa đạt", missed(i.line()), true, i.place(landmarks))));
        if (!unknown.isEmpty()) {
            String said = unknown.size() + "/" + set.size() + " mục tiêu: "
                    + unknown.stream().map(i -> i.line().indicator().code()).collect(Collectors.joining(", ")) + ".";
            lines.add(new Line(
                    "Mục tiêu chưa có số liệu", said, true, unknown.get(0).place(landmarks)));
        }
        return lines;
    }

    static boolean isOver(@Nullable BigDecimal value, @Nullable BigDecimal target) {
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
}
