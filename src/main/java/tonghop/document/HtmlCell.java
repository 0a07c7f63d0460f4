package tonghop.document;

import java.math.BigDecimal;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tonghop.grid.CellValue;
import tonghop.grid.NumberKind;
import tonghop.text.VietnameseText;

/**
 * A cell of a table. What it shows is its text; the number behind it is there where LibreOffice ({@code sdval}) or
 * Excel ({@code x:num}) has written it beside.
 */
final class HtmlCell {

    private final Element cell;
    private final HtmlStyle style;
    private final SheetGrid grid;
    private final HtmlText text;

    HtmlCell(Element cell, HtmlStyle style, SheetGrid grid) {
        this.cell = cell;
        this.style = style;
        this.grid = grid;
        this.text = new HtmlText(style, grid.budget());
    }

    /** @param font that of the table */
    void put(int row, int column, @Nullable String font) {
        text.addInside(cell, null);
        String formula = formula();
        CellValue value = value(row, column, font, formula != null);
        if (value != null) {
            grid.put(row, column, value, formula);
        }
    }

    private @Nullable String formula() {
        if (!cell.hasAttr("x:fmla")) {
            return null;
        }
        String written = cell.attr("x:fmla").replaceFirst("^=", "");
        grid.budget().keepText(written.length());
        // Excel names the other workbook itself in the brackets.
        return written.indexOf('[') < 0 ? written : OutsideReference.MARK;
    }

    private @Nullable CellValue value(int row, int column, @Nullable String font, boolean computed) {
        String shown = text.written();
        boolean number = cell.hasAttr("sdval") || cell.hasAttr("x:num");
        if (cell.hasAttr("x:err") || (number || computed) && ShownError.is(shown)) {
            return new CellValue.ErrorCode(VietnameseText.nfc(shown));
        }
        if (cell.hasAttr("x:bool")) {
            return new CellValue.Bool(cell.attr("x:bool").equalsIgnoreCase("true"));
        }
        if (cell.hasAttr("sdval")) {
            String[] format = cell.attr("sdnum").split(";", 3);
            return number(cell.attr("sdval"), format.length < 3 ? "" : format[2], row, column);
        }
        String stored = cell.attr("x:num").isEmpty() ? shown : cell.attr("x:num");
        if (cell.hasAttr("x:num") && StoredNumber.parse(stored) != null) {
            String format = style.numberFormat(cell);
            return number(stored, format == null ? "" : format, row, column);
        }
        return text.stored().in(font, grid);
    }

    private CellValue number(String stored, String format, int row, int column) {
        BigDecimal number = StoredNumber.parse(stored);
        if (number == null) {
            throw grid.damaged(row, column, "ô số chứa nội dung không phải là số");
        }
        if (format.equals("BOOLEAN")) {
            return new CellValue.Bool(number.signum() != 0);
        }
        return new CellValue.Number(number, kind(format));
    }

    /** Excel names its usual formats; others are codes. */
    private static NumberKind kind(String format) {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "percent" -> NumberKind.PERCENT;
            case "general", "standard", "fixed", "scientific", "currency" -> NumberKind.PLAIN;
            default -> NumberFormats.of(format);
        };
    }
}
