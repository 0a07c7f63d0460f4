package tonghop.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddressList;
import tonghop.model.UnitContact;
import tonghop.model.UnitContact.Scope;
import tonghop.model.VietnamTime;
import tonghop.programme.Unit;
import tonghop.programme.UnitRegistry;

/**
 * The workbook in which an office sees and enters who may send for which unit: a row a contact, and one ready for each unit without any. The
 * head is locked, without a password; the table is open, and offers the units' codes.
 */
public final class ContactSheet {

    private static final String TITLE = "Địa chỉ gửi báo cáo";

    /** Empty rows at the end. */
    private static final int SPARE = 20;

    private static final Look HEAD = Look.of(12, Trait.CENTRED, Trait.ITALIC);
    private static final Look GUIDE = Look.of(11, Trait.ITALIC);
    private static final Look INPUT = Look.BODY.with(Trait.BOXED, Trait.OPEN).formatted(NumberFormats.TEXT);

    private final UnitRegistry registry;
    private final SheetWriter sheet;

    private ContactSheet(UnitRegistry registry, SheetWriter sheet) {
        this.registry = registry;
        this.sheet = sheet;
    }

    /**
     * Writes the workbook as .xlsx. The same arguments give the same bytes. The stream stays open.
     *
     * @param contacts who may send, in the order of the rows of a unit
     * @param units those that have a row in any case, in their order; contacts of others come after
     * @param day stands in the head
     * @throws IOException if the stream or the temporary directory cannot be written
     */
    public static void write(
            List<UnitContact> contacts, List<Unit> units, UnitRegistry registry, LocalDate day, OutputStream out)
            throws IOException {
        var codes = new LinkedHashSet<String>();
        units.forEach(unit -> codes.add(unit.code()));
        contacts.forEach(contact -> codes.add(contact.unit()));
        var made = day.atStartOfDay(VietnamTime.ZONE).toInstant();
        try (var book = new Book(TITLE, TITLE, "", made)) {
            var choices = new ChoiceLists();
            double[] widths = Arrays.stream(ContactColumn.values())
                    .mapToDouble(ContactColumn::width)
                    .toArray();
            new ContactSheet(registry, book.sheet(TITLE, widths)).write(contacts, List.copyOf(codes), day, choices);
            choices.write(book);
            book.save(out);
        }
    }

    private void write(List<UnitContact> contacts, List<String> codes, LocalDate day, ChoiceLists choices) {
        line("ĐỊA CHỈ THƯ ĐƯỢC GỬI BÁO CÁO CỦA CÁC ĐƠN VỊ", Look.TITLE);
        line("(Lập ngày " + VietnameseDates.day(day) + ")", HEAD);
        line(
                "Cách ghi: mỗi dòng một địa chỉ, hoặc cả tên miền như @xa.tinh.gov.vn. Đơn vị có nhiều địa chỉ, hay"
                        + " địa chỉ gửi thay nhiều đơn vị, thì ghi nhiều dòng. Ghi “có” ở cột “Gửi thay cấp dưới” nếu được"
                        + " gửi cho cả các đơn vị cấp dưới. Dòng chưa có địa chỉ thì để trống; cột “Ghi chú” chỉ để tham"
                        + " khảo.",
                GUIDE);
        sheet.header(
                Look.HEADER,
                0,
                Stream.of(ContactColumn.values()).map(ContactColumn::title).toList());
        int first = sheet.at() + 1;
        for (String code : codes) {
            List<UnitContact> own =
                    contacts.stream().filter(c -> c.unit().equals(code)).toList();
            own.forEach(this::contact);
            if (own.isEmpty()) {
                row(code, name(code), "", "", "", "", "");
            }
        }
        for (int i = 0; i < SPARE; i++) {
            row("", "", "", "", "", "", "");
        }
        offer(codes, ContactColumn.UNIT, first, choices);
        offer(List.of(ContactColumn.YES, ContactColumn.NO), ContactColumn.BELOW, first, choices);
        InputRules.lock(sheet.sheet());
    }

    private void offer(List<String> values, ContactColumn column, int first, ChoiceLists choices) {
        var cells = new CellRangeAddressList(first, sheet.at(), column.ordinal(), column.ordinal());
        if (!values.isEmpty()) {
            InputRules.choices(sheet.sheet(), choices.constraint(sheet.sheet(), values), cells);
        }
    }

    private void contact(UnitContact contact) {
        row(
                contact.unit(),
                name(contact.unit()),
                contact.address().text(),
                contact.scope() == Scope.BELOW ? ContactColumn.YES : ContactColumn.NO,
                contact.name(),
                contact.phone(),
                "");
    }

    private void row(String... texts) {
        sheet.row();
        for (int i = 0; i < texts.length; i++) {
            sheet.text(i, texts[i], i == ContactColumn.BELOW.ordinal() ? INPUT.with(Trait.CENTRED) : INPUT);
        }
    }

    private void line(String text, Look look) {
        sheet.row().across(0, sheet.columns() - 1, text, look);
    }

    /** The latest name under the code. */
    private String name(String code) {
        List<Unit> bearers = registry.of(code);
        return bearers.isEmpty() ? "" : bearers.get(bearers.size() - 1).name();
    }
}
