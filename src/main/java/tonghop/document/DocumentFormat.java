package tonghop.document;

/** What a file turns out to be by its bytes, and how its sender makes a readable one of it. */
enum DocumentFormat {
    XLSX("sổ tính Excel (.xlsx)", Advice.NONE),
    XLSM("sổ tính Excel có macro (.xlsm)", Advice.NONE),
    XLS("sổ tính Excel 97–2003 (.xls)", Advice.NONE),
    HTML("trang web (HTML) đổi tên hoặc kết xuất thành bảng tính", Advice.NONE),
    CSV("tệp văn bản thuần (CSV hoặc .txt)", Advice.NONE),
    OPEN_DOCUMENT_SHEET("bảng tính OpenDocument (.ods, .fods)", Advice.NONE),

    XLSB("sổ tính Excel nhị phân (.xlsb)", Advice.SAVE_AS),
    OLD_EXCEL("sổ tính của Excel 4 hoặc cũ hơn", Advice.SAVE_AS),
    XML_SPREADSHEET("bảng tính XML 2003", Advice.SAVE_AS),
    NUMBERS("bảng tính Apple Numbers", Advice.SAVE_AS),
    WEB_ARCHIVE("trang web lưu trọn gói (.mht)", Advice.SAVE_AS),

    WORD("tài liệu Word", Advice.NONE),
    OLD_WORD("tài liệu Word 95 hoặc cũ hơn", Advice.COPY_TABLE),
    RICH_TEXT("tài liệu văn bản (.rtf)", Advice.COPY_TABLE),
    OPEN_DOCUMENT_TEXT("tài liệu văn bản OpenDocument (.odt)", Advice.COPY_TABLE),
    POWERPOINT("bản trình chiếu PowerPoint", Advice.COPY_TABLE),
    OPEN_DOCUMENT_OTHER("tài liệu OpenDocument không phải bảng tính", Advice.COPY_TABLE),
    PDF("tài liệu PDF", Advice.SEND_ORIGINAL),
    PICTURE("hình ảnh", Advice.SEND_ORIGINAL),

    ZIP("tệp nén (.zip)", Advice.UNPACK),
    RAR("tệp nén kiểu RAR", Advice.UNPACK),
    ARCHIVE("tệp nén (.7z, .gz)", Advice.UNPACK),
    MAIL("thư điện tử được lưu thành tệp", Advice.UNPACK_MAIL),

    SIGNED("tệp do chương trình thư ký số hoặc mã hóa (S/MIME: .p7m, .p7s)", Advice.SEND_UNSIGNED),
    XML("tệp XML", Advice.SEND_ORIGINAL),
    OTHER_OFFICE("tài liệu của một phần mềm văn phòng khác", Advice.SEND_ORIGINAL),
    PROGRAM("một chương trình máy tính", Advice.SEND_ORIGINAL),
    UNKNOWN("loại tệp không nhận ra được, có thể đã hỏng", Advice.SEND_ORIGINAL);

    private final String inVietnamese;
    private final Advice advice;

    DocumentFormat(String inVietnamese, Advice advice) {
        this.inVietnamese = inVietnamese;
        this.advice = advice;
    }

    /** A noun phrase for a sentence, e.g. {@code tài liệu Word}. */
    String inVietnamese() {
        return inVietnamese;
    }

    /** A full sentence; empty for a format that is read. */
    String howToMend() {
        return advice.sentence;
    }

    private enum Advice {
        NONE(""),
        SAVE_AS("Hãy mở tệp bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As) → “Excel Workbook (*.xlsx)”, rồi gửi"
                + " lại."),
        COPY_TABLE("Hãy chép bảng số liệu sang một sổ tính Excel, chọn Lưu thành (Save As) → “Excel Workbook (*.xlsx)”,"
                + " rồi gửi lại."),
        SEND_ORIGINAL("Hãy gửi chính sổ tính Excel chứa bảng số liệu, lưu bằng Lưu thành (Save As) → “Excel Workbook"
                + " (*.xlsx)”."),
        SEND_UNSIGNED(
                "Hãy tắt ký số, mã hóa S/MIME của chương trình thư, rồi gửi lại thư kèm chính sổ tính Excel (.xlsx)."),
        UNPACK("Hãy giải nén rồi gửi thẳng các sổ tính .xlsx bên trong, hoặc nén lại thành tệp .zip."),
        UNPACK_MAIL("Hãy mở thư, lưu sổ tính đính kèm thành tệp .xlsx riêng rồi gửi tệp đó.");

        private final String sentence;

        Advice(String sentence) {
            this.sentence = sentence;
        }
    }
}
