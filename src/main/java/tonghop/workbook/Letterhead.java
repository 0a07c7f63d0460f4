package tonghop.workbook;

import java.util.Locale;

/**
 * The head of an official report after Decree 30/2020/NĐ-CP, annex I: who issues it on the left, the national title on the
 * right.
 *
 * @param superior the office above the issuing one
 * @param office the issuing office
 * @param number the document's number, with room to write it in
 * @param placeAndDate with room to write the day in
 */
record Letterhead(String superior, String office, String number, String placeAndDate) {

    private static final Look PLAIN = Look.of(12, Trait.CENTRED);
    private static final Look BOLD = Look.of(12, Trait.CENTRED, Trait.BOLD);
    private static final Look MOTTO = Look.of(13, Trait.CENTRED, Trait.BOLD, Trait.UNDERLINED);
    private static final Look LINE = Look.of(6, Trait.CENTRED, Trait.BOLD);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** @param fields how the parts look that people write in */
    void write(SheetWriter sheet, Trait... fields) {
        int left = sheet.leftHalf();
        int last = sheet.columns() - 1;
        sheet.row()
                .across(0, left, capitals(superior), PLAIN.with(fields))
                .across(left + 1, last, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD);
        sheet.row()
                .across(0, left, capitals(office), BOLD)
                .across(left + 1, last, "Độc lập - Tự do - Hạnh phúc", MOTTO);
        sheet.row(8).across(0, left, "—".repeat(8), LINE);
        sheet.row()
                .across(0, left, number, PLAIN.with(fields))
                .across(left + 1, last, placeAndDate, PLAIN.with(Trait.ITALIC).with(fields));
    }

    static String capitals(String text) {
        return text.toUpperCase(VIETNAMESE);
    }
}
