package tonghop.workbook;

import tonghop.programme.ReportingPeriod;

/** The title of an annexed sheet, with the period under it. */
final class Headline {

    private Headline() {}

    static void write(SheetWriter sheet, String title, ReportingPeriod period) {
        int last = sheet.columns() - 1;
        sheet.row().across(0, last, Letterhead.capitals(title), Look.TITLE);
        sheet.row().across(0, last, "Kỳ báo cáo: " + period.label(), Look.NOTE.with(Trait.CENTRED));
    }
}
