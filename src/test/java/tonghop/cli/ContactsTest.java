package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may send, as a clerk enters it. */
class ContactsTest {

    private static final Path GOOD =
            Path.of("inbox-sample/2024-05-03T09-00/BC DVCQ 6 tháng đầu năm 2024 (Vĩnh Cửu).xlsx");

    @TempDir
    private Path home;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(home, "2024-05-07T08:00:00+07:00");
    }

    @Test
    void confirmsASenderWhoWaits() throws IOException {
        contacts("add", "vanthu@huyen.vn", "--unit", "long-thanh");
        desk.take(message("vanthu@huyen.vn"), "thư.eml");

        assertThat(desk.verdict(1)).isEqualTo("held");
        assertThat(desk.run("held").out())
                .contains("được đăng ký cho Huyện Long Thành (long-thanh), nhưng báo cáo ghi là của Huyện Vĩnh Cửu")
                .contains("Địa chỉ vanthu@huyen.vn: 1 tài liệu đang chờ. Xác nhận: contacts confirm vanthu@huyen.vn"
                        + " --unit vinh-cuu --reason \"…\"");

        Program.Ended confirmed = contacts("confirm", "vanthu@huyen.vn", "--unit", "vinh-cuu");

        assertThat(confirmed.exitCode()).as(confirmed.err()).isZero();
        assertThat(confirmed.out())
                .contains("Đã đăng ký vanthu@huyen.vn cho Huyện Vĩnh Cửu (vinh-cuu).")
                .contains("Tài liệu số 1 (" + GOOD.getFileName() + " (trong thư.eml))")
                .contains("Đã tổng hợp lại");
        assertThat(desk.verdict(1)).isIn("accepted", "warned");
        assertThat(desk.run("held").out())
                .doesNotContain("vanthu@huyen.vn")
                .contains("Không có tài liệu nào đang tạm giữ");
        assertThat(desk.run("held", "1").out()).contains("Lan").contains("Công văn 15.");
        assertThat(desk.figure("dvcq-bdt-dongnai/2024-6M", "2.4", "vinh-cuu").isNumber())
                .isTrue();
        assertThat(contacts("confirm", "vanthu@huyen.vn", "--unit", "vinh-cuu").out())
                .contains("Đã đăng ký từ trước")
                .contains("Không có tài liệu nào chờ");
    }

    @Test
    void listsWhoMaySendWithWhoSaidSo() {
        contacts("add", "@xuanloc.vn", "--unit", "xuan-loc", "--below");
        contacts(
                "add", "vanthu@vinhcuu.vn", "--unit", "vinh-cuu", "--name", "Trần Thị Hoa", "--phone", "0251 3861 000");
        contacts("confirm", "vanthu@vinhcuu.vn", "--unit", "vinh-cuu", "--below");

        assertThat(desk.run("contacts", "list").out())
                .contains(
                        "Huyện Vĩnh Cửu (vinh-cuu)  vanthu@vinhcuu.vn  có                 Trần Thị Hoa  0251 3861 000")
                .contains("Huyện Xuân Lộc (xuan-loc)  @xuanloc.vn");
        assertThat(desk.run("contacts", "list", "--unit", "xuan-loc", "--json")
                        .out()
                        .strip())
                .isEqualTo(
                        "{\"address\":\"@xuanloc.vn\",\"unit\":\"xuan-loc\",\"scope\":\"below\",\"name\":\"\",\"phone\":\"\",\"by\":\"Lan\",\"at\":\"2024-05-07T01:00:00Z\",\"reason\":\"Công"
                                + " văn 15.\"}");
    }

    @Test
    void removesOnlyWhatIsEntered() {
        contacts("add", "@vinhcuu.vn", "--unit", "vinh-cuu");
        contacts("add", "vanthu@vinhcuu.vn", "--unit", "vinh-cuu");

        assertThat(contacts("remove", "vanthu@vinhcuu.vn").out())
                .contains("Đã thôi đăng ký vanthu@vinhcuu.vn cho Huyện Vĩnh Cửu (vinh-cuu).")
                .contains("Lưu ý: cả tên miền vẫn được gửi: @vinhcuu.vn");
        Program.Ended again = contacts("remove", "vanthu@vinhcuu.vn", "--unit", "vinh-cuu");

        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("chưa được đăng ký cho đơn vị “vinh-cuu”");
    }

    @Test
    void refusesWhatNobodyCanMean() {
        assertThat(contacts("add", "@gmail.com", "--unit", "vinh-cuu").err())
                .contains("Không đăng ký được cả tên miền “@gmail.com”");
        assertThat(contacts("add", "vanthu", "--unit", "vinh-cuu").err()).contains("không phải là địa chỉ thư điện tử");
        assertThat(contacts("add", "a@x.vn", "--unit", "vinh-cu").err()).contains("Có phải “vinh-cuu” không?");
        assertThat(contacts("add", "a@x.vn", "--unit", "vinh-cuu", "--name", "x".repeat(201))
                        .err())
                .contains("dài nhất 200 ký tự");
        assertThat(desk.run("contacts", "list").out()).contains("Chưa đăng ký địa chỉ nào");
    }

    @Test
    void takesWholeDomainsOfFreeMailOnlyAsTheOfficeSets() throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/tonghop.properties"), "senders.public-domains = thu-chung.vn\n");

        assertThat(contacts("add", "@thu-chung.vn", "--unit", "vinh-cuu").exitCode())
                .isEqualTo(2);
        assertThat(contacts("add", "@gov.vn", "--unit", "vinh-cuu").exitCode()).isEqualTo(2);
        assertThat(contacts("add", "@fpt.vn", "--unit", "vinh-cuu").exitCode()).isZero();
    }

    @Test
    void givesOutASheetAndTakesItBackIn() throws IOException {
        contacts("add", "vanthu@vinhcuu.vn", "--unit", "vinh-cuu");
        Path sheet = home.resolve("địa chỉ.xlsx");
        assertThat(desk.run("contacts", "export", "--out", sheet, "--now", "2024-05-07T08:00:00+07:00")
                        .out())
                .startsWith("Đã xuất 1 địa chỉ");
        contacts("remove", "vanthu@vinhcuu.vn");
        contacts("add", "khac@xuanloc.vn", "--unit", "xuan-loc");

        Program.Ended shown = contacts("import", sheet, "--replace", "--dry-run");

        assertThat(shown.out())
                .contains("Thêm: vanthu@vinhcuu.vn cho Huyện Vĩnh Cửu (vinh-cuu)")
                .contains("Bớt: khac@xuanloc.vn cho Huyện Xuân Lộc (xuan-loc)")
                .contains("Chưa nhập; nếu nhập sẽ thêm 1, sửa 0, bớt 1, giữ nguyên 0 địa chỉ.");
        assertThat(desk.run("contacts", "list").out())
                .contains("khac@xuanloc.vn")
                .doesNotContain("vinhcuu");
        assertThat(contacts("import", sheet, "--replace").out()).contains("Đã nhập: thêm 1, sửa 0, bớt 1");
        assertThat(desk.run("contacts", "list").out())
                .contains("vanthu@vinhcuu.vn")
                .doesNotContain("xuanloc");
    }

    @Test
    void takesNothingOfASheetWithABadRow() throws IOException {
        Path sheet = Files.writeString(
                home.resolve("bảng.csv"), "Mã đơn vị,Địa chỉ thư\nvinh-cuu,vanthu@vinhcuu.vn\nvinh-cuu,@gmail.com\n");

        Program.Ended imported = contacts("import", sheet);

        assertThat(imported.exitCode()).isEqualTo(1);
        assertThat(imported.out())
                .contains("ô B3: Không đăng ký được")
                .contains("Chưa nhập gì: bảng có 1 điểm cần sửa");
        assertThat(desk.run("contacts", "list").out()).contains("Chưa đăng ký địa chỉ nào");
    }

    private Program.Ended contacts(Object... args) {
        return desk.run("contacts", Desk.signed(args));
    }

    private Path message(String from) throws IOException {
        String name =
                Base64.getEncoder().encodeToString(GOOD.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        return Files.writeString(
                home.resolve("thư gốc.eml"),
                String.join(
                        "\r\n",
                        "From: Van thu <" + from + ">",
                        "Subject: Bao cao",
                        "MIME-Version: 1.0",
                        "Content-Type: application/octet-stream; name=\"=?UTF-8?B?" + name + "?=\"",
                        "Content-Disposition: attachment; filename=\"=?UTF-8?B?" + name + "?=\"",
                        "Content-Transfer-Encoding: base64",
                        "",
                        Base64.getMimeEncoder().encodeToString(Files.readAllBytes(GOOD)),
                        ""));
    }
}
