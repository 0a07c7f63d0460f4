package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters as a clerk makes them. */
class LetterTest {

    private static final String NOW = "2024-05-07T08:00:00+07:00";
    private static final String LATER = "2024-05-20T08:00:00+07:00";
    private static final String REGIME = "dvcq-bdt-dongnai";
    /** The figures stand in column D from row 13 on, 1.1 in D13. */
    private static final Path TAN_PHU = Path.of("inbox-sample/2024-05-03T09-00/bcdvcq_tanphu.xls");

    @TempDir
    private Path home;

    private Desk desk;

    @BeforeEach
    void sit() {
        desk = new Desk(home, NOW);
    }

    @Test
    void aHeldReportsLetterNamesEachCellAndNoFigureOfTheReport() throws IOException {
        desk.take(desk.edited(TAN_PHU, "edited.xls", Map.of("D13", "khoảng 987654", "D14", "-765432")), "tp.xls");
        assertThat(desk.verdict(1)).isEqualTo("held");

        String letter = letter("document", 1).out();

        assertThat(letter)
                .contains("Chủ đề: Đề nghị sửa và gửi lại báo cáo 6 tháng đầu năm 2024 của Huyện Tân Phú")
                .contains("ô D13 (chỉ tiêu 1.1)", "ô D14 (chỉ tiêu 1.2)", "Ô ghi số âm.")
                .contains("Hạn nộp: trước ngày 09/05/2024.")
                .doesNotContain("987654", "765432", "khoảng");
        assertThat(letter("document", 1, "--receipt").out())
                .contains("Chủ đề: Đã nhận tệp “tp.xls” (số 1)")
                .contains(desk.ledger(1).path("sha256").asText());
    }

    @Test
    void aDraftAboutAHeldReportBearsTheMarkedWorkbook() throws Exception {
        desk.take(desk.edited(TAN_PHU, "edited.xls", Map.of("D13", "khoảng 987654")), "tp.xls");
        Path eml = home.resolve("thu.eml");

        letter("document", 1, "--out", eml);

        var mixed = (MimeMultipart) message(eml).getContent();
        var both = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat((String) both.getBodyPart(0).getContent()).contains("Gửi kèm là bản sao tệp của đơn vị");
        var copy = mixed.getBodyPart(1);
        assertThat(copy.getContentType()).startsWith("application/vnd.ms-excel");
        assertThat(MimeUtility.decodeText(copy.getFileName())).isEqualTo("tp - cần xem lại.xls");
        try (var book = WorkbookFactory.create(copy.getInputStream())) {
            assertThat(book.getSheetAt(1)
                            .getRow(12)
                            .getCell(3)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("D13");
        }
        assertThat(letter("document", 1).out()).doesNotContain("Gửi kèm");
    }

    @Test
    void theSameLetterIsWrittenAsADraftAsTextAndAsHtml() throws Exception {
        desk.take(TAN_PHU, "tp.xls");
        String shown = letter("document", 1).out();

        Path eml = home.resolve("thu.eml");
        assertThat(letter("document", 1, "--out", eml).out()).contains("Đã ghi thư “Đã nhận báo cáo 6 tháng");
        var both = (MimeMultipart) message(eml).getContent();
        String text = (String) both.getBodyPart(0).getContent();
        assertThat(shown.lines().skip(2)).containsExactlyElementsOf(text.lines().toList());
        letter("document", 1, "--out", home.resolve("thu.txt"));
        assertThat(home.resolve("thu.txt")).hasContent(shown);
        letter("document", 1, "--out", home.resolve("thu.HTML"));
        assertThat(Files.readString(home.resolve("thu.HTML"))).startsWith("<!DOCTYPE html>");

        byte[] first = Files.readAllBytes(eml);
        letter("document", 1, "--out", eml);
        assertThat(Files.readAllBytes(eml)).isEqualTo(first);

        Program.Ended refused = letter("document", 1, "--out", home.resolve("thu.docx"));
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("cần tên kết thúc bằng .eml");
        assertThat(letter("document", 9).err()).contains("Không có tài liệu số 9 trong sổ nhận.");
    }

    @Test
    void lettersFollowADocumentsWayFromContainerToReplacedVersion() throws IOException {
        Path zip = home.resolve("gửi.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("tp.xls"));
            out.write(Files.readAllBytes(TAN_PHU));
            out.putNextEntry(new ZipEntry("anh.png"));
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        }
        desk.take(zip, "gửi.zip");
        desk.take(TAN_PHU, "lần nữa.xls");
        desk.take(desk.edited(TAN_PHU, "e.xls", Map.of("D13", "11")), "sửa.xls");

        assertThat(letterAbout("gửi.zip"))
                .contains(
                        "Đã nhận và mở “gửi.zip”",
                        "tp.xls (trong gửi.zip), báo cáo 6 tháng đầu năm 2024 của Huyện Tân Phú");
        assertThat(letterAbout("lần nữa.xls")).contains("đã nhận trước đây, số 1", "giống hệt");
        assertThat(letterAbout("tp.xls")).contains("đã được thay", "sửa.xls", "Lần gửi thứ 2");
        assertThat(letterAbout("sửa.xls")).contains("Đây là lần gửi thứ 2");
    }

    private String letterAbout(String file) throws IOException {
        for (int number = 1; ; number++) {
            if (desk.ledger(number).path("file").asText().equals(file)) {
                return letter("document", number).out();
            }
        }
    }

    @Test
    void remindersAreOneLetterAUnitAndGoIntoAnEmptyFolder() throws Exception {
        desk.take(TAN_PHU, "tp.xls");
        for (String address : new String[] {"vanthu@cammy.vn", "lan@cammy.vn", "@cammy.vn"}) {
            desk.run("contacts", "add", address, "--unit", "cam-my", "--by", "Lan", "--reason", "Công văn 1");
        }
        Path folder = home.resolve("nhắc");

        Program.Ended ended = letter("reminders", "--programme", REGIME, "--out", folder);

        assertThat(ended.out()).contains("10 thư nhắc");
        assertThat(Program.files(folder))
                .hasSize(10)
                .noneMatch(f -> f.toString().contains("tan-phu"));
        MimeMessage message = message(folder.resolve(REGIME + ".cam-my.eml"));
        assertThat(message.getSubject()).isEqualTo("Nhắc nộp báo cáo sắp đến hạn của Huyện Cẩm Mỹ");
        assertThat(message.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("lan@cammy.vn", "vanthu@cammy.vn");
        assertThat(letter("reminders", "--programme", REGIME, "--out", folder).err())
                .contains("đã có tệp, có thể là thư nhắc cũ");
        assertThat(letter("reminders", "--programme", REGIME, "--days", "2").out())
                .contains("trước ngày 09/05/2024, còn 1 ngày");
        assertThat(letter("reminders", "--programme", REGIME, "--days", "1").out())
                .isEqualTo("Không đơn vị nào còn nợ báo cáo quá hạn hoặc đến hạn trong 1 ngày tới.\n");
        assertThat(letterAt(LATER, "reminders", "--programme", "all").out())
                .contains("Đôn đốc báo cáo quá hạn của Huyện Cẩm Mỹ", "của Xã Phú Lý");
        assertThat(letter("reminders", "--programme", REGIME, "--days", "367").err())
                .contains("từ 0 đến 366");
    }

    @Test
    void aDeliverysLetterHasTheApprovedWorkbookAndTheNextIsAReplacementNotice() throws Exception {
        desk.take(TAN_PHU, "tp.xls");
        assertThat(delivery().err()).contains("chưa có bản nào được duyệt gửi");
        approve();
        byte[] first = Files.readAllBytes(home.resolve("out/" + REGIME + "/2024-6M/tong-hop.v1.xlsx"));

        Path eml = home.resolve("gui.eml");
        assertThat(delivery("--out", eml).out()).contains("Đã ghi thư “Báo cáo tổng hợp “");
        var mixed = (MimeMultipart) message(eml).getContent();
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo(REGIME + "-2024-6M-tong-hop.v1.xlsx");
        assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(first);

        desk.take(desk.edited(TAN_PHU, "e.xls", Map.of("D13", "987654")), "sửa.xls");
        Program.Ended old = delivery();
        assertThat(old.out()).contains("tong-hop.v1.xlsx");
        assertThat(old.err()).contains("Lưu ý: từ bản gửi lần 1 đã có");
        approve();
        assertThat(delivery().err()).isEmpty();
        assertThat(delivery().out())
                .contains("Chủ đề: Bản thay thế lần 1:", "Bản này thay bản gửi lần 1")
                .contains("- Huyện Tân Phú: chỉ tiêu 1.1.", "tong-hop.v2.xlsx")
                .doesNotContain("987654");
    }

    @Test
    void aWrongTemplateIsToldWithItsLineAndNothingIsWritten() throws IOException {
        desk.take(TAN_PHU, "tp.xls");
        Files.createDirectories(home.resolve("letters"));
        Files.writeString(home.resolve("letters/accepted.html"), "<p>\n{{sender}}</p>\n");
        Path file = home.resolve("thu.txt");

        Program.Ended ended = letter("document", 1, "--out", file);

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).contains("accepted.html:2: thư này không có {{sender}}");
        assertThat(file).doesNotExist();
        assertThat(letter("document", 1).out()).isEmpty();
    }

    private void approve() {
        assertThat(desk.run("delivery", "approve", "--programme", REGIME, "--period", "2024-6M", "--now", NOW)
                        .exitCode())
                .isZero();
    }

    private Program.Ended delivery(Object... args) {
        return letter(
                Stream.concat(Stream.of("delivery", "--programme", REGIME, "--period", "2024-6M"), Stream.of(args))
                        .toArray());
    }

    private Program.Ended letter(Object... args) {
        return letterAt(NOW, args);
    }

    private Program.Ended letterAt(String now, Object... args) {
        return desk.run(
                "letter",
                Stream.concat(Stream.of(args), Stream.of("--now", now)).toArray());
    }

    private static MimeMessage message(Path file) throws Exception {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }
}
