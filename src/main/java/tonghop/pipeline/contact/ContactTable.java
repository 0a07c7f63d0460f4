package tonghop.pipeline.contact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Cell;
import tonghop.grid.Document;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.grid.Visibility;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.UnitContact;
import tonghop.text.MatchKey;
import tonghop.workbook.ContactColumn;

/**
 * Reads the sheets in which an office entered who may send for which unit. Columns are found by their titles, in whatever order; what is not
 * understood is a finding with its cell, never a guess.
 */
final class ContactTable {

    /** More than a country has units. */
    static final int MOST_CONTACTS = 20_000;

    private static final int LONGEST_TITLE = 100;
    private static final Set<ContactColumn> NEEDED = Set.of(ContactColumn.UNIT, ContactColumn.ADDRESS);

    private final ContactKeeping keeping;
    private final Map<String, Entered> entered = new HashMap<>();
    private final List<UnitContact> contacts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param contacts in the order of the rows; to be used only where nothing was found */
    record Read(List<UnitContact> contacts, List<Finding> findings) {}

    private record Entered(UnitContact contact, CellRef at) {}

    private ContactTable(ContactKeeping keeping) {
        this.keeping = keeping;
    }

    static Read read(Document document, ContactKeeping keeping) {
        var table = new ContactTable(keeping);
        long tables = document.sheets().stream()
                .filter(sheet -> sheet.visibility() == Visibility.VISIBLE)
                .filter(table::read)
                .count();
        if (tables == 0) {
            table.findings.add(Finding.error(
                    "contacts-missing",
                    null,
                    "Không thấy bảng địa chỉ nào: cần dòng tiêu đề có cột “" + ContactColumn.UNIT.title() + "” và cột “"
                            + ContactColumn.ADDRESS.title() + "”. Hãy dùng bảng do “contacts export” tạo ra."));
        }
        if (table.contacts.isEmpty() && table.findings.isEmpty()) {
            table.findings.add(Finding.error(
                    "contacts-none",
                    null,
                    "Bảng chưa có địa chỉ nào, không có gì để nhập. Hãy điền cột “" + ContactColumn.ADDRESS.title()
                            + "” rồi nhập lại."));
        }
        return new Read(List.copyOf(table.contacts), List.copyOf(table.findings));
    }

    /** False where the sheet has no table. */
    private boolean read(Sheet sheet) {
        Map<Integer, ContactColumn> columns = null;
        for (Row row : sheet.rows()) {
            if (columns == null) {
                columns = heads(row);
            } else if (contacts.size() < MOST_CONTACTS) {
                read(sheet.name(), row, columns);
            } else {
                findings.add(Finding.error(
                        "contacts-too-many",
                        new CellRef(sheet.name(), "A" + (row.index() + 1)),
                        "Bảng có quá " + MOST_CONTACTS + " địa chỉ. Hãy chia thành nhiều tệp."));
                return true;
            }
        }
        return columns != null;
    }

    /** Column → what stands in it; null where the row is no header. */
    private static @Nullable Map<Integer, ContactColumn> heads(Row row) {
        var heads = new HashMap<Integer, ContactColumn>();
        for (Cell cell : row.cells()) {
            String key = cell.text().length() > LONGEST_TITLE ? "" : MatchKey.of(cell.text());
            for (ContactColumn column : ContactColumn.values()) {
                if (key.equals(MatchKey.of(column.title())) && !heads.containsValue(column)) {
                    heads.put(cell.column(), column);
                }
            }
        }
        return heads.values().containsAll(NEEDED) ? heads : null;
    }

    private void read(String sheet, Row row, Map<Integer, ContactColumn> columns) {
        var cells = new EnumMap<ContactColumn, Cell>(ContactColumn.class);
        row.cells().stream()
                .filter(cell -> columns.containsKey(cell.column()))
                .forEach(cell -> cells.put(columns.get(cell.column()), cell));
        var places = new EnumMap<ContactColumn, CellRef>(ContactColumn.class);
        columns.forEach((at, column) -> places.put(column, CellRef.at(sheet, row.index(), at)));
        var reader = new ContactRow(keeping, cells, places);
        if (!reader.isBlank()) {
            UnitContact contact = reader.contact();
            findings.addAll(reader.findings());
            if (contact != null) {
                add(contact, places.getOrDefault(ContactColumn.ADDRESS, CellRef.at(sheet, row.index(), 0)));
            }
        }
    }

    /** The same row twice is one; two that differ are a doubt. */
    private void add(UnitContact contact, CellRef at) {
        Entered before = entered.putIfAbsent(contact.unit() + " " + contact.address(), new Entered(contact, at));
        if (before == null) {
            contacts.add(contact);
        } else if (!before.contact().equals(contact)) {
            findings.add(Finding.error(
                    "contact-twice",
                    at,
                    "Địa chỉ “" + contact.address() + "” của đơn vị “" + contact.unit() + "” đã ghi ở ô "
                            + before.at().cell() + " với nội dung khác. Hãy chỉ giữ một dòng."));
        }
    }
}
