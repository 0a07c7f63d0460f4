package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.pipeline.home.Originals;

/** From the approved output to the replacement, and what the receiving office sends back. */
class DeliveryTest {

    private static final String NOW = "2024-05-07T08:00:00+07:00";
    private static final String LATE = "2024-05-20T08:00:00+07:00";
    private static final String REGIME = "dvcq-bdt-dongnai";
    private static final String SIX_MONTHS = REGIME + "/2024-6M";

    /** 1.1 stands in D13. */
    private static final Path TAN_PHU = Path.of("inbox-sample/2024-05-03T09-00/bcdvcq_tanphu.xls");

    @TempDir
    private Path home;

    private Desk desk;

    @BeforeEach
    void sit() {
        desk = new Desk(home, NOW);
    }

    @Test
    void correctionAfterADeliveryMakesAReplacementAndTheDeliveredBytesStay() throws IOException {
        desk.take(TAN_PHU, "tp.xls");
        assertThat(delivery("approve").out()).contains("Đã duyệt bản gửi lần 1.");
        byte[] first = bytes("tong-hop.v1.xlsx");
        assertThat(first).isEqualTo(bytes("tong-hop.xlsx"));
        assertThat(delivery("approve").out()).contains("không thêm bản mới");

        correct("11");

        assertThat(bytes("tong-hop.v1.xlsx")).isEqualTo(first).isNotEqualTo(bytes("tong-hop.xlsx"));
        JsonNode replacement = output().path("replacement");
        assertThat(replacement.path("number").asInt()).isEqualTo(1);
        JsonNode change = replacement.path("changes").get(0);
        assertThat(change.path("unit").asText()).isEqualTo("tan-phu");
        assertThat(change.path("code").asText()).isEqualTo("1.1");
        assertThat(change.path("now").asText()).isEqualTo("11");
        assertThat(change.path("why").asText()).startsWith("Đính chính (phiên bản 2): sửa.xls, nhận 20/05/2024");
        assertThat(sheet("Tổng hợp"))
                .contains("Bản thay thế lần 1")
                .contains("thay bản gửi lần 1, duyệt ngày 07/05/2024");
        assertThat(sheet("Thay đổi so với bản đã gửi"))
                .contains("Huyện Tân Phú")
                .contains("Tổng cộng");
        assertThat(sheet("Đính chính của các đơn vị")).contains("1 → 2");
        assertThat(status())
                .contains("đúng hạn; đính chính sau hạn, ngày 20/05/2024 08:00")
                .contains("Có bản thay thế lần 1 chưa duyệt gửi");
        assertThat(output().path("units").findValuesAsText("correctedLateAt")).containsExactly(LATE);

        assertThat(delivery("approve").out()).contains("Đã duyệt bản gửi lần 2.");

        assertThat(bytes("tong-hop.v2.xlsx")).isEqualTo(bytes("tong-hop.xlsx"));
        assertThat(bytes("tong-hop.v1.xlsx")).isEqualTo(first);
        assertThat(status()).doesNotContain("chưa duyệt gửi");
    }

    @Test
    void deliveredFilesComeBackAfterACrashInTheMidstOfAnApproval() throws IOException {
        desk.take(TAN_PHU, "tp.xls");
        delivery("approve");
        byte[] first = bytes("tong-hop.v1.xlsx");
        Files.delete(file("tong-hop.v1.xlsx"));
        Files.delete(file("tong-hop.v1.json"));

        desk.run("once");

        assertThat(bytes("tong-hop.v1.xlsx")).isEqualTo(first);
        assertThat(bytes("tong-hop.v1.json")).isEqualTo(bytes("tong-hop.json"));
    }

    @Test
    void approvedBytesThatWereAlteredGoNowhereAndReportsAreTakenInAllTheSame() throws IOException {
        desk.take(TAN_PHU, "tp.xls");
        delivery("approve");
        String hash = Originals.sha256(file("tong-hop.v1.xlsx"));
        Files.delete(file("tong-hop.v1.xlsx"));
        Path kept = new Originals(home.resolve("originals")).path(hash);
        kept.toFile().setWritable(true);
        Files.write(kept, new byte[] {1});

        Files.copy(TAN_PHU, home.resolve("inbox/tp2.xls"));

        Program.Ended next = desk.run("once", "--now", NOW);

        assertThat(next.exitCode()).isZero();
        assertThat(next.err()).contains("không đặt lại được bản gửi lần 1").contains(hash);
        assertThat(next.out()).contains("tp2.xls");
        assertThat(file("tong-hop.v1.xlsx")).doesNotExist();
        Program.Ended letter = desk.run(
                "letter", "delivery", "--programme", REGIME, "--period", "2024-6M", "--out", home + "/thu.eml");
        assertThat(letter.exitCode()).isNotZero();
        assertThat(letter.err()).contains("không còn đúng từng byte");
        assertThat(home.resolve("thu.eml")).doesNotExist();
    }

    @Test
    void outputThatSomebodyEditedIsNotApproved() throws IOException {
        assertThat(delivery("approve").err()).contains("chưa có báo cáo nào");
        desk.take(TAN_PHU, "tp.xls");
        byte[] made = bytes("tong-hop.xlsx");
        Files.write(file("tong-hop.xlsx"), new byte[] {1});

        Program.Ended refused = delivery("approve");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("đã bị sửa ngoài chương trình");
        assertThat(delivery("list").out()).contains("Chưa có bản tổng hợp nào được duyệt gửi.");
        desk.run("once");
        assertThat(bytes("tong-hop.xlsx")).isEqualTo(made);
        assertThat(delivery("approve").exitCode()).isZero();
    }

    @Test
    void remarkGoesToTheCellAndIsOpenUntilTheUnitCorrects() throws IOException {
        desk.take(TAN_PHU, "tp.xls");
        delivery("approve");

        String returned = delivery(
                        "return", "--remark", "tan-phu:1.1:Cao bất thường", "--remark", "Ghi chú: thiếu chữ ký")
                .out();

        assertThat(returned)
                .contains("Đơn vị tan-phu, chỉ tiêu 1.1 (tài liệu số 1, trang")
                .contains("Cao bất thường");
        assertThat(returned).contains("Toàn kỳ: Ghi chú: thiếu chữ ký");
        assertThat(desk.run("held").out()).contains("Ý kiến số 1 của nơi nhận").contains("Ý kiến số 2");
        assertThat(sheet("Ý kiến của nơi nhận")).contains("Cao bất thường").contains("Chưa xử lý");
        assertThat(output().path("replacement").isMissingNode())
                .as("a remark changes no figure")
                .isTrue();

        correct("11");
        delivery("close", "2", "--reason", "Đã ký lại");

        assertThat(desk.run("held").out()).doesNotContain("Ý kiến số");
        assertThat(output().path("remarks").findValuesAsText("state")).containsExactly("corrected", "closed");
        assertThat(sheet("Ý kiến của nơi nhận"))
                .contains("Đơn vị đã gửi phiên bản 2")
                .contains("Đã ký lại");
        assertThat(delivery("close", "2", "--reason", "Nữa").err()).contains("Không có ý kiến số 2 đang mở");
    }

    @Test
    void answersAreBoundToTheHashThatWasDelivered() throws IOException {
        desk.take(TAN_PHU, "tp.xls");
        assertThat(delivery("acknowledge").err()).contains("chưa có bản nào được duyệt gửi");
        delivery("approve");
        String sha256 = listed().path("sha256").asText();
        Path scan = Files.writeString(home.resolve("scan.pdf"), "%PDF");

        assertThat(delivery("acknowledge", "--delivered", "0".repeat(64)).err()).contains("Không có bản đã gửi nào là");
        assertThat(delivery("return", "--remark", "tan-phuu:1.1:Sai").err()).contains("không có đơn vị “tan-phuu”");
        assertThat(listed().path("answers")).isEmpty();

        delivery("acknowledge", "--delivered", sha256);
        delivery("signed", "--delivered", "1", "--file", scan);

        assertThat(listed().path("answers").findValuesAsText("kind")).containsExactly("acknowledged", "signed");
        String kept = listed().path("answers").get(1).path("sha256").asText();
        assertThat(home.resolve("originals").resolve(kept.substring(0, 2)).resolve(kept))
                .hasContent("%PDF");
        assertThat(delivery("signed", "--file", Files.createFile(home.resolve("empty.pdf")))
                        .err())
                .contains("phải có nội dung");
    }

    @Test
    void disciplineIsShownByStatusSheetAndJson() throws IOException {
        desk.take(TAN_PHU, "tp.xls");
        correct("11");

        JsonNode unit = new ObjectMapper()
                        .readTree(desk.run("status", "--discipline", "--programme", REGIME, "--now", LATE, "--json")
                                .out())
                        .path("discipline")
                        .findParents("unit")
                        .stream()
                        .filter(u -> u.path("unit").asText().equals("tan-phu"))
                        .findFirst()
                        .orElseThrow();

        assertThat(unit.path("onTime").asInt()).isEqualTo(1);
        assertThat(unit.path("corrections").asInt()).isEqualTo(1);
        assertThat(output().path("discipline").findValuesAsText("missing")).contains("0", "1");
        assertThat(sheet("Kỷ luật báo cáo")).contains("6 tháng đầu năm 2024: chưa nộp");
        assertThat(desk.run("status", "--discipline", "--programme", REGIME, "--year", "2024", "--now", LATE)
                        .out())
                .contains("Huyện Tân Phú");
        assertThat(desk.run("status", "--programme", REGIME).exitCode()).isEqualTo(2);
    }

    @Test
    void versionsAreComparedCellByCell() throws IOException {
        desk.take(TAN_PHU, "tp.xls");
        assertThat(diff().out()).contains("không có bản đính chính nào");

        correct("11");
        correct("12");

        assertThat(diff().out()).contains("từ phiên bản 2").contains("11").contains("12");
        JsonNode both = new ObjectMapper()
                .readTree(diff("--from", "1", "--to", "3", "--json").out());
        assertThat(both.findValuesAsText("nowAt")).singleElement().asString().endsWith("!D13");
        assertThat(both.get(0).path("from").path("version").asInt()).isEqualTo(1);
        assertThat(desk.run("diff", "--programme", REGIME, "--period", "2024-6M", "--unit", "x")
                        .err())
                .contains("không báo cáo theo chế độ");
    }

    private void correct(String figure) throws IOException {
        Path corrected = desk.edited(TAN_PHU, "draft" + figure + ".xls", Map.of("D13", figure));
        new Desk(home, LATE).take(corrected, "sửa.xls");
    }

    private Program.Ended diff(Object... args) {
        return desk.run(
                "diff",
                Stream.concat(
                                Stream.of("--programme", REGIME, "--period", "2024-6M", "--unit", "tan-phu"),
                                Stream.of(args))
                        .toArray());
    }

    private Program.Ended delivery(String what, Object... args) {
        Stream<Object> period = what.equals("close")
                ? Stream.of("--by", "Lan", "--now", NOW)
                : what.equals("list")
                        ? Stream.of()
                        : Stream.of("--programme", REGIME, "--period", "2024-6M", "--by", "Lan", "--now", NOW);
        return desk.run(
                "delivery",
                Stream.concat(Stream.concat(Stream.of(what), period), Stream.of(args))
                        .toArray());
    }

    private JsonNode listed() throws IOException {
        return new ObjectMapper().readTree(delivery("list", "--json").out()).get(0);
    }

    private String status() {
        return desk.run("status", "--programme", REGIME, "--period", "2024-6M").out();
    }

    private Path file(String name) {
        return home.resolve("out").resolve(SIX_MONTHS).resolve(name);
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(file(name));
    }

    private JsonNode output() throws IOException {
        return new ObjectMapper().readTree(file("tong-hop.json").toFile());
    }

    private String sheet(String name) throws IOException {
        var text = new StringBuilder();
        try (var book = WorkbookFactory.create(file("tong-hop.xlsx").toFile(), null, true)) {
            var formatter = new DataFormatter();
            book.getSheet(name)
                    .forEach(row -> row.forEach(
                            cell -> text.append(formatter.formatCellValue(cell)).append('\n')));
        }
        return text.toString();
    }
}
