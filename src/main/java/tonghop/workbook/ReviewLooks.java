package tonghop.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of the list's own cells, made once in a workbook of either kind. */
final class ReviewLooks {

    private final Workbook book;
    private final Map<Look, CellStyle> styles = new HashMap<>();

    ReviewLooks(Workbook book) {
        this.book = book;
    }

    CellStyle of(Look look) {
        CellStyle known = styles.get(look);
        if (known == null) {
            known = make(look);
            styles.put(look, known);
        }
        return known;
    }

    private CellStyle make(Look look) {
        CellStyle style = book.createCellStyle();
        style.setFont(font(look));
        style.setWrapText(!look.is(Trait.UNWRAPPED));
        style.setVerticalAlignment(look.is(Trait.TOP) ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setAlignment(look.is(Trait.CENTRED) ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
        if (look.is(Trait.BOXED)) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        style.setQuotePrefixed(look.is(Trait.LITERAL));
        return style;
    }

    private Font font(Look look) {
        Font font = book.createFont();
        font.setFontName(Styles.FACE);
        font.setFontHeightInPoints((short) look.size());
        font.setBold(look.is(Trait.BOLD));
        font.setItalic(look.is(Trait.ITALIC));
        if (look.is(Trait.UNDERLINED)) {
            font.setUnderline(Font.U_SINGLE);
        }
        font.setColor((look.is(Trait.GREY) ? IndexedColors.GREY_40_PERCENT : IndexedColors.AUTOMATIC).getIndex());
        return font;
    }
}
