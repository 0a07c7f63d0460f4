package tonghop.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation;
import tonghop.model.LedgerLine;
import tonghop.model.OfficeRemark;
import tonghop.workbook.Landmarks.Kind;

/** The receiving office's remarks on delivered outputs, each with the cell it concerns and what became of it. */
final class RemarkSheet {

    static final String TITLE = "Ý kiến của nơi nhận";

    private static final Look TEXT = Look.BODY.sized(11).with(Trait.BOXED);
    private static final Look CENTRED = TEXT.with(Trait.CENTRED);
    private static final List<Look> LOOKS = List.of(CENTRED, CENTRED, TEXT, CENTRED, TEXT, TEXT, TEXT);

    private RemarkSheet() {}

    static void write(Book book, Consolidation consolidation, List<OfficeRemark> remarks) {
        var sheet = book.sheet(TITLE, 6, 9, 20, 8, 38, 36, 36);
        Headline.write(sheet, TITLE, consolidation.period());
        sheet.header(
                Look.HEADER,
                2,
                List.of("Số", "Bản gửi lần", "Đơn vị", "Mã", "Ý kiến", "Số liệu lấy từ", "Kết quả xử lý"));
        var names = consolidation.units().stream()
                .collect(Collectors.toMap(u -> u.unit().code(), u -> u.unit().name(), (a, b) -> a));
        Map<Long, LedgerLine> documents = new HashMap<>();
        consolidation.documents().forEach(line -> documents.put(line.number(), line));
        for (var remark : remarks) {
            var unit = remark.unit();
            if (remark.isOpen()) {
                sheet.markNext(Kind.OPEN_REMARK, "");
            }
            sheet.rows(
                    List.of(
                            String.valueOf(remark.number()),
                            String.valueOf(remark.version()),
                            unit == null ? "(toàn kỳ)" : names.getOrDefault(unit, unit),
                            remark.indicator() == null ? "" : remark.indicator(),
                            remark.text(),
                            from(remark, documents),
                            ending(remark.ending())),
                    LOOKS);
        }
    }

    private static String from(OfficeRemark remark, Map<Long, LedgerLine> documents) {
        if (remark.document() == null) {
            return "";
        }
        var line = documents.get(remark.document());
        return (line == null
                        ? "tài liệu số " + remark.document()
                        : line.arrival().shownFile())
                + (remark.at() == null ? "" : ", " + remark.at());
    }

    private static String ending(OfficeRemark.@Nullable Ending ending) {
        if (ending instanceof OfficeRemark.Corrected corrected) {
            return "Đơn vị đã gửi phiên bản " + corrected.version() + ", nhận "
                    + VietnameseDates.minute(corrected.at());
        }
        return ending instanceof OfficeRemark.Closed closed
                ? "Đã xử lý: " + closed.reason() + " (" + closed.by() + ", " + VietnameseDates.minute(closed.at()) + ")"
                : "Chưa xử lý";
    }
}
