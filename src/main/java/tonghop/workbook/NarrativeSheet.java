package tonghop.workbook;

import java.util.List;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.HeadingTexts;
import tonghop.consolidate.Consolidation.NarrativeTable;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.model.Narrative;
import tonghop.programme.Unit;

/** Under each heading, every unit's text with its name. */
final class NarrativeSheet {

    static final String TITLE = "Thuyết minh";

    private static final Look HEADING = Look.BODY.with(Trait.BOLD, Trait.BOXED, Trait.SHADED);
    private static final List<Look> LOOKS =
            List.of(Look.BODY.with(Trait.BOXED, Trait.TOP), Look.BODY.with(Trait.BOXED, Trait.TOP));

    private NarrativeSheet() {}

    static void write(Book book, NarrativeTable table, Consolidation consolidation) {
        var sheet = book.sheet(TITLE, 26, PageLayout.PAGE_WIDTH - 26);
        Stamp.writeNextLevel(sheet, consolidation, table.form().code());
        Headline.write(sheet, table.form().title(), consolidation.period());
        sheet.header(Look.HEADER, 1, List.of("Đơn vị báo cáo", "Nội dung"));
        for (var heading : table.headings()) {
            heading(
                    sheet,
                    heading,
                    consolidation.units().stream().map(UnitLine::unit).toList());
        }
    }

    private static void heading(SheetWriter sheet, HeadingTexts texts, List<Unit> units) {
        sheet.row().across(0, 1, texts.heading(), HEADING);
        for (var unit : units) {
            var narrative = texts.byUnit().get(unit.code());
            if (narrative != null) {
                sheet.rows(List.of(unit.name(), narrative.text()), LOOKS);
            }
        }
        if (texts.byUnit().isEmpty()) {
            sheet.row().across(0, 1, Narrative.NONE, Look.NOTE.with(Trait.BOXED));
        }
    }
}
