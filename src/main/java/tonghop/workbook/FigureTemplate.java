package tonghop.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddressList;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.FormRow;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;

/** A form of figures to fill in; its ratios compute themselves. */
final class FigureTemplate {

    private static final String GUIDE =
            "điền số vào ô trống của cột “Số liệu trong kỳ”; không phát sinh thì ghi 0, chưa có số liệu thì để trống; ô tô"
                    + " xám tự tính. Số liệu cần giải trình (tăng, giảm nhiều, khác kỳ trước) thì ghi lý do vào cột “Ghi"
                    + " chú” cùng dòng.";

    private static final int VALUE = 3;
    private static final String VALUE_COLUMN = "D";
    private static final Look TEXT = Look.BODY.with(Trait.BOXED);
    private static final Look CENTRED = TEXT.with(Trait.CENTRED);
    private static final Look GROUP = TEXT.with(Trait.BOLD);
    private static final Look INPUT = TEXT.with(Trait.RIGHT, Trait.UNWRAPPED, Trait.OPEN);

    private static final Look NOTE = TEXT.with(Trait.OPEN).formatted(NumberFormats.TEXT);

    private final SheetWriter sheet;

    /** Indicator code → row number in A1 style. */
    private final Map<String, Integer> rows = new HashMap<>();

    private final CellRangeAddressList whole = new CellRangeAddressList();
    private final CellRangeAddressList decimal = new CellRangeAddressList();

    private FigureTemplate(SheetWriter sheet) {
        this.sheet = sheet;
    }

    static void write(Book book, IndicatorForm form, TemplateHead head) {
        var sheet = book.sheet(TemplateHead.sheetName(form), 8, 55, 14, 16, 23);
        head.write(sheet, form, GUIDE);
        sheet.header(Look.HEADER, 0, List.of("STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu trong kỳ", "Ghi chú"));
        new FigureTemplate(sheet).table(form);
        TemplateHead.sign(sheet);
        InputRules.lock(sheet.sheet());
    }

    private void table(IndicatorForm form) {
        int number = sheet.at() + 1;
        for (var row : form.rows()) {
            rows.put(row.code(), ++number);
        }
        form.rows().forEach(this::row);
        InputRules.wholeNumbers(sheet.sheet(), whole);
        InputRules.decimals(sheet.sheet(), decimal);
    }

    private void row(FormRow row) {
        sheet.growingRow();
        if (row instanceof Indicator indicator) {
            sheet.text(0, row.code(), CENTRED).text(1, row.name(), TEXT).text(2, indicator.unit(), CENTRED);
            value(indicator);
            sheet.text(4, "", NOTE);
        } else {
            sheet.text(0, row.code(), GROUP.with(Trait.CENTRED)).across(1, sheet.columns() - 1, row.name(), GROUP);
        }
    }

    private void value(Indicator indicator) {
        var look = INPUT.formatted(NumberFormats.of(indicator, null));
        if (indicator.nature() instanceof Nature.Ratio ratio
                && rows.containsKey(ratio.numerator())
                && rows.containsKey(ratio.denominator())) {
            String formula = FigureGrid.ratioFormula(
                    VALUE_COLUMN + rows.get(ratio.numerator()), VALUE_COLUMN + rows.get(ratio.denominator()));
            sheet.formula(VALUE, formula, "", computed());
            return;
        }
        sheet.number(VALUE, null, look);
        boolean fractions = indicator.decimals() || indicator.nature() instanceof Nature.Ratio;
        (fractions ? decimal : whole).addCellRangeAddress(sheet.at(), VALUE, sheet.at(), VALUE);
    }

    private static Look computed() {
        return TEXT.with(Trait.RIGHT, Trait.UNWRAPPED, Trait.SHADED).formatted(NumberFormats.RATIO);
    }
}
