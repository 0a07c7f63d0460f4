package tonghop.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.common.usermodel.fonts.FontFamily;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of one workbook, each made once, in the order in which they are first asked for. */
final class Styles {

    static final String FACE = "Times New Roman";

    /** Opaque: the schema wants four bytes (ECMA-376 part 1, 18.18.86). */
    private static final byte[] PALE_GREY = {(byte) 0xFF, (byte) 0xE7, (byte) 0xE6, (byte) 0xE6};

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
    private final Map<Look, XSSFFont> fonts = new HashMap<>();

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        // Font 0 measures the columns: their widths count in its digits.
        XSSFFont standard = workbook.getFontAt(0);
        standard.setFontName(FACE);
        standard.setFontHeightInPoints((short) Look.BODY.size());
        standard.setFamily(FontFamily.FF_ROMAN.getFlag());
        standard.setScheme(FontScheme.NONE);
        standard.setColor(IndexedColors.BLACK.getIndex());
    }

    XSSFCellStyle of(Look look) {
        var known = styles.get(look);
        if (known == null) {
            known = make(look);
            styles.put(look, known);
        }
        return known;
    }

    private XSSFCellStyle make(Look look) {
        var style = workbook.createCellStyle();
        style.setFont(font(look));
        style.setAlignment(across(look));
        if (look.is(Trait.RIGHT)) {
            style.setIndention((short) 1);
        }
        style.setVerticalAlignment(look.is(Trait.TOP) ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setWrapText(!look.is(Trait.UNWRAPPED));
        style.setLocked(!look.is(Trait.OPEN));
        if (look.is(Trait.BOXED)) {
            box(style);
        }
        if (look.is(Trait.SHADED)) {
            style.setFillForegroundColor(new XSSFColor(PALE_GREY));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (look.is(Trait.LITERAL)) {
            style.setQuotePrefixed(true);
        }
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        return style;
    }

    private static HorizontalAlignment across(Look look) {
        if (look.is(Trait.CENTRED)) {
            return HorizontalAlignment.CENTER;
        }
        return look.is(Trait.RIGHT) ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT;
    }

    private static void box(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }

    private XSSFFont font(Look look) {
        return fonts.computeIfAbsent(look.type(), this::makeFont);
    }

    private XSSFFont makeFont(Look look) {
        var font = workbook.createFont();
        font.setFontName(FACE);
        font.setFamily(FontFamily.FF_ROMAN.getFlag());
        font.setFontHeightInPoints((short) look.size());
        font.setBold(look.is(Trait.BOLD));
        font.setItalic(look.is(Trait.ITALIC));
        font.setColor((look.is(Trait.GREY) ? IndexedColors.GREY_50_PERCENT : IndexedColors.BLACK).getIndex());
        if (look.is(Trait.UNDERLINED)) {
            font.setUnderline(FontUnderline.SINGLE);
        }
        return font;
    }
}
