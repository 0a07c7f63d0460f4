package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An approved output on its way to the receiving office by mail. */
class DeliveryMailTest {

    private static final String NOW = "2024-05-07T08:00:00+07:00";
    private static final String REGIME = "dvcq-bdt-dongnai";
    private static final Path TAN_PHU = Path.of("inbox-sample/2024-05-03T09-00/bcdvcq_tanphu.xls");

    @TempDir
    private Path home;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Desk desk;

    @BeforeEach
    void sit() throws IOException {
        server.start();
        desk = new Desk(home, NOW);
        desk.take(TAN_PHU, "tp.xls");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void theVeryWorkbookThatWasApprovedGoesToEveryAddressAndItIsKnownWhen() throws Exception {
        settings("deliver.to." + REGIME + " = VanThu@sonoivu.vn, tonghop@sonoivu.vn");

        assertThat(approve().out())
                .contains("Thư số 1 gửi vanthu@sonoivu.vn đã vào hàng chờ gửi")
                .contains("Thư số 2 gửi tonghop@sonoivu.vn");
        assertThat(approve().out()).contains("không thêm bản mới").doesNotContain("Thư số");
        assertThat(list()).contains("Thư số 1 cho vanthu@sonoivu.vn: đang chờ gửi. Message-ID <");
        once();
        once();

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        byte[] workbook = Files.readAllBytes(home.resolve("out/" + REGIME + "/2024-6M/tong-hop.v1.xlsx"));
        for (MimeMessage message : received) {
            BodyPart attached = ((Multipart) message.getContent()).getBodyPart(1);
            assertThat(attached.getFileName()).isEqualTo(REGIME + "-2024-6M-tong-hop.v1.xlsx");
            assertThat(attached.getInputStream().readAllBytes()).isEqualTo(workbook);
        }
        assertThat(list()).contains("Thư số 1 cho vanthu@sonoivu.vn: đã gửi 07/05/2024 08:00. Message-ID <");
        JsonNode letters = listed().path("letters");
        assertThat(letters.findValuesAsText("state")).containsExactly("sent", "sent");
        assertThat(letters.findValuesAsText("messageId")).containsExactlyInAnyOrderElementsOf(ids(received));
        assertThat(letters.findValuesAsText("to")).containsExactly("vanthu@sonoivu.vn", "tonghop@sonoivu.vn");
    }

    @Test
    void whatTakesItsPlaceGoesOutWithANoticeOfWhatChangedOnceItIsApproved() throws Exception {
        settings("deliver.to." + REGIME + " = vanthu@sonoivu.vn");
        approve();
        desk.take(desk.edited(TAN_PHU, "draft.xls", Map.of("D13", "11")), "sửa.xls");
        assertThat(server.getReceivedMessages()).hasSize(1);

        approve();
        once();

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[1].getSubject()).contains("thay thế");
        assertThat(((Multipart) received[1].getContent()).getBodyPart(1).getFileName())
                .endsWith(".v2.xlsx");
    }

    @Test
    void whatWasApprovedBeforeTheAddressWasSetStaysWhereItIs() throws IOException {
        settings();
        assertThat(approve().out()).contains("Chưa có địa chỉ nơi nhận (deliver.to." + REGIME + ")");

        settings("deliver.to." + REGIME + " = vanthu@sonoivu.vn");
        once();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(listed().path("letters")).isEmpty();
    }

    @Test
    void anAddressOrARegimeThatCannotBeIsToldBeforeAnythingIsDone() throws IOException {
        settings("deliver.to." + REGIME + " = Sở Nội vụ");
        assertThat(refused()).contains("deliver.to." + REGIME + " = Sở Nội vụ").contains("địa chỉ thư điện tử");
        settings("deliver.to." + REGIME + " = @sonoivu.vn");
        assertThat(refused()).contains("không đúng");
        settings("deliver.to.dvcq-bdt-dongna = a@sonoivu.vn");
        assertThat(refused()).contains("có phải “" + REGIME + "” không?");
        Files.writeString(home.resolve("config/tonghop.properties"), "deliver.to." + REGIME + " = a@sonoivu.vn");
        assertThat(refused()).contains("chưa có máy chủ gửi thư");

        assertThat(list()).contains("Chưa có bản tổng hợp nào được duyệt gửi.");
    }

    private String refused() {
        Program.Ended once = desk.run("once", "--now", NOW);
        assertThat(once.exitCode()).isNotZero();
        assertThat(approve().err()).isEqualTo(once.err());
        return once.err();
    }

    private void settings(String... more) throws IOException {
        List<String> lines = Stream.concat(
                        Stream.of(
                                "mail.out.host = 127.0.0.1",
                                "mail.out.port = " + server.getSmtp().getPort(),
                                "mail.out.security = none",
                                "mail.out.from = tonghop@bandantoc.vn",
                                "mail.out.name = Ban Dân tộc"),
                        Stream.of(more))
                .toList();
        Files.createDirectories(home.resolve("config"));
        Files.write(home.resolve("config/tonghop.properties"), lines);
    }

    private void once() {
        Program.Ended once = desk.run("once", "--now", NOW);
        assertThat(once.exitCode()).as(once.err()).isZero();
    }

    private Program.Ended approve() {
        return desk.run(
                "delivery", "approve", "--programme", REGIME, "--period", "2024-6M", "--by", "Lan", "--now", NOW);
    }

    private String list() {
        return desk.run("delivery", "list").out();
    }

    private JsonNode listed() throws IOException {
        return new ObjectMapper()
                .readTree(desk.run("delivery", "list", "--json").out())
                .get(0);
    }

    private static List<String> ids(MimeMessage[] messages) throws MessagingException {
        var ids = new ArrayList<String>();
        for (MimeMessage message : messages) {
            ids.add(message.getMessageID());
        }
        return ids;
    }
}
