package tonghop.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tonghop.grid.CellValue;
import tonghop.grid.Doubt;
import tonghop.grid.NumberKind;
import tonghop.text.VietnameseText;

/** A cell of an .xlsx sheet as it is written (ECMA-376 part 1, 18.3.1.4 and 18.18.11). */
final class XlsxCell {

    private final int row;
    private final int column;
    private final String type;
    private final @Nullable String style;
    private CellStyle look = CellStyle.NONE;
    private boolean changed;

    /** The text of {@code f}; null where there is none. */
    @Nullable
    String formula;
    /** The text of {@code v}; null where there is none. */
    @Nullable
    String stored;
    /** The text of {@code is}; null where there is none. */
    @Nullable
    StoredText inline;

    /** @param type the attribute {@code t} @param style the attribute {@code s} */
    XlsxCell(int row, int column, @Nullable String type, @Nullable String style) {
        this.row = row;
        this.column = column;
        this.type = type == null ? "n" : type;
        this.style = style;
    }

    /** @return null where the cell is blank */
    @Nullable
    CellValue value(XlsxSheet.Shared shared, SheetGrid grid) {
        CellStyle look = shared.styles().of(style);
        if (look == null) {
            throw grid.damaged(row, column, "ô dùng một kiểu định dạng không có trong tệp");
        }
        this.look = look;
        if (inline != null) {
            return text(inline, look, grid);
        }
        if (stored == null || !isStored()) {
            return formula == null ? null : new CellValue.NotComputed(look.numberKind());
        }
        return switch (type) {
            case "s" -> text(sharedText(stored.strip(), shared, grid), look, grid);
            case "str", "inlineStr" ->
                StoredText.plain(RichText.unescape(stored)).in(look.font(), grid);
            case "n" -> number(stored, look.numberKind(), shared.dates(), grid);
            case "b" -> bool(stored.strip(), grid);
            case "e" -> new CellValue.ErrorCode(VietnameseText.nfc(stored.strip()));
            case "d" -> IsoDate.cell(stored.strip());
            default -> throw grid.damaged(row, column, "kiểu ô không có trong quy cách");
        };
    }

    /** Why a person may see something else than the value that {@link #value} told. */
    @Nullable
    Doubt doubt(CellValue value) {
        return changed ? Doubt.CHANGED : look.doubt(value);
    }

    private CellValue.@Nullable Text text(StoredText text, CellStyle look, SheetGrid grid) {
        changed = text.isChanged();
        return text.in(look.font(), grid);
    }

    /** Only of a text result an empty one says something: that it was computed. */
    private boolean isStored() {
        return stored != null && (!stored.isBlank() || type.equals("str"));
    }

    /** True for a formula whose result is there, be it an empty text. */
    boolean isComputed() {
        return formula != null && isStored();
    }

    private StoredText sharedText(String index, XlsxSheet.Shared shared, SheetGrid grid) {
        StoredText text = shared.strings().get(CellAddress.number(index, 0));
        if (text == null) {
            throw grid.damaged(row, column, "ô trỏ đến một đoạn chữ không có trong tệp");
        }
        return text;
    }

    private CellValue number(String stored, NumberKind kind, DateSystem dates, SheetGrid grid) {
        BigDecimal number = StoredNumber.parse(stored);
        if (number == null) {
            throw grid.damaged(row, column, "ô số chứa nội dung không phải là số");
        }
        return new CellValue.Number(dates.usual(number, kind), kind);
    }

    private CellValue bool(String stored, SheetGrid grid) {
        return switch (stored) {
            case "1", "true" -> new CellValue.Bool(true);
            case "0", "false" -> new CellValue.Bool(false);
            default -> throw grid.damaged(row, column, "ô đúng/sai chứa giá trị lạ");
        };
    }
}
