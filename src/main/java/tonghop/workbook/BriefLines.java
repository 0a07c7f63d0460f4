package tonghop.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Change;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.UnitEntry;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.consolidate.Dossier;
import tonghop.consolidate.Queries;
import tonghop.consolidate.TaskLine;
import tonghop.model.LedgerLine;
import tonghop.model.OfficeRemark;
import tonghop.model.UnitStatus;
import tonghop.model.Verdict;
import tonghop.workbook.BriefSheet.Line;
import tonghop.workbook.Landmarks.Kind;
import tonghop.workbook.Landmarks.Place;

/** What happened in a period, a line for each thing that its reader asks after. */
final class BriefLines {

    private static final String NONE = "Không có.";

    private final Consolidation consolidation;
    private final Dossier dossier;
    private final Landmarks landmarks;
    private final Map<String, String> names;

    /** @param landmarks of all the sheets that lines lead to, so that these must be written */
    BriefLines(Consolidation consolidation, Dossier dossier, Landmarks landmarks) {
        this.consolidation = consolidation;
        this.dossier = dossier;
        this.landmarks = landmarks;
        this.names = consolidation.units().stream()
                .collect(Collectors.toMap(u -> u.unit().code(), u -> u.unit().name(), (a, b) -> a));
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.add(coverage());
        if (consolidation.units().stream().anyMatch(u -> u.forms().lacksFigures())) {
            lines.add(lacking());
        }
        lines.add(standing("Chưa nộp", u -> u.status() == UnitStatus.MISSING));
        lines.add(held());
        lines.add(standing("Nộp chậm", u -> u.status() == UnitStatus.LATE));
        lines.addAll(new BriefFigures(consolidation, landmarks).lines());
        lines.add(queries());
        lines.add(changes());
        if (!dossier.remarks().isEmpty()) {
            lines.add(remarks());
        }
        if (!consolidation.lists().isEmpty()) {
            lines.add(lists());
        }
        return lines;
    }

    private Line coverage() {
        var units = consolidation.units();
        var owing =
                units.stream().filter(u -> u.status() != UnitStatus.NOT_OWED).toList();
        long reported = owing.stream().filter(u -> u.status().reported()).count();
        var partial = LevelBelow.partial(units);
        String said = reported + "/" + owing.size() + " đơn vị đã nộp"
                + (consolidation.closed() ? "; kỳ báo cáo đã khóa" : "; kỳ báo cáo chưa khóa, số liệu tạm tính")
                + (partial.isEmpty() ? "" : "; chưa đủ đơn vị cấp dưới: " + Coverage.names(partial, Coverage.NAMED))
                + ".";
        return new Line("Số đơn vị đã nộp", said, reported < owing.size() || !partial.isEmpty(), place(units));
    }

    /** Who is among those that reported, and is in no total. */
    private Line lacking() {
        var units = consolidation.units().stream()
                .filter(u -> u.forms().lacksFigures())
                .toList();
        var names = units.stream()
                .map(u -> u.unit().name() + " (thiếu " + u.forms().lackingNamed() + ")")
                .toList();
        return named("Đã nộp, chưa có số liệu", names, "đơn vị", place(units));
    }

    private Line standing(String subject, Predicate<UnitLine> which) {
        var units = consolidation.units().stream().filter(which).toList();
        return named(subject, units.stream().map(u -> u.unit().name()).toList(), "đơn vị", place(units));
    }

    private @Nullable Place place(List<UnitLine> units) {
        return units.isEmpty()
                ? null
                : landmarks.of(Kind.UNIT, units.get(0).unit().code());
    }

    /** Whatever waits for a decision, be it of a unit that has another report that counts, or of nobody known. */
    private Line held() {
        var held = consolidation.documents().stream()
                .filter(d -> d.verdict() == Verdict.HELD)
                .toList();
        var place = held.stream()
                .map(d -> landmarks.of(Kind.FINDINGS, String.valueOf(d.number())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return named("Tạm giữ, chờ quyết định", held.stream().map(this::held).toList(), "báo cáo", place);
    }

    private String held(LedgerLine document) {
        var unit = document.unit();
        if (unit == null) {
            return document.arrival().shownFile() + " (chưa rõ đơn vị)";
        }
        return names.getOrDefault(unit, unit)
                + consolidation.units().stream()
                        .filter(u -> u.unit().code().equals(unit) && u.document() != null)
                        .findFirst()
                        .map(u -> u.forms().lacksFigures()
                                ? " (bản khác của đơn vị vẫn được tính, chưa có số liệu)"
                                : " (bản khác của đơn vị vẫn được tính)")
                        .orElse(" (chưa được tính)");
    }

    private Line queries() {
        var byUnit = new LinkedHashMap<String, Integer>();
        for (var document : consolidation.documents()) {
            int count = Queries.of(List.of(document)).unexplained();
            var unit = document.unit();
            if (count > 0) {
                byUnit.merge(
                        unit == null ? document.arrival().shownFile() : names.getOrDefault(unit, unit),
                        count,
                        Integer::sum);
            }
        }
        int open = byUnit.values().stream().mapToInt(i -> i).sum();
        var asked = byUnit.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .toList();
        String said = open == 0 ? NONE : open + " cảnh báo: " + Coverage.names(asked, Coverage.NAMED) + ".";
        return new Line("Cảnh báo chưa giải trình", said, open > 0, landmarks.of(Kind.OPEN_QUERY, ""));
    }

    private Line changes() {
        String subject = "So với bản đã gửi";
        var replacement = dossier.replacement();
        if (replacement == null) {
            return new Line(subject, "Chưa có bản nào đã gửi mà bản này phải thay.", false, null);
        }
        var units = new HashSet<String>();
        replacement.changes().stream()
                .filter(c -> !c.isOfAll())
                .forEach(c -> units.add(c.fact().unit()));
        long totals = replacement.changes().stream().filter(Change::isOfAll).count();
        String said = ChangeSheet.title(replacement) + ": thay đổi ở " + units.size() + " đơn vị, " + totals
                + " tổng số khác bản gửi lần " + replacement.replaces().version() + ".";
        return new Line(subject, said, true, landmarks.of(Kind.CHANGE, ""));
    }

    private Line remarks() {
        long open = dossier.remarks().stream().filter(OfficeRemark::isOpen).count();
        String said = open + "/" + dossier.remarks().size() + " ý kiến chưa xử lý.";
        return new Line("Ý kiến của nơi nhận", said, open > 0, landmarks.of(Kind.OPEN_REMARK, ""));
    }

    private Line lists() {
        long like = entries().filter(e -> e.like() != null).count();
        long overdue = entries().filter(UnitEntry::overdue).count();
        long missed = consolidation.lists().stream()
                .flatMap(l -> l.tasks().stream())
                .filter(TaskLine::isMissed)
                .count();
        String said = entries().count() + " mục"
                + (like > 0 ? "; " + like + " mục có thể trùng với mục khác" : "")
                + (overdue > 0 ? "; " + overdue + " mục quá hạn" : "")
                + (missed > 0 ? "; " + missed + " nhiệm vụ đã đến hạn mà chưa cơ quan nào báo cáo" : "") + ".";
        return new Line(
                "Danh sách, nhiệm vụ",
                said,
                like + overdue + missed > 0,
                landmarks.of(overdue + missed > 0 ? Kind.OVERDUE : Kind.LIKENESS, ""));
    }

    private Stream<UnitEntry> entries() {
        return consolidation.lists().stream().flatMap(l -> l.entries().stream());
    }

    private static Line named(String subject, List<String> names, String counted, @Nullable Place place) {
        String said = names.isEmpty()
                ? NONE
                : names.size() + " " + counted + ": " + Coverage.names(names, Coverage.NAMED) + ".";
        return new Line(subject, said, !names.isEmpty(), place);
    }
}
