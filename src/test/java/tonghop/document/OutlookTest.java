package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.document.Containers.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class OutlookTest {

    private static final byte[] TITLE = "B¸o c¸o.csv".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private Path folder;

    private Containers containers;

    @BeforeEach
    void begin() {
        containers = new Containers(folder);
    }

    @Test
    void opensAMessageThatOutlookSaved() throws IOException {
        var opened = containers.opened(OutlookFiles.message());

        assertThat(tree(opened)).isEqualTo("[Vĩnh Cửu.csv, Chuyển tiếp-Long Khánh.msg[Long Khánh.csv]]");
        assertThat(Containers.text(opened.files().get(0))).isEqualTo("1;2");
        assertThat(opened.letter())
                .isEqualTo(new Letter("pnv@vinhcuu.gov.vn", "Báo cáo 6 tháng", "Kính gửi Ban,\nsố liệu kèm theo."));
    }

    @Test
    void makesTheSameFileOfAForwardedMessageEachTime() throws IOException {
        byte[] message = OutlookFiles.message();
        Path first = containers.opened(message).files().get(1).bytes();
        Path second = containers.opened(message).files().get(1).bytes();

        assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
    }

    @Test
    void opensWinmailDat() throws IOException {
        var opened = containers.opened(OutlookFiles.winmail(TITLE, new byte[] {49}, new byte[] {50}));

        assertThat(tree(opened)).isEqualTo("[Báo cáo.csv, Báo cáo.csv]");
        assertThat(Containers.text(opened.files().get(1))).isEqualTo("2");
    }

    @Test
    void opensWinmailDatInAMessageAndLeavesItOutWhenItOnlyDecorates() throws IOException {
        assertThat(containers.tree(mail(OutlookFiles.winmail(TITLE, new byte[] {49}))))
                .isEqualTo("[winmail.dat[Báo cáo.csv]]");
        assertThat(containers.refused(mail(OutlookFiles.winmail(TITLE))).code()).isEqualTo("container-empty");
    }

    @Test
    void neverFailsWhateverBytesAreChanged() throws IOException {
        var random = new Random(11);
        for (byte[] whole : new byte[][] {OutlookFiles.message(), OutlookFiles.winmail(TITLE, new byte[300])}) {
            for (int i = 0; i < 150; i++) {
                byte[] changed = java.util.Arrays.copyOf(
                        whole, i % 3 == 0 ? 8 + random.nextInt(whole.length - 8) : whole.length);
                for (int k = 0; k < 4; k++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                }
                assertThat(containers.open(changed, ContainerLimits.defaults())).isNotNull();
            }
        }
    }

    private static byte[] mail(byte[] winmail) {
        return ("From: a@b.vn\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(winmail))
                .getBytes(StandardCharsets.US_ASCII);
    }
}
