package tonghop.workbook;

import java.util.Locale;
import tonghop.programme.LetterStyle;

/**
 * The head of an official report: who issues it on the left; on the right the national title, or the Party's name.
 *
 * @param superior the office above the issuing one
 * @param office the issuing office
 * @param symbol what follows the letter's number
 * @param placeAndDate with room to write the day in
 */
record Letterhead(LetterStyle style, String superior, String office, String symbol, String placeAndDate) {

    private static final Look PLAIN = Look.of(12, Trait.CENTRED);
    private static final Look BOLD = Look.of(12, Trait.CENTRED, Trait.BOLD);
    private static final Look MOTTO = Look.of(13, Trait.CENTRED, Trait.BOLD, Trait.UNDERLINED);
    private static final Look PARTY = Look.of(14, Trait.CENTRED, Trait.BOLD, Trait.UNDERLINED);
    private static final Look LINE = Look.of(6, Trait.CENTRED, Trait.BOLD);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** @param fields how the parts look that people write in */
    void write(SheetWriter sheet, Trait... fields) {
        boolean party = style == LetterStyle.PARTY;
        row(
                sheet,
                superior,
                PLAIN.with(fields),
                party ? "ĐẢNG CỘNG SẢN VIỆT NAM" : "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                party ? PARTY : BOLD);
        row(sheet, office, BOLD, party ? "" : "Độc lập - Tự do - Hạnh phúc", MOTTO);
        int left = sheet.leftHalf();
        if (party) {
            sheet.row().across(0, left, "*", BOLD);
        } else {
            sheet.row(8).across(0, left, "—".repeat(8), LINE);
        }
        sheet.row()
                .across(0, left, (party ? "Số          -" : "Số:          /") + symbol, PLAIN.with(fields))
                .across(
                        left + 1,
                        sheet.columns() - 1,
                        placeAndDate,
                        PLAIN.with(Trait.ITALIC).with(fields));
    }

    private static void row(SheetWriter sheet, String name, Look looks, String title, Look titleLooks) {
        int left = sheet.leftHalf();
        sheet.row().across(0, left, capitals(name), looks).across(left + 1, sheet.columns() - 1, title, titleLooks);
    }

    static String capitals(String text) {
        return text.toUpperCase(VIETNAMESE);
    }
}
