package tonghop.wordreport;

import java.util.ArrayList;
import java.util.List;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.model.CarriedCoverage;
import tonghop.wordreport.Block.Align;
import tonghop.wordreport.Block.Column;
import tonghop.wordreport.Block.Row;
import tonghop.wordreport.Block.Table;
import tonghop.workbook.VietnameseDates;

/** Where each unit stands, and when its report came. */
final class UnitAnnex {

    private UnitAnnex() {}

    static Table of(List<UnitLine> units) {
        var rows = new ArrayList<Row>();
        for (var unit : units) {
            var shown = unit.document() == null ? unit.pending() : unit.document();
            rows.add(Row.of(
                    String.valueOf(rows.size() + 1),
                    unit.unit().name(),
                    unit.status().label(),
                    shown == null ? "" : VietnameseDates.minute(shown.arrival().receivedAt()),
                    note(unit)));
        }
        return new Table(
                List.of(
                        new Column("STT", 7, Align.CENTRE),
                        new Column("Đơn vị báo cáo", 34, Align.LEFT),
                        new Column("Tình trạng", 15, Align.CENTRE),
                        new Column("Thời điểm nhận", 18, Align.CENTRE),
                        new Column("Ghi chú", 27, Align.LEFT)),
                rows);
    }

    private static String note(UnitLine unit) {
        var notes = new ArrayList<String>();
        if (unit.document() == null) {
            return unit.pending() == null ? "" : "Chưa tính vào số liệu";
        }
        CarriedCoverage below = unit.document().coverage();
        if (below != null) {
            notes.add(PlainWords.opening(below.brief()));
        }
        if (unit.forms().lacksFigures()) {
            notes.add("Chưa có số liệu: thiếu " + unit.forms().lackingNamed());
        }
        if (!unit.forms().late().isEmpty()) {
            notes.add("Nộp lần đầu sau hạn: biểu "
                    + String.join(", ", unit.forms().late().keySet()));
        }
        if (unit.correctedLateAt() != null) {
            notes.add("Đính chính sau hạn");
        }
        if (unit.pending() != null) {
            notes.add("Có bản mới đang tạm giữ");
        }
        return String.join("; ", notes);
    }
}
