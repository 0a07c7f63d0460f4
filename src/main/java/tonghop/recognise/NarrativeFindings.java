package tonghop.recognise;

import tonghop.model.CellRef;
import tonghop.model.Finding;

/** What was done with texts that stand under no heading of a form, in words for those who wrote them. */
final class NarrativeFindings {

    private static final int LONGEST = 60;

    private NarrativeFindings() {}

    static Finding above(CellRef at, String heading) {
        return Finding.info(
                "text-above-headings",
                at,
                "Đoạn văn từ ô " + at.cell() + " đứng trước mục đầu tiên của biểu, được ghi vào mục “" + heading
                        + "”.");
    }

    /** @param expected whether what stands there may be told under any heading, as results may */
    static Finding otherHeading(CellRef at, String text, String heading, boolean expected) {
        String message = "“" + brief(text) + "” (ô " + at.cell()
                + ") không phải là mục của biểu; nội dung dưới dòng này được ghi vào mục “" + heading + "”.";
        return expected
                ? Finding.info("heading-unknown", at, message)
                : Finding.warning(
                        "heading-unknown",
                        at,
                        message + " Nếu thuộc mục khác, hãy ghi tên mục đúng như biểu mẫu rồi gửi lại.");
    }

    /** A remark beside a form that was read. */
    static Finding besides(CellRef at, String text) {
        return Finding.info(
                "text-unread",
                at,
                "Đoạn “" + brief(text) + "” (ô " + at.cell() + ") nằm ngoài các biểu, không được lấy vào tổng hợp.");
    }

    /** A text that may be the narrative which the report lacks. */
    static Finding unread(CellRef at, String text) {
        return Finding.warning(
                "text-unread",
                at,
                "Đoạn “" + brief(text) + "” (trang “" + at.sheet() + "”, ô " + at.cell()
                        + ") không nằm dưới mục nào của biểu thuyết minh, không được lấy vào tổng hợp. Nếu là thuyết minh, hãy ghi dưới các"
                        + " mục của biểu mẫu rồi gửi lại.");
    }

    /** A sheet of remarks that belongs to no form. */
    static Finding unreadSheet(CellRef at) {
        return Finding.info(
                "text-unread",
                at,
                "Trang “" + at.sheet() + "” chỉ có lời văn, không theo biểu nào, không được lấy vào tổng hợp.");
    }

    private static String brief(String text) {
        String line = text.strip().replace('\n', ' ');
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
