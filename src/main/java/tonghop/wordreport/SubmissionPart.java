package tonghop.wordreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.model.CarriedCoverage;
import tonghop.model.UnitStatus;
import tonghop.model.VietnamTime;
import tonghop.workbook.VietnameseDates;

/** Who handed in the report and who did not; every unit that did not is named. */
final class SubmissionPart {

    private final Consolidation consolidation;
    private final Instant asOf;
    private final List<Block> blocks = new ArrayList<>();

    private SubmissionPart(Consolidation consolidation, Instant asOf) {
        this.consolidation = consolidation;
        this.asOf = asOf;
    }

    /** @param asOf when the last document came */
    static List<Block> of(Consolidation consolidation, Instant asOf) {
        var part = new SubmissionPart(consolidation, asOf);
        part.all();
        part.names("Nộp chậm", UnitStatus.LATE);
        part.names("Chưa nộp", UnitStatus.MISSING);
        part.names("Đã nộp nhưng còn tạm giữ để làm rõ, chưa tính vào số liệu", UnitStatus.HELD);
        part.item("Đã nộp nhưng chưa có số liệu", u -> u.forms().lacksFigures());
        part.item(
                "Có bản mới đang tạm giữ, số liệu vẫn theo bản trước",
                u -> u.document() != null && u.pending() != null && !u.forms().lacksFigures());
        part.item(
                "Có bản mới đang tạm giữ, chưa có số liệu nào được tính",
                u -> u.document() != null && u.pending() != null && u.forms().lacksFigures());
        part.item(
                "Nộp đúng hạn, có biểu nộp lần đầu sau hạn",
                u -> !u.forms().late().isEmpty());
        part.item("Nộp đúng hạn, có đính chính sau hạn", u -> u.correctedLateAt() != null);
        part.partial();
        return part.blocks;
    }

    private void all() {
        var owing = consolidation.units().stream()
                .filter(u -> u.status() != UnitStatus.NOT_OWED)
                .toList();
        long reported = owing.stream().filter(u -> u.status().reported()).count();
        long onTime = count(UnitStatus.ON_TIME);
        var due = consolidation.period().due();
        String text = "Đến ngày " + VietnameseDates.day(LocalDate.ofInstant(asOf, VietnamTime.ZONE)) + ", " + reported
                + "/" + owing.size() + " đơn vị phải báo cáo đã nộp";
        if (due != null) {
            text += "; trong đó " + onTime + " đơn vị nộp đúng hạn, " + count(UnitStatus.LATE)
                    + " đơn vị nộp chậm (hạn nộp: " + VietnameseDates.due(due) + ")";
        }
        blocks.add(new Block.Text(text + "."));
    }

    private long count(UnitStatus status) {
        return consolidation.units().stream().filter(u -> u.status() == status).count();
    }

    private void names(String what, UnitStatus status) {
        item(what, u -> u.status() == status);
    }

    private void item(String what, Predicate<UnitLine> which) {
        var names = consolidation.units().stream()
                .filter(which)
                .map(u -> u.unit().name())
                .toList();
        if (!names.isEmpty()) {
            blocks.add(new Block.Item(what + " (" + names.size() + " đơn vị): " + String.join(", ", names) + "."));
        }
    }

    /** Units whose own reports do not have all the units below in them. */
    private void partial() {
        String partial = consolidation.units().stream()
                .filter(SubmissionPart::isPartial)
                .map(u -> u.unit().name() + " " + below(u).shown())
                .collect(Collectors.joining(". "));
        if (!partial.isEmpty()) {
            blocks.add(new Block.Item("Báo cáo chưa đủ đơn vị cấp dưới: " + partial + "."));
        }
    }

    static boolean isPartial(UnitLine line) {
        return line.document() != null
                && line.document().coverage() != null
                && !below(line).isWhole();
    }

    private static CarriedCoverage below(UnitLine line) {
        return Objects.requireNonNull(Objects.requireNonNull(line.document()).coverage());
    }
}
