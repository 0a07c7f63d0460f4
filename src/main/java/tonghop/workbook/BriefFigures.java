package tonghop.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tonghop.consolidate.Consolidation;
import tonghop.workbook.BriefSheet.Line;
import tonghop.workbook.Landmarks.Kind;

/** What the reader of a period's figures must know: targets, gaps, and what a person put in the place of a report's figure. */
final class BriefFigures {

    /** So many gaps are named. */
    private static final int GAPS = 3;

    private final Consolidation consolidation;
    private final Landmarks landmarks;

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
        var lines = new ArrayList<Line>(new BriefTargets(consolidation, landmarks).lines(all));
        lines.add(gaps(all));
        if (all.stream().anyMatch(i -> i.unread() > 0)) {
            lines.add(unread(all));
        }
        lines.add(overridden(all));
        return lines;
    }

    private Line gaps(List<InForm> all) {
        var gaps = all.stream()
                .filter(i -> i.empty() > 0)
                .sorted(Comparator.comparingLong(InForm::empty).reversed())
                .toList();
        long counted = all.stream().filter(i -> !i.isComputed()).count();
        if (gaps.isEmpty()) {
            return new Line("Số liệu để trống", full(all, counted), false, null);
        }
        String said = gaps.size() + "/" + counted + " chỉ tiêu có đơn vị để trống, nhiều nhất: "
                + gaps.stream()
                        .limit(GAPS)
                        .map(i -> i.line().indicator().code() + " (" + i.empty() + " đơn vị)")
                        .collect(Collectors.joining(", "))
                + ".";
        return new Line("Số liệu để trống", said, true, gaps.get(0).place(landmarks));
    }

    /** Nobody fills in a form that did not come. */
    private String full(List<InForm> all, long counted) {
        if (all.stream().allMatch(i -> i.line().byUnit().isEmpty())) {
            return "Chưa có số liệu của đơn vị nào.";
        }
        boolean isAll = consolidation.units().stream().noneMatch(u -> u.forms().lacksFigures())
                && all.stream().allMatch(i -> i.unread() == 0);
        return isAll
                ? "Không có: đơn vị đã nộp đều ghi đủ " + counted + " chỉ tiêu."
                : "Không có ô để trống trong các biểu số liệu đã nhận.";
    }

    private Line unread(List<InForm> all) {
        var unread = all.stream().filter(i -> i.unread() > 0).toList();
        var said = unread.stream()
                .flatMap(i -> consolidation.units().stream()
                        .filter(u -> {
                            var figure = i.line().byUnit().get(u.unit().code());
                            return figure != null && figure.isUnread();
                        })
                        .map(u ->
                                i.line().indicator().code() + " của " + u.unit().name()))
                .toList();
        return new Line(
                "Số liệu không đọc được",
                said.size() + " số liệu đơn vị có ghi nhưng chưa tính vào tổng: " + names(said) + ".",
                true,
                unread.get(0).place(landmarks));
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
}
