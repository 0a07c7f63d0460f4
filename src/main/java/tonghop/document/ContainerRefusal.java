package tonghop.document;

/** The reasons why a container is not opened. */
final class ContainerRefusal {

    private static final String SEND_PLAIN =
            " Hãy gửi thẳng các sổ tính .xlsx, hoặc nén lại thành một tệp .zip thường rồi gửi lại.";

    private ContainerRefusal() {}

    /** @param what a phrase that says which limit is passed, without a full stop */
    static Refusal tooLarge(String what) {
        return new Refusal(
                "container-too-large",
                null,
                "Gói tệp quá lớn so với các báo cáo: " + what
                        + ". Hãy bỏ các tệp không phải báo cáo, chia thành nhiều gói nhỏ rồi gửi lại.");
    }

    /** A mail program shows the size of the attached file, which is not that of the message. */
    static Refusal messageTooLarge(long bytes, long most) {
        return new Refusal(
                "container-too-large",
                null,
                "Thư nặng " + Budget.megabytes(bytes) + ", hơn mức " + Budget.megabytes(most)
                        + " được mở, nên chưa đọc tệp nào trong thư. Tệp đính kèm đi theo thư nặng thêm khoảng một phần ba."
                        + " Hãy gửi lại riêng các sổ tính báo cáo, bỏ ảnh và các tệp không phải báo cáo.");
    }

    static Refusal tooDeep() {
        return new Refusal(
                "container-too-deep",
                null,
                "Gói tệp nằm sâu trong quá nhiều lớp gói khác nên không được mở. Hãy giải nén rồi gửi thẳng các sổ tính"
                        + " .xlsx bên trong.");
    }

    static Refusal damaged() {
        return new Refusal(
                "container-damaged",
                null,
                "Gói tệp bị hỏng, không đầy đủ hoặc nén theo kiểu không mở được." + SEND_PLAIN);
    }

    static Refusal encrypted() {
        return new Refusal("container-encrypted", null, "Tệp nén có đặt mật khẩu nên không mở được." + SEND_PLAIN);
    }

    static Refusal emptyArchive() {
        return new Refusal("container-empty", null, "Tệp nén không chứa tệp nào." + SEND_PLAIN);
    }

    static Refusal noAttachment() {
        return new Refusal(
                "container-empty", null, "Thư không có tệp đính kèm. Hãy gửi lại kèm sổ tính .xlsx chứa báo cáo.");
    }
}
