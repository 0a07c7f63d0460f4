package tonghop.cli;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tonghop.model.ContactChange;
import tonghop.model.MailAddress;
import tonghop.model.UnitContact;
import tonghop.model.UnitContact.Scope;
import tonghop.pipeline.contact.ContactKeeping;
import tonghop.store.Contacts;

@Command(
        name = "add",
        description = {
            "Đăng ký một địa chỉ được gửi báo cáo cho một đơn vị; một địa chỉ có thể gửi cho nhiều đơn vị.",
            "Tài liệu đang tạm giữ chỉ vì địa chỉ này được nhận ngay."
        })
class ContactsAdd extends ContactStep {

    @Parameters(
            paramLabel = "ĐỊA_CHỈ",
            description = "Một địa chỉ như vanthu@xa.tinh.gov.vn, hoặc cả tên miền như @xa.tinh.gov.vn.")
    private String address;

    @Option(names = "--unit", required = true, paramLabel = "ĐƠN_VỊ", description = "Mã đơn vị báo cáo.")
    private String unit;

    @Option(names = "--below", description = "Được gửi thay cả các đơn vị cấp dưới.")
    private boolean below;

    @Option(names = "--name", paramLabel = "HỌ_TÊN", description = "Người phụ trách.")
    private @Nullable String name;

    @Option(names = "--phone", paramLabel = "SỐ", description = "Điện thoại.")
    private @Nullable String phone;

    ContactsAdd() {}

    @Override
    Done take(At at) throws IOException {
        UnitContact contact = contact(at.store().contacts());
        ContactKeeping.Kept kept = at.keeping().keep(List.of(ContactChange.add(contact)), at.signature());
        at.out()
                .println(
                        kept.events().isEmpty()
                                ? "Đã đăng ký từ trước: " + at.text().sentence(contact) + "."
                                : "Đã đăng ký " + at.text().sentence(contact) + ".");
        if (kept.released().changed().isEmpty() && kept.released().closed().isEmpty()) {
            at.out().println(nothingReleased());
        }
        return say(kept, at);
    }

    /** What is not said stays as it was. */
    private UnitContact contact(Contacts contacts) {
        MailAddress of = MailAddress.of(address);
        Optional<UnitContact> before = contacts.ofUnit(unit).stream()
                .filter(c -> c.address().equals(of))
                .findFirst();
        return new UnitContact(
                of,
                unit,
                below ? Scope.BELOW : before.map(UnitContact::scope).orElse(Scope.UNIT),
                Objects.requireNonNullElseGet(
                                name, () -> before.map(UnitContact::name).orElse(""))
                        .strip(),
                Objects.requireNonNullElseGet(
                                phone, () -> before.map(UnitContact::phone).orElse(""))
                        .strip());
    }

    String nothingReleased() {
        return "Không có tài liệu nào đang chờ địa chỉ này.";
    }
}
