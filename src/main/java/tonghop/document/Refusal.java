package tonghop.document;

import org.jspecify.annotations.Nullable;
import tonghop.model.CellRef;
import tonghop.model.Finding;

/** Thrown inside a reader when the bytes cannot become a document; {@link DocumentReader} turns it into a result. */
final class Refusal extends RuntimeException {

    private static final String SAVE_AGAIN =
            " Hãy mở tệp bằng Excel hoặc LibreOffice, kiểm tra lại số liệu, lưu thành .xlsx rồi gửi lại.";

    private final transient Finding reason;

    Refusal(String code, @Nullable CellRef at, String message) {
        super(code, null, false, false);
        this.reason = Finding.error(code, at, message);
    }

    Finding reason() {
        return reason;
    }

    /** @param what a phrase that says what is broken, without a full stop */
    static Refusal damaged(String what) {
        return damaged(null, what);
    }

    static Refusal damaged(@Nullable CellRef at, String what) {
        return new Refusal("document-damaged", at, "Tệp bị hỏng hoặc không đầy đủ: " + what + "." + SAVE_AGAIN);
    }

    static Refusal unreadable() {
        return new Refusal(
                "document-unreadable", null, "Không đọc được tệp: bên trong có chỗ sai quy cách." + SAVE_AGAIN);
    }

    static Refusal unknownEncoding() {
        return new Refusal(
                "document-unreadable",
                null,
                "Không xác định được bảng mã chữ Việt của tệp văn bản (Unicode, Windows-1258, TCVN3 hay VNI)."
                        + SAVE_AGAIN);
    }

    static Refusal tooLarge(String what) {
        return new Refusal(
                "document-too-large",
                null,
                "Tệp quá lớn so với một báo cáo: " + what
                        + ". Hãy chỉ giữ lại biểu báo cáo (bỏ các trang, dòng, cột và hình thừa), lưu thành .xlsx rồi gửi"
                        + " lại.");
    }

    static Refusal unsafe(String what) {
        return new Refusal(
                "document-unsafe",
                null,
                "Tệp có cấu trúc không an toàn nên không được đọc: " + what
                        + ". Hãy chép bảng số liệu sang một sổ tính mới, lưu thành .xlsx rồi gửi lại.");
    }

    static Refusal encrypted() {
        return new Refusal(
                "document-encrypted",
                null,
                "Tệp có đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu (trong Excel: Tệp → Thông tin → Bảo vệ sổ làm"
                        + " việc → Mã hóa bằng mật khẩu, xóa trắng ô mật khẩu), lưu lại rồi gửi lại.");
    }

    static Refusal noBytes() {
        return new Refusal(
                "document-empty",
                null,
                "Tệp rỗng (0 byte), có thể do lỗi khi gửi hoặc khi chép. Hãy kiểm tra tệp gốc rồi gửi lại.");
    }

    /** @param pictures whether the document shows pictures where its cells should be */
    static Refusal noCells(boolean pictures) {
        String found = pictures
                ? "Tệp chỉ có hình ảnh, không có ô số liệu nào (có thể bảng được chụp hoặc quét rồi dán vào)."
                : "Tệp không có ô nào có nội dung.";
        return new Refusal(
                "document-empty",
                null,
                found + " Hãy nhập bảng số liệu vào các ô của trang tính theo biểu mẫu rồi gửi lại.");
    }

    static Refusal otherFormat(DocumentFormat format, String fileName) {
        return new Refusal(
                "document-not-spreadsheet",
                null,
                "Tệp “" + shown(fileName) + "” là " + format.inVietnamese()
                        + ", chưa đọc được như một báo cáo. Chương trình nhận sổ tính .xlsx, .xls, .ods hoặc .csv, và bảng trong"
                        + " tài liệu Word .docx, .doc. "
                        + format.howToMend());
    }

    private static String shown(String fileName) {
        String plain = fileName.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= 120 ? plain : plain.substring(0, 119) + "…";
    }
}
