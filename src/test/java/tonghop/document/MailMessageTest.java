package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.document.Containers.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages as mail programs write them; those of files are made by {@code src/test/python/mail_fixtures.py}. */
class MailMessageTest {

    @TempDir
    private Path folder;

    private Containers containers;

    @BeforeEach
    void begin() {
        containers = new Containers(folder);
    }

    @Test
    void takesOutWhatIsAttachedAndReadsTheLetter() throws IOException {
        var opened = containers.opened(file("attached"));

        assertThat(tree(opened)).isEqualTo("[BC DVCQ 6 tháng đầu năm 2024 (Vĩnh Cửu) - sửa lần 2.csv]");
        assertThat(Containers.text(opened.files().get(0))).isEqualTo("1;2");
        assertThat(opened.letter())
                .isEqualTo(new Letter(
                        "pdt@vinhcuu.dongnai.gov.vn",
                        "Báo cáo dân vận chính quyền 6 tháng đầu năm 2024",
                        "Kính gửi Ban Dân tộc,\nPhòng gửi báo cáo kèm theo."));
    }

    @Test
    void opensForwardedMessagesAndLeavesOutThoseWithoutFiles() throws IOException {
        assertThat(containers.tree(file("forwarded"))).isEqualTo("[Báo cáo-tháng 5.eml[bên trong.csv], bên ngoài.csv]");
    }

    @Test
    void leavesOutSmallInlinePicturesOnly() throws IOException {
        var opened = containers.opened(file("pictures"), withPictures(504));

        assertThat(tree(opened)).isEqualTo("[ảnh chụp.jpg, đính kèm.jpg]");
        assertThat(opened.files().get(0).bytes()).hasSize(3_003);
        assertThat(tree(containers.opened(file("pictures"), withPictures(503)))).contains("logo.png");
    }

    @Test
    void keepsFilesOfTheSameNameOfNoNameAndOfEvilNames() throws IOException {
        var opened = containers.opened(file("doubles"));

        assertThat(tree(opened)).isEqualTo("[bc.csv, bc.csv, Tệp không tên 3, evil.xlsx, bc cuối.csv]");
        assertThat(Containers.text(opened.files().get(1))).isEqualTo("2");
    }

    @Test
    void takesOutTheOnlyPart() throws IOException {
        assertThat(containers.tree(file("single_part")))
                .isEqualTo("[BC DVCQ 6 tháng đầu năm 2024 (Vĩnh Cửu) - sửa lần 2.csv]");
    }

    @Test
    void leavesOutSignatures() throws IOException {
        var opened = containers.opened(file("signed"));

        assertThat(tree(opened)).isEqualTo("[a.csv]");
        assertThat(opened.letter()).isEqualTo(new Letter("a@b.vn", "", "lời thư"));
    }

    @Test
    void leavesOutSignaturesAndBusinessCardsThatAreCalledFiles() throws IOException {
        byte[] mail = mixed(
                "Content-Type: text/x-vcard; name=lan.vcf\r\n\r\nBEGIN:VCARD",
                "Content-Type: application/octet-stream; name=smime.p7s\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + "MIIGNwYJKoZIhvcNAQcCoIIGKA==",
                "Content-Type: application/applefile; name=a.csv\r\nContent-Transfer-Encoding: base64\r\n\r\nAAUWBwACAAA=",
                "Content-Type: application/octet-stream; name=bc.p7s\r\n\r\n1;2");

        assertThat(containers.tree(mail)).isEqualTo("[bc.p7s]");
    }

    @Test
    void leavesOutWhatAReportOfDeliveryReturns() throws IOException {
        String returned = "Content-Type: message/rfc822\r\n\r\n" + text(file("single_part"));
        byte[] report = report("From: mailer-daemon@b.vn", returned);

        assertThat(containers.refused(report).code()).isEqualTo("container-empty");
        assertThat(containers.tree(mixed("Content-Type: message/rfc822\r\n\r\n" + text(report))))
                .contains("sửa lần 2.csv");
    }

    @Test
    void takesAFileWhoseNameAndKindWereLostOnTheWay() throws IOException {
        String bytes = "\r\nContent-Transfer-Encoding: base64 (mime)\r\n\r\nUEsDBAAAAAAA";
        byte[] mail = mixed(
                "Content-Type: text/plain\r\n\r\nKính gửi\u000bBan",
                "Content-Type: text/plain" + bytes,
                "Content-Type: xlsx" + bytes,
                "Content-Type: text/csv\r\n\r\n1;2",
                "Content-Type: application/octet-stream; name=a.csv\r\nContent-Transfer-Encoding: base64 (mime)\r\n\r\nQUJD");
        var opened = containers.opened(mail);

        assertThat(tree(opened)).isEqualTo("[Tệp không tên 1, Tệp không tên 2, Tệp không tên 3, a.csv]");
        assertThat(Containers.text(opened.files().get(3))).isEqualTo("ABC");
    }

    @Test
    void opensTheMessagesOfADigest() throws IOException {
        String digest = "Content-Type: multipart/digest; boundary=y\r\n\r\n--y\r\n\r\n" + text(file("single_part"))
                + "\r\n--y--";

        assertThat(containers.tree(mixed(digest))).contains("sửa lần 2.csv");
    }

    @Test
    void noticesFiguresInItsTextAndInThatOfAMessageWithoutAFile() throws IOException {
        String figures =
                "Content-Type: text/plain; charset=utf-8\r\n\r\n1.1 Số cuộc: 12\r\n1.2 Số lượt: 3\r\n2.1 Tỷ lệ: 98,5%";
        String csv = "Content-Disposition: attachment; filename=a.csv\r\n\r\n1;2";

        assertThat(containers.opened(mixed(figures, csv)).letter().hasFigures()).isTrue();
        assertThat(containers
                        .opened(mixed(csv, "Content-Type: message/rfc822\r\n\r\nFrom: c@d.vn\r\n" + figures))
                        .letter()
                        .hasFigures())
                .isTrue();
        assertThat(containers.opened(mixed(csv)).letter().hasFigures()).isFalse();
    }

    @Test
    void refusesALetterWithoutAttachment() throws IOException {
        var reason = containers.refused(file("without_attachment"));

        assertThat(reason.code()).isEqualTo("container-empty");
        assertThat(reason.message()).contains("không có tệp đính kèm");
    }

    @Test
    void readsPartsThatNoBoundaryEndsAndBoundariesThatBeginAlike() throws IOException {
        byte[] mail = mail(
                "From: a@b.vn",
                "Content-Type: multipart/mixed; boundary=abc",
                "",
                "--abc",
                "Content-Type: multipart/mixed; boundary=abcd",
                "",
                "--abcd",
                "Content-Disposition: attachment; filename=1.csv",
                "",
                "một",
                "--abc not a boundary",
                "--abcd",
                "Content-Disposition: attachment; filename=2.csv",
                "",
                "hai",
                "--abc",
                "Content-Disposition: attachment; filename=3.csv",
                "",
                "ba");
        var opened = containers.opened(mail);

        assertThat(tree(opened)).isEqualTo("[1.csv, 2.csv, 3.csv]");
        assertThat(Containers.text(opened.files().get(0))).isEqualTo("một\r\n--abc not a boundary");
        assertThat(Containers.text(opened.files().get(1))).isEqualTo("hai");
        assertThat(Containers.text(opened.files().get(2))).isEqualTo("ba\r\n");
    }

    @Test
    void readsAMultipartThatNamesNoBoundary() throws IOException {
        byte[] mail = mail(
                "From: a@b.vn",
                "Content-Type: multipart/mixed;;",
                "",
                "--x",
                "Content-Type: application/octet-stream; name=\"a.csv\"",
                "Content-Transfer-Encoding: BASE64",
                "",
                "QUJD*RA",
                "--x--",
                "--x",
                "",
                "rubbish");
        var opened = containers.opened(mail);

        assertThat(tree(opened)).isEqualTo("[a.csv]");
        assertThat(Containers.text(opened.files().get(0))).isEqualTo("ABCD");
    }

    @Test
    void readsEveryTransferEncodingAndTakesUnknownOnesAsTheyAre() throws IOException {
        for (String[] sample : new String[][] {
            {"quoted-printable", "B=C3=A1o=\r\n c=C3=A1o", "Báo cáo"},
            {"x-uuencode", "begin 644 a\r\n#04)#\r\n`\r\nend", "ABC"},
            {"8bit", "Báo", "Báo"},
            {"x-strange", "Báo", "Báo"}
        }) {
            byte[] mail = mail(
                    "From: a@b.vn",
                    "Content-Type: application/octet-stream; name=a.csv",
                    "Content-Transfer-Encoding: " + sample[0],
                    "",
                    sample[1]);
            assertThat(Containers.text(containers.opened(mail).files().get(0)).strip())
                    .isEqualTo(sample[2]);
        }
    }

    @Test
    void readsASenderInAnyDress() {
        assertThat(MailMessage.address("\"a@b.vn\" <c@d.vn>")).isEqualTo("c@d.vn");
        assertThat(MailMessage.address("=?UTF-8?Q?Ph=C3=B2ng?= <c@d.vn>")).isEqualTo("c@d.vn");
        assertThat(MailMessage.address("c@d.vn (Phòng)")).isEqualTo("c@d.vn");
        assertThat(MailMessage.address("<c@d.vn>, e@f.vn")).isNull();
        assertThat(MailMessage.address("Lan <c@d.vn>, Mai <c@d.vn>")).isEqualTo("c@d.vn");
        assertThat(MailMessage.address("Phòng Nội vụ, huyện Vĩnh Cửu <c@d.vn>")).isEqualTo("c@d.vn");
        assertThat(MailMessage.address("BC: Lan <c@d.vn>")).isEqualTo("c@d.vn");
        assertThat(MailMessage.address("Lan; Phòng Nội vụ <c@d.vn> ")).isEqualTo("c@d.vn");
        assertThat(MailMessage.address("Phòng Nội vụ, a @ b <c@d.vn>")).isNull();
        assertThat(MailMessage.address("Phòng Nội vụ, <c@d.vn> <")).isNull();
        assertThat(MailMessage.address("Phòng Nội vụ")).isNull();
        assertThat(MailMessage.address("")).isNull();
        assertThat(MailMessage.address("a\n@b <" + "x".repeat(999) + "@c>")).isNull();
    }

    @Test
    void opensMessagesAtEveryLimitAndRefusesOnePastIt() throws IOException {
        var limits = new ContainerLimits(50_000, 9, 4_000, 1_000, 3_000, 2, 3, 6, 4, 500, 100, 20);

        assertThat(containers.opened(parts(6), limits).files()).hasSize(6);
        assertThat(containers.refused(parts(7), limits).message()).contains("hơn 6 phần");
        assertThat(containers.opened(deep(4), limits).files()).hasSize(1);
        assertThat(containers.refused(deep(5), limits).message()).contains("4 lớp");
        assertThat(containers.opened(withHeader(500), limits).files()).hasSize(1);
        assertThat(containers.refused(withHeader(501), limits).message()).contains("phần đầu thư");
        assertThat(containers.opened(forwarded(3), limits).files()).hasSize(1);
        assertThat(tree(containers.opened(forwarded(4), limits))).contains("container-too-deep");
    }

    @Test
    void keepsNoMoreOfTheTextThanTheLimit() throws IOException {
        byte[] mail = mail(
                "From: a@b",
                "Content-Type: multipart/mixed; boundary=x",
                "",
                "--x",
                "",
                "Kính gửi Ban Dân tộc",
                "--x",
                "Content-Disposition: attachment; filename=a.csv",
                "",
                "1");
        var limits = new ContainerLimits(50_000, 9, 4_000, 1_000, 3_000, 2, 3, 6, 4, 500, 100, 20);
        var shorter = new ContainerLimits(50_000, 9, 4_000, 1_000, 3_000, 2, 3, 6, 4, 500, 100, 8);

        assertThat(containers.opened(mail, limits).letter().text()).isEqualTo("Kính gửi Ban Dân tộc");
        assertThat(containers.opened(mail, shorter).letter().text()).isEqualTo("Kính gửi");
    }

    private static ContainerLimits withPictures(int bytes) {
        return new ContainerLimits(50_000, 9, 4_000, 10_000, 30_000, 2, 3, 9, 9, 5_000, bytes, 20);
    }

    private static byte[] parts(int count) {
        String part = "--x\r\nContent-Disposition: attachment; filename=a.csv\r\n\r\n1\r\n";
        return mail("From: a@b", "Content-Type: multipart/mixed; boundary=x", "", part.repeat(count) + "--x--");
    }

    private static byte[] deep(int depth) {
        var mail = new StringBuilder("From: a@b\r\n");
        for (int i = 1; i <= depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=x%d\r\n\r\n--x%<d\r\n".formatted(i));
        }
        return mail(mail + "Content-Disposition: attachment; filename=a.csv", "", "1");
    }

    private static byte[] withHeader(int bytes) {
        String start = "From: a@b\r\nContent-Disposition: attachment; filename=a.csv\r\nX: ";
        return mail(start + "y".repeat(bytes - start.length() - 4), "", "1");
    }

    private static byte[] forwarded(int messages) {
        var mail = new StringBuilder();
        for (int i = 1; i < messages; i++) {
            mail.append("From: a@b\r\nContent-Type: message/rfc822\r\n\r\n");
        }
        return mail(mail + "From: a@b\r\nContent-Disposition: attachment; filename=a.csv", "", "1");
    }

    private static byte[] mixed(String... parts) {
        return message("multipart/mixed", "From: a@b.vn", parts);
    }

    private static byte[] report(String from, String... parts) {
        return message("multipart/report; report-type=delivery-status", from, parts);
    }

    private static byte[] message(String type, String from, String... parts) {
        return mail(
                from,
                "Content-Type: " + type + "; boundary=\"=x\"",
                "",
                "--=x",
                String.join("\r\n--=x\r\n", parts),
                "--=x--");
    }

    private static String text(byte[] mail) {
        return new String(mail, StandardCharsets.UTF_8);
    }

    private static byte[] mail(String... lines) {
        return (String.join("\r\n", List.of(lines)) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = MailMessageTest.class.getResourceAsStream("mail/" + name + ".eml")) {
            return in.readAllBytes();
        }
    }
}
