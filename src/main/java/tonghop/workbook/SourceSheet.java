package tonghop.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.FigureTable;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Consolidation.UnitFigure;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.model.CellRef;
import tonghop.model.Correction;
import tonghop.programme.Nature;
import tonghop.text.PrintedFigure;

/** Each figure with the file, sheet and cell that it comes from. */
final class SourceSheet {

    static final String TITLE = "Nguồn số liệu";

    private static final int SHORT_HASH = 12;
    private static final Look TEXT = Look.BODY.sized(11).with(Trait.BOXED);
    private static final Look CENTRED = TEXT.with(Trait.CENTRED);
    private static final Look NUMBER = TEXT.with(Trait.RIGHT, Trait.UNWRAPPED);

    private final SheetWriter sheet;
    private final String form;

    private SourceSheet(SheetWriter sheet, FigureTable table) {
        this.sheet = sheet;
        this.form = table.form().code();
    }

    static void write(Book book, Consolidation consolidation) {
        var sheet = book.sheet(TITLE, 22, 6, 6, 50, 14, 42, 15, 7, 22, 14);
        Headline.write(sheet, TITLE, consolidation.period());
        sheet.header(
                Look.HEADER,
                1,
                List.of("Đơn vị", "Biểu", "Mã", "Chỉ tiêu", "Giá trị", "Tệp", "Trang", "Ô", "Người gửi", "SHA-256"));
        for (var table : consolidation.tables()) {
            var source = new SourceSheet(sheet, table);
            consolidation.units().forEach(unit -> source.unit(unit, table.lines()));
        }
    }

    private void unit(UnitLine unit, List<IndicatorLine> lines) {
        for (var line : lines) {
            var figure = line.byUnit().get(unit.unit().code());
            if (figure != null && (figure.value() != null || figure.correction() != null)) {
                row(unit.unit().name(), line, figure);
            }
        }
    }

    private void row(String unit, IndicatorLine line, UnitFigure figure) {
        var indicator = line.indicator();
        var arrival = figure.document().arrival();
        var at = figure.at();
        sheet.row()
                .text(0, unit, TEXT)
                .text(1, form, CENTRED)
                .text(2, indicator.code(), CENTRED)
                .text(3, indicator.name(), TEXT)
                .number(4, figure.value(), NUMBER.formatted(NumberFormats.of(indicator, figure.value())))
                .text(5, figure.document().arrival().shownFile() + corrected(figure.correction()), TEXT)
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

    /** What the report itself says, where another figure counts. */
    private static String corrected(@Nullable Correction correction) {
        if (correction == null) {
            return "";
        }
        var reported = correction.reported();
        return "\nBáo cáo "
                + (reported == null ? "để trống" : "ghi " + PrintedFigure.of(reported)) + "; "
                + FindingSheet.decided(correction.why());
    }

    /** For a ratio, which is computed and stands in no report, the figures it comes from. */
    private static String sheetOf(@Nullable CellRef at, Nature nature) {
        if (at != null) {
            return at.sheet();
        }
        return nature instanceof Nature.Ratio ratio ? "tính: " + ratio.numerator() + "/" + ratio.denominator() : "";
    }
}
