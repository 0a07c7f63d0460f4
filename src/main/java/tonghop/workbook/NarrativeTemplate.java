package tonghop.workbook;

import tonghop.programme.Form.NarrativeForm;

/** A form of texts to fill in: each heading with room under it. */
final class NarrativeTemplate {

    private static final String GUIDE =
            "viết vào khung dưới mỗi mục, xuống dòng bằng Alt+Enter; kéo giãn hàng nếu thiếu chỗ. Mục không có nội dung thì để"
                    + " trống.";

    private static final double ROOM = 85;

    /** Where all of them stand on the first page, the signature does too. */
    private static final double ROOM_OF_FEW = 50;

    /** Pages are ended by hand, so that no heading stands alone at the foot of one: two texts under the head, then three. */
    private static final int ON_FIRST_PAGE = 2;

    private static final int ON_OTHER_PAGES = 3;

    private NarrativeTemplate() {}

    static void write(Book book, NarrativeForm form, TemplateHead head) {
        var sheet = book.sheet(TemplateHead.sheetName(form), 50, PageLayout.PAGE_WIDTH - 50);
        PageLayout.endPagesByHand(sheet.sheet());
        head.write(sheet, form, GUIDE);
        double room = form.headings().size() <= ON_FIRST_PAGE ? ROOM_OF_FEW : ROOM;
        for (int i = 0; i < form.headings().size(); i++) {
            if (i >= ON_FIRST_PAGE && (i - ON_FIRST_PAGE) % ON_OTHER_PAGES == 0) {
                sheet.sheet().setRowBreak(sheet.at());
            }
            sheet.row().across(0, 1, form.headings().get(i).name(), Look.BODY.with(Trait.BOLD));
            sheet.row(room).across(0, 1, "", Look.BODY.with(Trait.BOXED, Trait.TOP, Trait.OPEN));
        }
        TemplateHead.sign(sheet);
        InputRules.lock(sheet.sheet());
    }
}
