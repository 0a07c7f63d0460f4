package tonghop.pipeline.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.MailAddress;
import tonghop.model.UnitContact;
import tonghop.model.UnitContact.Scope;
import tonghop.model.Verdict;
import tonghop.template.LibreOffice;
import tonghop.workbook.ContactSheet;

/** The sheet of who may send: given out, filled in, and taken back in. */
class ContactImportTest {

    private static final String HEAD = "Mã đơn vị,Tên đơn vị,Địa chỉ thư,Gửi thay cấp dưới,Họ tên,Điện thoại,Ghi chú\n";
    private static final UnitContact CLERK =
            new UnitContact(MailAddress.of("vanthu@vinhcuu.vn"), "vinh-cuu", Scope.UNIT, "Lan", "0251 3861 000");
    private static final UnitContact HOUSE =
            new UnitContact(MailAddress.of("@xuanloc.vn"), "xuan-loc", Scope.BELOW, "=HYPERLINK(\"x\")", "+84 251");

    @TempDir
    private Path folder;

    private MailDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new MailDesk(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void readsWhatItGaveOut() throws IOException {
        ContactImport read = read(exported(CLERK, HOUSE), List.of(CLERK, HOUSE), true);

        assertThat(read.findings()).isEmpty();
        assertThat(read.unchanged()).containsExactlyInAnyOrder(CLERK, HOUSE);
        assertThat(read.added()).isEmpty();
        assertThat(read.altered()).isEmpty();
        assertThat(read.removed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ods", "xls"})
    void readsWhatAnotherProgramSaved(String format) throws IOException, InterruptedException {
        Path filled = filled(exported(CLERK, HOUSE), "long-thanh", "vt@longthanh.vn");
        Path saved = Files.createDirectories(folder.resolve("saved"));

        new LibreOffice(folder).save(List.of(filled), format, saved);
        ContactImport read = read(saved.resolve("địa chỉ." + format), List.of(CLERK), false);

        assertThat(read.findings()).isEmpty();
        assertThat(read.added())
                .containsExactlyInAnyOrder(
                        HOUSE, new UnitContact(MailAddress.of("vt@longthanh.vn"), "long-thanh", Scope.UNIT, "", ""));
        assertThat(read.unchanged()).containsExactly(CLERK);
    }

    @Test
    void keepsTextsThatLookLikeFormulasTexts() throws IOException {
        try (Workbook book = WorkbookFactory.create(exported(CLERK, HOUSE).toFile())) {
            book.getSheetAt(0)
                    .forEach(row ->
                            row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
        }
    }

    @Test
    void hasARowForEveryUnitAndLocksTheHead() throws IOException {
        try (Workbook book = WorkbookFactory.create(exported(CLERK).toFile())) {
            var sheet = book.getSheetAt(0);
            var head = sheet.getRow(3);
            assertThat(head.getCell(0).getStringCellValue()).isEqualTo("Mã đơn vị");
            assertThat(sheet.getProtect()).isTrue();
            assertThat(head.getCell(0).getCellStyle().getLocked()).isTrue();
            assertThat(sheet.getRow(4).getCell(2).getCellStyle().getLocked()).isFalse();
            assertThat(sheet.getDataValidations()).hasSize(2);
            assertThat(sheet)
                    .anyMatch(row -> row.getCell(0) != null
                            && row.getCell(0).toString().equals("long-thanh")
                            && row.getCell(2).toString().isEmpty());
        }
    }

    @Test
    void givesTheSameBytesForTheSameContacts() throws IOException {
        assertThat(Files.readAllBytes(exported(CLERK, HOUSE))).isEqualTo(Files.readAllBytes(exported(CLERK, HOUSE)));
    }

    @Test
    void saysWhatWouldBeAddedAlteredAndRemoved() throws IOException {
        Path csv = csv("""
                vinh-cuu,,vanthu@vinhcuu.vn,Có,Lan,0251 3861 000,
                long-thanh,,VT@LongThanh.vn,,,,
                """);

        ContactImport kept = read(csv, List.of(CLERK, HOUSE), false);
        ContactImport replaced = read(csv, List.of(CLERK, HOUSE), true);

        assertThat(kept.added()).extracting(c -> c.address().text()).containsExactly("vt@longthanh.vn");
        assertThat(kept.altered())
                .singleElement()
                .extracting(UnitContact::scope)
                .isEqualTo(Scope.BELOW);
        assertThat(kept.removed()).isEmpty();
        assertThat(replaced.removed()).containsExactly(HOUSE);
    }

    @Test
    void findsColumnsWhereverTheyStand() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("địa chỉ.csv"), "Bảng địa chỉ\nSTT,ĐỊA CHỈ THƯ,Mã  đơn vị\n1,a@vinhcuu.vn,vinh-cuu\n");

        assertThat(read(csv, List.of(), false).added())
                .containsExactly(new UnitContact(MailAddress.of("a@vinhcuu.vn"), "vinh-cuu", Scope.UNIT, "", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vinh-cuu,,a b@vinhcuu.vn,,,, | C2 | không phải là địa chỉ thư điện tử",
                "vinh-cuu,,*@vinhcuu.vn,,,, | C2 | không phải là địa chỉ thư điện tử",
                "vinh-cuu,,a@x.vn; b@x.vn,,,, | C2 | không phải là địa chỉ thư điện tử",
                "vinh-cuu,,@gmail.com,,,, | C2 | Không đăng ký được cả tên miền “@gmail.com”",
                "vinh-cuu,,@gov.vn,,,, | C2 | Không đăng ký được cả tên miền “@gov.vn”",
                "vinh-cuu,,,,Lan,, | C2 | Cần một địa chỉ thư, nhưng ô để trống",
                "vinh-cu,,a@x.vn,,,, | A2 | Không có đơn vị nào mang mã “vinh-cu”. Có phải “vinh-cuu” không?",
                ",,a@x.vn,,,, | A2 | Cần mã đơn vị",
                "vinh-cuu,Huyện Xuân Lộc,a@x.vn,,,, | B2 | tên đơn vị ghi “Huyện Xuân Lộc”",
                "vinh-cuu,,a@x.vn,thỉnh thoảng,,, | D2 | Cần ghi “có” hoặc “không”"
            })
    void saysOfEveryBadRowWhereItIsAndHowToMendIt(String row, String cell, String message) throws IOException {
        ContactImport read = read(csv(row + "\nlong-thanh,,vt@longthanh.vn,,,,\n"), List.of(CLERK), true);

        assertThat(read.findings()).singleElement().satisfies(f -> {
            assertThat(f.at()).extracting(CellRef::cell).isEqualTo(cell);
            assertThat(f.message()).contains(message).contains("Hãy");
        });
        assertThat(read.changes()).isEmpty();
    }

    @Test
    void doubtsTwoRowsOfOneAddressThatDiffer() throws IOException {
        Path csv = csv("""
                vinh-cuu,,a@x.vn,có,,,
                vinh-cuu,,A@X.vn,không,,,
                vinh-cuu,,b@x.vn,,,,
                vinh-cuu,,b@x.vn,,,,
                """);

        assertThat(read(csv, List.of(), false).findings())
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo("Địa chỉ “a@x.vn” của đơn vị “vinh-cuu” đã ghi ở ô C2 với nội dung khác. Hãy chỉ giữ một"
                        + " dòng.");
    }

    @Test
    void takesNoSheetWithoutTheTable() throws IOException {
        Path csv = Files.writeString(folder.resolve("khác.csv"), "Đơn vị,Thư\nvinh-cuu,a@x.vn\n");

        assertThat(read(csv, List.of(), false).findings())
                .extracting(Finding::code)
                .containsExactly("contacts-missing");
    }

    @Test
    void removesNobodyForASheetThatNobodyFilledIn() throws IOException {
        ContactImport read = read(exported(), List.of(CLERK), true);

        assertThat(read.findings()).extracting(Finding::code).containsExactly("contacts-none");
        assertThat(read.changes()).isEmpty();
    }

    @Test
    void takesNamesUpToTheirLengthAndNoLongerOnes() throws IOException {
        String name = "x".repeat(ContactKeeping.LONGEST_NAME);

        assertThat(read(csv("vinh-cuu,,a@x.vn,," + name + ",,\n"), List.of(), false)
                        .added())
                .hasSize(1);
        assertThat(read(csv("vinh-cuu,,a@x.vn,," + name + "x,,\n"), List.of(), false)
                        .findings())
                .singleElement()
                .satisfies(f -> assertThat(f.at()).extracting(CellRef::cell).isEqualTo("E2"));
    }

    @Test
    void takesNoBrokenFile() throws IOException {
        Path broken = Files.write(folder.resolve("hỏng.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});

        assertThat(read(broken, List.of(), false).findings()).isNotEmpty();
        assertThat(read(broken, List.of(), false).changes()).isEmpty();
    }

    @Test
    void readsAsManyRowsAsAreAllowedAndNoMore() throws IOException {
        var rows = new StringBuilder();
        for (int i = 0; i < ContactTable.MOST_CONTACTS; i++) {
            rows.append("vinh-cuu,,a").append(i).append("@x.vn,,,,\n");
        }

        assertThat(read(csv(rows.toString()), List.of(), false).added()).hasSize(ContactTable.MOST_CONTACTS);
        assertThat(read(csv(rows + "vinh-cuu,,b@x.vn,,,,\n"), List.of(), false).findings())
                .extracting(Finding::code)
                .containsExactly("contacts-too-many");
    }

    @Test
    void releasesWhatWaitsFromTheAddressesOfTheSheetAlsoWhenItIsImportedAgain() throws IOException {
        Path report = Path.of("inbox-sample/2024-05-03T09-00/BC DVCQ 6 tháng đầu năm 2024 (Vĩnh Cửu).xlsx");
        desk.mailed("vanthu@vinhcuu.vn", report);
        // Killed when the contacts were written and nothing was released yet.
        desk.store
                .contacts()
                .change(read(exported(CLERK), List.of(), false).changes(), "Lan", MailDesk.CAME, "Bảng của văn phòng");

        desk.keeping().keep(read(exported(CLERK), List.of(CLERK), false).changes(), MailDesk.LAN);

        assertThat(desk.line(1).verdict()).isNotEqualTo(Verdict.HELD);
    }

    private ContactImport read(Path file, List<UnitContact> standing, boolean replaces) throws IOException {
        return ContactImport.read(file, desk.keeping(), standing, replaces);
    }

    private Path csv(String rows) throws IOException {
        return Files.writeString(folder.resolve("địa chỉ.csv"), HEAD + rows);
    }

    private Path exported(UnitContact... contacts) throws IOException {
        Path file = folder.resolve("địa chỉ.xlsx");
        LocalDate day = LocalDate.of(2024, 5, 7);
        try (var out = Files.newOutputStream(file)) {
            ContactSheet.write(List.of(contacts), desk.definitions.units().on(day), desk.definitions.units(), day, out);
        }
        return file;
    }

    private static Path filled(Path sheet, String unit, String address) throws IOException {
        try (var in = Files.newInputStream(sheet);
                Workbook book = WorkbookFactory.create(in)) {
            book.getSheetAt(0).forEach(row -> {
                if (row.getCell(0) != null && row.getCell(0).toString().equals(unit)) {
                    row.getCell(2).setCellValue(address);
                }
            });
            try (var out = Files.newOutputStream(sheet)) {
                book.write(out);
            }
        }
        return sheet;
    }
}
