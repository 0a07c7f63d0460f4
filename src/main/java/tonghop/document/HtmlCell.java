package tonghop.document;

import java.math.BigDecimal;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tonghop.grid.CellValue;
import tonghop.grid.Doubt;
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
    private ShownFormat format = ShownFormat.PLAIN;

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
            grid.put(row, column, value, formula, doubt(value));
        }
    }

    private @Nullable Doubt doubt(CellValue value) {
        Element row = cell.parent();
        if (text.isChanged() || row != null && style.changes(row)) {
            return Doubt.CHANGED;
        }
        return value instanceof CellValue.Number number ? format.doubt(number.value()) : null;
    }

    boolean isBlank() {
        return text.written().isEmpty();
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
        this.format = named(format);
        return new CellValue.Number(number, this.format.kind());
    }

    /** Excel names its usual formats; others are codes. */
    private static ShownFormat named(String format) {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "percent" -> ShownFormat.of("0%");
            case "currency" -> ShownFormat.of("0 \"₫\"");
            case "", "general", "standard", "fixed", "scientific" -> ShownFormat.PLAIN;
            default -> ShownFormat.of(format);
        };
    }
}
