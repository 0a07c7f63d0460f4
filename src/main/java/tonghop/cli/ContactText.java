package tonghop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Severity;
import tonghop.model.UnitContact;
import tonghop.model.UnitContact.Scope;
import tonghop.pipeline.contact.Releasing;
import tonghop.programme.Unit;
import tonghop.programme.UnitRegistry;

/** Who may send, and what was released for it, in sentences and tables. */
final class ContactText {

    private final UnitRegistry units;

    ContactText(UnitRegistry units) {
        this.units = units;
    }

    /** The unit's latest name with its code. */
    String unit(String code) {
        List<Unit> bearers = units.of(code);
        return bearers.isEmpty() ? code : bearers.get(bearers.size() - 1).name() + " (" + code + ")";
    }

    String sentence(UnitContact contact) {
        return contact.address() + " cho " + unit(contact.unit())
                + (contact.scope() == Scope.BELOW ? " và các đơn vị cấp dưới" : "");
    }

    List<String> table(List<UnitContact> contacts) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Đơn vị", "Địa chỉ thư", "Gửi thay cấp dưới", "Họ tên", "Điện thoại"));
        contacts.forEach(c -> rows.add(List.of(
                unit(c.unit()), c.address().text(), c.scope() == Scope.BELOW ? "có" : "không", c.name(), c.phone())));
        return Texts.table(rows);
    }

    /** A line a document; none where nothing was released. */
    List<String> released(Releasing.Released released) {
        var text = new ArrayList<String>();
        for (LedgerLine line : released.changed()) {
            String which =
                    "Tài liệu số " + line.number() + " (" + line.arrival().shownFile() + ")";
            List<Finding> errors = line.findings().stream()
                    .filter(f -> f.severity() == Severity.ERROR)
                    .toList();
            text.add(
                    errors.isEmpty()
                            ? "  " + which + ": " + line.verdict().label() + "."
                            : "  " + which + " vẫn tạm giữ: "
                                    + errors.stream().map(Findings::sentence).collect(Collectors.joining(" ")));
        }
        released.closed()
                .forEach(line -> text.add(
                        "  Tài liệu số " + line.number() + " (" + line.arrival().shownFile()
                                + ") vẫn tạm giữ vì kỳ đã khóa sổ; muốn nhận thì mở lại kỳ bằng “period reopen”."));
        released.lost()
                .forEach(line -> text.add("  Tài liệu số " + line.number() + " ("
                        + line.arrival().shownFile()
                        + ") vẫn tạm giữ vì bản gốc không còn hoặc không còn đúng như khi nhận; gõ “verify” để xem."));
        return text;
    }
}
