package tonghop.pipeline.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.MailAddress;
import tonghop.model.UnitContact;
import tonghop.model.UnitContact.Scope;
import tonghop.text.MatchKey;
import tonghop.workbook.ContactColumn;

/** A row of the sheet in which an office enters who may send, and what is wrong with it. */
final class ContactRow {

    private static final int SHOWN = 80;

    /** Keys without accents. */
    private static final Set<String> YES = Set.of("co", "x", "yes");

    private static final Set<String> NO = Set.of("", "khong", "k", "no");

    private final ContactKeeping keeping;
    private final Map<ContactColumn, Cell> cells;
    private final Map<ContactColumn, CellRef> places;
    private final List<Finding> findings = new ArrayList<>();

    /** @param places where each column's cell is, or would be */
    ContactRow(ContactKeeping keeping, Map<ContactColumn, Cell> cells, Map<ContactColumn, CellRef> places) {
        this.keeping = keeping;
        this.cells = cells;
        this.places = places;
    }

    /** True for a row that is only ready: a unit, and nobody who sends for it. */
    boolean isBlank() {
        return !cells.containsKey(ContactColumn.ADDRESS)
                && !cells.containsKey(ContactColumn.NAME)
                && !cells.containsKey(ContactColumn.PHONE);
    }

    List<Finding> findings() {
        return findings;
    }

    /** Null where something is wrong. */
    @Nullable
    UnitContact contact() {
        String unit = unit();
        Optional<MailAddress> address = address();
        Scope scope = scope();
        String name = brief(ContactColumn.NAME);
        String phone = brief(ContactColumn.PHONE);
        if (!findings.isEmpty() || address.isEmpty()) {
            return null;
        }
        var contact = new UnitContact(address.get(), unit, scope, name, phone);
        checked(ContactColumn.ADDRESS, () -> {
            keeping.check(contact);
            return contact;
        });
        return findings.isEmpty() ? contact : null;
    }

    private String unit() {
        String unit = text(ContactColumn.UNIT);
        if (unit.isEmpty()) {
            wrong(ContactColumn.UNIT, "Cần mã đơn vị của địa chỉ này, nhưng ô để trống. Hãy chọn mã trong danh sách.");
            return unit;
        }
        checked(ContactColumn.UNIT, () -> keeping.unit(unit));
        String name = text(ContactColumn.UNIT_NAME);
        if (findings.isEmpty() && !name.isEmpty() && !keeping.isNamed(unit, name)) {
            wrong(
                    ContactColumn.UNIT_NAME,
                    "Mã “" + unit + "” là của " + keeping.unit(unit).name() + ", nhưng tên đơn vị ghi “" + shown(name)
                            + "”. Hãy sửa mã hoặc tên cho khớp.");
        }
        return unit;
    }

    private Optional<MailAddress> address() {
        String written = text(ContactColumn.ADDRESS);
        if (written.isEmpty()) {
            wrong(
                    ContactColumn.ADDRESS,
                    "Cần một địa chỉ thư, nhưng ô để trống. Hãy ghi địa chỉ, hoặc xóa họ tên và điện thoại của dòng.");
            return Optional.empty();
        }
        return checked(ContactColumn.ADDRESS, () -> MailAddress.of(written));
    }

    private Scope scope() {
        String written = text(ContactColumn.BELOW);
        String key = MatchKey.withoutAccents(MatchKey.of(shown(written)));
        if (!YES.contains(key) && !NO.contains(key)) {
            wrong(
                    ContactColumn.BELOW,
                    "Cần ghi “" + ContactColumn.YES + "” hoặc “" + ContactColumn.NO + "”, nhưng ô ghi “"
                            + shown(written) + "”. Hãy chọn trong danh sách.");
        }
        return YES.contains(key) ? Scope.BELOW : Scope.UNIT;
    }

    private String brief(ContactColumn column) {
        String text = text(column);
        if (text.length() > ContactKeeping.LONGEST_NAME) {
            wrong(
                    column,
                    "Cần nhiều nhất " + ContactKeeping.LONGEST_NAME + " ký tự, nhưng ô có " + text.length()
                            + ". Hãy viết gọn lại.");
        }
        return text;
    }

    /** What the cell says, as one line; a formula without a result and an error say nothing that can be taken. */
    private String text(ContactColumn column) {
        Cell cell = cells.get(column);
        if (cell == null) {
            return "";
        }
        if (cell.value() instanceof CellValue.Text text) {
            return text.text().replaceAll("\\s+", " ").strip();
        }
        if (cell.value() instanceof CellValue.Number number) {
            return number.value().toPlainString();
        }
        wrong(
                column,
                "Cần một dòng chữ ở cột “" + column.title() + "”, nhưng ô chứa công thức chưa có kết quả hoặc báo lỗi."
                        + " Hãy ghi lại ô ấy.");
        return "";
    }

    private <T> Optional<T> checked(ContactColumn column, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (IllegalArgumentException e) {
            wrong(column, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void wrong(ContactColumn column, String message) {
        findings.add(Finding.error("contact-" + column.name().toLowerCase(Locale.ROOT), places.get(column), message));
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
