package tonghop.workbook;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.UnitDiscipline;
import tonghop.consolidate.UnitDiscipline.Kept;
import tonghop.model.UnitStatus;

/** How the units kept their reporting days in the periods of the year up to this one. */
final class DisciplineSheet {

    static final String TITLE = "Kỷ luật báo cáo";

    private static final Look TEXT = Look.BODY.sized(11).with(Trait.BOXED);
    private static final Look CENTRED = TEXT.with(Trait.CENTRED);
    private static final List<Look> LOOKS =
            List.of(CENTRED, TEXT, CENTRED, CENTRED, CENTRED, CENTRED, CENTRED, CENTRED, CENTRED, CENTRED, TEXT);

    private DisciplineSheet() {}

    static void write(Book book, Consolidation consolidation, List<UnitDiscipline> discipline) {
        var sheet = book.sheet(TITLE, 5, 27, 8, 8, 11, 8, 9, 9, 9, 8, 43);
        Headline.write(sheet, TITLE, consolidation.period());
        String asOf = asOf(consolidation);
        if (!asOf.isEmpty()) {
            String said = "Các kỳ trong năm đến kỳ này" + asOf;
            sheet.row().across(0, sheet.columns() - 1, said, Look.NOTE.with(Trait.CENTRED));
        }
        sheet.header(
                Look.HEADER.sized(11),
                2,
                List.of(
                        "STT",
                        "Đơn vị",
                        "Số kỳ",
                        "Đúng hạn",
                        "Đã nộp, kỳ không có hạn",
                        "Nộp chậm",
                        "Số ngày chậm",
                        "Lần đính chính",
                        "Đang tạm giữ",
                        "Chưa nộp",
                        "Các kỳ chậm, tạm giữ, chưa nộp"));
        int number = 0;
        for (var unit : discipline) {
            sheet.rows(texts(++number, unit), LOOKS);
        }
    }

    /** As goes behind a title; empty where nothing came. */
    static String asOf(Consolidation consolidation) {
        return consolidation.documents().stream()
                .map(d -> d.arrival().receivedAt())
                .max(Instant::compareTo)
                .map(at -> ", tính đến " + VietnameseDates.minute(at)
                        + (consolidation.closed() ? "; kỳ này đã khóa sổ" : ""))
                .orElse("");
    }

    private static List<String> texts(int number, UnitDiscipline unit) {
        return List.of(
                String.valueOf(number),
                unit.unit().name(),
                String.valueOf(unit.periods().size()),
                String.valueOf(unit.count(UnitStatus.ON_TIME)),
                String.valueOf(unit.count(UnitStatus.ACCEPTED)),
                String.valueOf(unit.count(UnitStatus.LATE)),
                String.valueOf(unit.daysLate()),
                String.valueOf(unit.corrections()),
                String.valueOf(unit.held()),
                String.valueOf(unit.count(UnitStatus.MISSING)),
                unit.periods().stream()
                        .filter(k -> !k.status().reported() || k.status() == UnitStatus.LATE)
                        .map(DisciplineSheet::failing)
                        .collect(Collectors.joining("; ")));
    }

    private static String failing(Kept kept) {
        return kept.period().label() + ": " + kept.status().label()
                + (kept.daysLate() > 0 ? " " + kept.daysLate() + " ngày" : "");
    }
}
