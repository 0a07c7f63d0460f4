package tonghop.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "contacts",
        description = {
            "Ai được gửi báo cáo qua thư cho đơn vị nào: xem, xuất ra bảng, nhập từ bảng, thêm, bớt, xác nhận.",
            "Thư từ địa chỉ chưa đăng ký bị tạm giữ; đăng ký xong, các tài liệu đang chờ của địa chỉ ấy được nhận"
                    + " ngay.",
            "Mỗi lần thay đổi được ghi lại (ai, lúc nào, vì sao) và không xóa được."
        },
        subcommands = {
            ContactsList.class,
            ContactsExport.class,
            ContactsImport.class,
            ContactsAdd.class,
            ContactsConfirm.class,
            ContactsRemove.class
        },
        synopsisHeading = "Cách dùng: ",
        synopsisSubcommandLabel = "LỆNH",
        descriptionHeading = "%n",
        commandListHeading = "%nCác lệnh:%n",
        optionListHeading = "%nTùy chọn:%n",
        footer = {
            "",
            "Ví dụ: tonghop contacts confirm vanthu@xa.tinh.gov.vn --unit MÃ_ĐƠN_VỊ --home DIR --reason \"Đã gọi điện\""
        })
final class ContactsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--help", usageHelp = true, description = "Hiện hướng dẫn này.")
    private boolean help;

    ContactsCommand() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
