package tonghop.cli;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tonghop.model.ContactChange;
import tonghop.model.MailAddress;
import tonghop.model.UnitContact;

@Command(
        name = "remove",
        description = {
            "Thôi nhận báo cáo từ một địa chỉ, cho một đơn vị hoặc cho mọi đơn vị.",
            "Báo cáo đã nhận từ địa chỉ ấy vẫn được tính."
        })
final class ContactsRemove extends ContactStep {

    @Parameters(paramLabel = "ĐỊA_CHỈ", description = "Địa chỉ hoặc tên miền đã đăng ký.")
    private String address;

    @Option(
            names = "--unit",
            paramLabel = "ĐƠN_VỊ",
            description = "Chỉ thôi gửi cho đơn vị này; không ghi thì cho mọi đơn vị.")
    private @Nullable String unit;

    ContactsRemove() {}

    @Override
    Done take(At at) throws IOException {
        MailAddress of = MailAddress.of(address);
        List<UnitContact> entered = at.store().contacts().all().stream()
                .filter(c -> c.address().equals(of) && (unit == null || c.unit().equals(unit)))
                .toList();
        if (entered.isEmpty()) {
            throw new IllegalArgumentException("Địa chỉ “" + of + "” chưa được đăng ký"
                    + (unit == null ? "" : " cho đơn vị “" + unit + "”") + ". Gõ “contacts list” để xem.");
        }
        at.keeping().keep(entered.stream().map(ContactChange::remove).toList(), at.signature());
        entered.forEach(c -> at.out().println("Đã thôi đăng ký " + at.text().sentence(c) + "."));
        at.store().contacts().of(of).stream()
                .filter(c -> !c.address().equals(of))
                .forEach(c -> at.out()
                        .println("  Lưu ý: cả tên miền vẫn được gửi: "
                                + at.text().sentence(c) + "."));
        return Done.WRITTEN;
    }
}
