package tonghop.workbook;

import tonghop.programme.Form;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Signing;
import tonghop.programme.Unit;

/** What stands over and under the table on each sheet of a unit's blank report. */
record TemplateHead(Programme programme, ReportingPeriod period, Unit unit) {

    private static final Look LINE = Look.of(12, Trait.CENTRED);
    private static final Look SIGNER = Look.of(12, Trait.CENTRED, Trait.BOLD, Trait.TOP);
    private static final Look GUIDE = Look.of(11, Trait.ITALIC);
    private static final double ROOM_TO_SIGN = 80;

    static String sheetName(Form form) {
        return "Biểu " + form.code();
    }

    /** @param guide how the form is filled in, in a sentence or two */
    void write(SheetWriter sheet, Form form, String guide) {
        Stamp.write(sheet, Stamp.text(programme.code(), period.period(), unit.code(), form.code()));
        String year = String.valueOf(period.period().year());
        String date = "…………, ngày      tháng      năm " + year;
        new Letterhead(
                        programme.letterhead(),
                        "…………………………",
                        unit.name(),
                        Signing.BY_HAND.symbolOr(programme.letterhead()),
                        date)
                .write(sheet, Trait.OPEN);
        sheet.row(8);
        line(sheet, "BÁO CÁO " + Letterhead.capitals(programme.title()), Look.TITLE);
        line(sheet, "Biểu " + form.code() + ": " + form.title(), LINE.with(Trait.BOLD));
        line(sheet, "Kỳ báo cáo: " + period.label(), LINE);
        line(sheet, days(), LINE.with(Trait.ITALIC));
        line(sheet, "Đơn vị báo cáo: " + unit.name(), LINE);
        line(sheet, "Kính gửi: " + programme.office(), LINE);
        sheet.row(6);
        line(sheet, "Cách ghi: " + guide, GUIDE);
    }

    private String days() {
        return "(Số liệu từ ngày " + VietnameseDates.day(period.windowStart()) + " đến ngày "
                + VietnameseDates.day(period.windowEnd()) + "; hạn nộp: " + VietnameseDates.due(period.due()) + ")";
    }

    private static void line(SheetWriter sheet, String text, Look look) {
        sheet.row().across(0, sheet.columns() - 1, text, look);
    }

    /** Who drew the report up on the left, who answers for it on the right; one row, so that no page tears it. */
    static void sign(SheetWriter sheet) {
        int left = sheet.leftHalf();
        sheet.row(10);
        sheet.row(ROOM_TO_SIGN)
                .across(0, left, "NGƯỜI LẬP BIỂU\n(Ký, ghi rõ họ tên)", SIGNER.with(Trait.OPEN))
                .across(
                        left + 1,
                        sheet.columns() - 1,
                        "THỦ TRƯỞNG ĐƠN VỊ\n(Ký, đóng dấu, ghi rõ họ tên)",
                        SIGNER.with(Trait.OPEN));
    }
}
