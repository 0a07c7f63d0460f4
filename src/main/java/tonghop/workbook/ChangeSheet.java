package tonghop.workbook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.consolidate.Change;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Replacement;
import tonghop.model.Period;
import tonghop.workbook.Landmarks.Kind;

/** What a replacement output says otherwise than the delivered one whose place it takes, and why. */
final class ChangeSheet {

    static final String TITLE = "Thay đổi so với bản đã gửi";

    private static final int SHORT_HASH = 12;
    private static final Look TEXT = Look.BODY.sized(11).with(Trait.BOXED);
    private static final Look CENTRED = TEXT.with(Trait.CENTRED);
    private static final Look FIGURE = TEXT.with(Trait.RIGHT);
    private static final List<Look> LOOKS = List.of(CENTRED, TEXT, CENTRED, CENTRED, TEXT, TEXT, TEXT, TEXT);
    private static final List<Look> FIGURE_LOOKS = List.of(CENTRED, TEXT, CENTRED, CENTRED, TEXT, FIGURE, FIGURE, TEXT);

    private ChangeSheet() {}

    static void write(Book book, Consolidation consolidation, Replacement replacement) {
        var sheet = book.sheet(TITLE, 5, 20, 6, 8, 38, 15, 15, 40);
        Headline.write(sheet, TITLE, consolidation.period());
        note(sheet, title(replacement) + " " + replaces(replacement) + ".");
        if (!replacement.touched().isEmpty()) {
            note(sheet, touched(replacement));
        }
        sheet.header(
                Look.HEADER, 2, List.of("STT", "Đơn vị", "Biểu", "Mã", "Nội dung", "Bản đã gửi", "Bản này", "Vì sao"));
        var names = consolidation.units().stream()
                .collect(Collectors.toMap(u -> u.unit().code(), u -> u.unit().name(), (a, b) -> a));
        var whole = whole(replacement.changes());
        int number = 0;
        sheet.markNext(Kind.CHANGE, "");
        for (var change : inOrder(replacement.changes())) {
            if (change.fact().isReporting() || !whole.contains(change.fact().unit())) {
                sheet.rows(texts(++number, change, names), looks(change));
            }
        }
        if (!whole.isEmpty()) {
            note(
                    sheet,
                    "Đơn vị mới được tính hoặc không còn được tính chỉ ghi một dòng; từng số liệu ở trang “"
                            + UnitFiguresSheet.TITLE + "”.");
        }
    }

    /** The units of which everything is new or gone: a line for each of their figures would say nothing more. */
    private static Set<String> whole(List<Change> changes) {
        return changes.stream()
                .filter(c -> c.fact().isReporting() && (c.valueBefore() == null || c.valueNow() == null))
                .map(c -> c.fact().unit())
                .collect(Collectors.toSet());
    }

    /** Who signs looks at the totals first. */
    private static List<Change> inOrder(List<Change> changes) {
        return Stream.concat(
                        changes.stream().filter(Change::isOfAll),
                        changes.stream().filter(c -> !c.isOfAll()))
                .toList();
    }

    private static List<Look> looks(Change change) {
        return change.shown().isFigure() ? FIGURE_LOOKS : LOOKS;
    }

    private static void note(SheetWriter sheet, String text) {
        sheet.row().across(0, sheet.columns() - 1, text, Look.NOTE.with(Trait.CENTRED));
    }

    /** E.g. {@code Bản thay thế lần 2}. */
    static String title(Replacement replacement) {
        return "Bản thay thế lần " + replacement.number();
    }

    /** E.g. {@code thay bản gửi lần 1, duyệt ngày 15/05/2024 08:00 (SHA-256 0123456789ab…)}. */
    static String replaces(Replacement replacement) {
        var output = replacement.replaces();
        return "thay bản gửi lần " + output.version() + ", duyệt ngày " + VietnameseDates.minute(output.at())
                + " (SHA-256 " + output.sha256().substring(0, SHORT_HASH) + "…)";
    }

    private static String touched(Replacement replacement) {
        return "Các bản tổng hợp lũy kế đã gửi có thể phải thay theo: "
                + replacement.touched().stream().map(Period::label).collect(Collectors.joining("; ")) + ".";
    }

    private static List<String> texts(int number, Change change, Map<String, String> names) {
        var fact = change.fact();
        var shown = change.shown();
        return List.of(
                String.valueOf(number),
                change.isOfAll() ? "Tổng cộng" : names.getOrDefault(fact.unit(), fact.unit()),
                fact.form(),
                shown.code(),
                shown.label(),
                shown.before(),
                shown.now(),
                change.why());
    }
}
