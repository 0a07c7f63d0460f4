package tonghop.cli;

import tonghop.model.OfficeRemark;
import tonghop.pipeline.delivery.Answering.OpenRemark;

/** A remark of the receiving office, as a clerk reads it. */
final class RemarkText {

    private RemarkText() {}

    static String sentence(OfficeRemark remark) {
        return (remark.unit() == null ? "Toàn kỳ" : "Đơn vị " + remark.unit())
                + (remark.indicator() == null ? "" : ", chỉ tiêu " + remark.indicator())
                + (remark.document() == null ? "" : " (tài liệu số " + remark.document() + at(remark) + ")") + ": "
                + remark.text();
    }

    /** With its number, and the period where it is open. */
    static String sentence(OpenRemark open) {
        return "Ý kiến số " + open.remark().number() + " của nơi nhận, " + open.programme() + " "
                + open.period().code() + ", bản gửi lần " + open.remark().version() + ". " + sentence(open.remark());
    }

    private static String at(OfficeRemark remark) {
        return remark.at() == null ? "" : ", " + remark.at();
    }
}
