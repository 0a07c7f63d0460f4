package tonghop.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.model.LedgerLine;
import tonghop.model.UnitStatus;
import tonghop.workbook.Landmarks.Kind;
import tonghop.workbook.Landmarks.Place;

/** Where each unit stands: whether and when its report came, and which version counts. */
final class SubmissionSheet {

    static final String TITLE = "Tình hình nộp báo cáo";

    private static final int FILE = 5;
    private static final Look TEXT = Look.BODY.with(Trait.BOXED);
    private static final Look CENTRED = TEXT.with(Trait.CENTRED);
    private static final List<Look> LOOKS = List.of(CENTRED, TEXT, CENTRED, CENTRED, CENTRED, TEXT, TEXT);

    private SubmissionSheet() {}

    static void write(Book book, Consolidation consolidation) {
        var sheet = book.sheet(TITLE, 5, 27, 11, 16, 7, 30, 20);
        Headline.write(sheet, TITLE, consolidation.period());
        String due = VietnameseDates.due(consolidation.period().due());
        sheet.row().across(0, sheet.columns() - 1, "Hạn nộp: " + due, Look.NOTE.with(Trait.CENTRED));
        sheet.header(
                Look.HEADER,
                2,
                List.of("STT", "Đơn vị báo cáo", "Tình trạng", "Thời điểm nhận", "Phiên bản", "Tệp", "Ghi chú"));
        int number = 0;
        for (var unit : consolidation.units()) {
            sheet.markNext(Kind.UNIT, unit.unit().code());
            sheet.rows(texts(++number, unit), LOOKS);
        }
        sheet.row().across(0, sheet.columns() - 1, counts(consolidation.units()), Look.NOTE);
    }

    /** Lets the file of each unit lead to what was noticed about it, once that is written. */
    static void linkFindings(Book book, List<UnitLine> units) {
        for (var unit : units) {
            var shown = unit.document() == null ? unit.pending() : unit.document();
            var at = book.landmarks().of(Kind.UNIT, unit.unit().code());
            var findings = shown == null ? null : book.landmarks().of(Kind.FINDINGS, String.valueOf(shown.number()));
            if (at != null && findings != null) {
                book.link(new Place(at.sheet(), at.row(), FILE), findings);
            }
        }
    }

    private static List<String> texts(int number, UnitLine unit) {
        var shown = unit.document() == null ? unit.pending() : unit.document();
        return List.of(
                String.valueOf(number),
                unit.unit().name(),
                unit.status().label(),
                shown == null ? "" : VietnameseDates.minute(shown.arrival().receivedAt()),
                unit.document() == null ? "" : version(unit.document()),
                shown == null ? "" : shown.arrival().shownFile(),
                note(unit));
    }

    private static String version(LedgerLine document) {
        return document.version() == null ? "" : document.version().toString();
    }

    private static String note(UnitLine unit) {
        return Stream.of(LevelBelow.note(unit), lacking(unit), firstLate(unit), correctedLate(unit), pending(unit))
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private static String pending(UnitLine unit) {
        var pending = unit.pending();
        if (pending == null) {
            return "";
        }
        return unit.document() == null
                ? "Chưa tính vào tổng, chờ quyết định; xem trang “" + FindingSheet.TITLE + "”"
                : newer(unit, pending);
    }

    private static String lacking(UnitLine unit) {
        return unit.forms().lacksFigures()
                ? "Chưa có số liệu: thiếu " + unit.forms().lackingNamed()
                : "";
    }

    private static String firstLate(UnitLine unit) {
        return unit.forms().late().entrySet().stream()
                .map(form -> "Biểu " + form.getKey() + " nộp lần đầu sau hạn, ngày "
                        + VietnameseDates.minute(form.getValue().arrival().receivedAt()))
                .collect(Collectors.joining(". "));
    }

    private static String correctedLate(UnitLine unit) {
        var at = unit.correctedLateAt();
        return at == null ? "" : "Đúng hạn; đính chính sau hạn, ngày " + VietnameseDates.minute(at);
    }

    private static String newer(UnitLine unit, LedgerLine pending) {
        return "Có bản mới đang tạm giữ: " + pending.arrival().shownFile() + ", nhận "
                + VietnameseDates.minute(pending.arrival().receivedAt()) + "; "
                + (unit.forms().lacksFigures()
                        ? unit.forms().lackingNamed() + " chưa có bản nào được tính"
                        : "số liệu vẫn theo " + counted(unit.document()));
    }

    private static String counted(@Nullable LedgerLine document) {
        return document == null || document.version() == null ? "bản trước" : "phiên bản " + document.version();
    }

    private static String counts(List<UnitLine> units) {
        var parts = new ArrayList<String>();
        for (var status : UnitStatus.values()) {
            long count = units.stream().filter(u -> u.status() == status).count();
            if (count > 0) {
                parts.add(status.label() + " " + count);
            }
        }
        return "Cộng " + units.size() + " đơn vị: " + String.join("; ", parts) + ".";
    }
}
