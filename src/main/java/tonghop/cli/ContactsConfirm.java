package tonghop.cli;

import picocli.CommandLine.Command;

@Command(
        name = "confirm",
        description = {
            "Xác nhận người gửi có tài liệu đang tạm giữ: đăng ký địa chỉ và nhận các tài liệu đang chờ.",
            "“held” liệt kê các địa chỉ đang chờ xác nhận. Lệnh bị ngắt giữa chừng thì chạy lại."
        })
final class ContactsConfirm extends ContactsAdd {

    ContactsConfirm() {}

    @Override
    String nothingReleased() {
        return "Không có tài liệu nào chờ được nhận từ địa chỉ này. Gõ “held” để xem các địa chỉ đang chờ.";
    }
}
