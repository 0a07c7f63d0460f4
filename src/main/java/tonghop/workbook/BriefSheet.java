package tonghop.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.programme.ReportingPeriod;
import tonghop.workbook.Landmarks.Place;

/** The first sheet: what happened, in some ten lines, each of which leads to the sheet and row with the detail. It is not signed. */
final class BriefSheet {

    static final String TITLE = "Tóm tắt";

    private static final int LEADS = 3;
    private static final Look TEXT = Look.BODY.with(Trait.BOXED);
    private static final Look CENTRED = TEXT.with(Trait.CENTRED);
    private static final Look MATTERS = TEXT.with(Trait.BOLD);
    private static final Look LINK = TEXT.with(Trait.UNDERLINED);

    /**
     * @param matters whether somebody has something to do or to know
     * @param place where the detail stands; null where there is none
     */
    record Line(
            String subject,
            String said,
            boolean matters,
            @Nullable Place place) {}

    private BriefSheet() {}

    /** Adds the sheet, which stands first and is written last: it leads to rows of all the others. */
    static SheetWriter begin(Book book) {
        return book.frontSheet(TITLE, 5, 25, 56, PageLayout.PAGE_WIDTH - 86);
    }

    static void write(SheetWriter sheet, String programme, ReportingPeriod period, List<Line> lines) {
        Headline.write(sheet, "Tóm tắt kết quả tổng hợp", period);
        sheet.row().across(0, sheet.columns() - 1, programme, Look.NOTE.with(Trait.CENTRED));
        sheet.header(Look.HEADER, 2, List.of("STT", "Việc", "Tình hình", "Xem chi tiết (bấm vào ô)"));
        for (int i = 0; i < lines.size(); i++) {
            line(sheet, i + 1, lines.get(i));
        }
    }

    private static void line(SheetWriter sheet, int number, Line line) {
        var place = line.place();
        sheet.row()
                .text(0, String.valueOf(number), CENTRED)
                .text(1, line.subject(), line.matters() ? MATTERS : TEXT)
                .text(2, line.said(), TEXT)
                .text(LEADS, place == null ? "" : place.label(), place == null ? TEXT : LINK)
                .link(LEADS, place);
    }
}
