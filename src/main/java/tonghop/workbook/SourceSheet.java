package tonghop.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Consolidation.UnitFigure;
import tonghop.model.CellRef;
import tonghop.model.Correction;
import tonghop.programme.Nature;
import tonghop.text.PrintedFigure;
import tonghop.workbook.Landmarks.Kind;

/** Each figure with the file, sheet and cell that it comes from. */
final class SourceSheet {

    static final String TITLE = "Nguồn số liệu";

    private static final int SHORT_HASH = 12;
    private static final Look TEXT = Look.BODY.sized(11).with(Trait.BOXED);
    private static final Look CENTRED = TEXT.with(Trait.CENTRED);
    private static final Look NUMBER = TEXT.with(Trait.RIGHT, Trait.UNWRAPPED);

    private static final int VALUE = 4;

    private final Book book;
    private final SheetWriter sheet;
    private final FigureGrid grid;

    private SourceSheet(Book book, SheetWriter sheet, FigureGrid grid) {
        this.book = book;
        this.sheet = sheet;
        this.grid = grid;
    }

    /** @param grids where the figures stand, each of which leads to its source, and its source back to it */
    static void write(Book book, Consolidation consolidation, List<FigureGrid> grids) {
        var sheet = book.sheet(TITLE, 22, 6, 6, 50, 14, 42, 15, 7, 22, 14);
        Headline.write(sheet, TITLE, consolidation.period());
        sheet.header(
                Look.HEADER,
                1,
                List.of("Đơn vị", "Biểu", "Mã", "Chỉ tiêu", "Giá trị", "Tệp", "Trang", "Ô", "Người gửi", "SHA-256"));
        for (var grid : grids) {
            var source = new SourceSheet(book, sheet, grid);
            for (int unit = 0; unit < grid.units().size(); unit++) {
                source.unit(unit);
            }
        }
    }

    private void unit(int index) {
        var unit = grid.units().get(index).unit();
        for (var line : grid.table().lines()) {
            var figure = line.byUnit().get(unit.code());
            if (figure != null && (!figure.isEmpty() || figure.correction() != null)) {
                if (figure.correction() != null) {
                    sheet.markNext(Kind.OVERRIDDEN, "");
                }
                row(unit.name(), line, figure);
                var shown = grid.place(index, line.indicator().code());
                book.link(shown, sheet.place(VALUE));
                sheet.link(VALUE, shown);
            }
        }
    }

    private void row(String unit, IndicatorLine line, UnitFigure figure) {
        var indicator = line.indicator();
        var arrival = figure.document().arrival();
        var at = figure.at();
        sheet.row()
                .text(0, unit, TEXT)
                .text(1, grid.table().form().code(), CENTRED)
                .text(2, indicator.code(), CENTRED)
                .text(3, indicator.name(), TEXT)
                .number(VALUE, figure.value(), NUMBER.formatted(NumberFormats.of(indicator, figure.value())))
                .text(5, figure.document().arrival().shownFile() + said(figure), TEXT)
                .text(6, sheetOf(at, indicator.nature()), CENTRED)
                .text(7, at == null ? "" : at.cell(), CENTRED)
                .text(8, arrival.sender() == null ? "" : arrival.sender(), TEXT)
                .text(
                        9,
                        arrival.sha256()
                                .substring(
                                        0, Math.min(SHORT_HASH, arrival.sha256().length())),
                        CENTRED);
    }

    /** What the report itself says, where another figure counts, or none that could be read. */
    private static String said(UnitFigure figure) {
        var correction = figure.correction();
        if (correction != null) {
            return "\nBáo cáo " + reported(figure, correction) + "; " + FindingSheet.decided(correction.why());
        }
        return figure.isUnread() ? "\nBáo cáo " + unread(figure) + "; chưa tính vào tổng" : "";
    }

    private static String reported(UnitFigure figure, Correction correction) {
        var reported = correction.reported();
        if (reported != null) {
            return "ghi " + PrintedFigure.of(reported);
        }
        return figure.unread().isEmpty() ? "để trống" : unread(figure);
    }

    private static String unread(UnitFigure figure) {
        return "ghi “" + figure.unread() + "”, không đọc được";
    }

    /** For a ratio, which is computed and stands in no report, the figures it comes from. */
    private static String sheetOf(@Nullable CellRef at, Nature nature) {
        if (at != null) {
            return at.sheet();
        }
        return nature instanceof Nature.Ratio ratio ? "tính: " + ratio.numerator() + "/" + ratio.denominator() : "";
    }
}
