package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.document.OutlookFiles;
import tonghop.post.Letters;
import tonghop.post.MailServer;

/** Messages as mail programs break them, from the mailbox to the consolidation: the figures are those of the same files in the inbox. */
class MessyMailTest {

    private static final String NOW = "2024-05-20T08:00:00+07:00";
    private static final Instant RECEIVED = Instant.parse("2024-05-03T02:00:00Z");
    private static final Path SAMPLE = Path.of("inbox-sample");
    private static final Path OUTPUT = Path.of("out/dvcq-bdt-dongnai/2024-6M/tong-hop.json");
    private static final Path TRANG_BOM =
            SAMPLE.resolve("2024-05-02T08-30/BÁO CÁO DVCQ 6 THÁNG ĐẦU NĂM 2024 (TRẢNG BOM).xlsx");
    private static final Path DINH_QUAN =
            SAMPLE.resolve("2024-05-02T08-30/BC cong tac dan van chinh quyen 6T2024 - Dinh Quan.xlsx");
    private static final Path LONG_KHANH =
            SAMPLE.resolve("2024-05-03T09-00/Long Khánh_Báo cáo dân vận CQ 6 tháng 2024.xlsx");
    private static final Path TAN_PHU = SAMPLE.resolve("2024-05-03T09-00/bcdvcq_tanphu.xls");
    private static final Path BIEN_HOA = SAMPLE.resolve("2024-05-06T08-15/Bien Hoa BC dan van chinh quyen 6T-2024.xls");
    private static final Path THONG_NHAT = SAMPLE.resolve("2024-05-06T08-15/Thống Nhất - BC 6 tháng DVCQ.xls");
    private static final Path CAM_MY = SAMPLE.resolve("2024-05-08T17-20/Bieu mau DVCQ 6 thang 2024 - Cam My.xlsx");
    private static final Path LONG_THANH = SAMPLE.resolve("2024-05-09T08-30/Báo cáo DVCQ 6T 2024 Long Thành.xls");
    private static final List<Path> ALL =
            List.of(TRANG_BOM, DINH_QUAN, LONG_KHANH, TAN_PHU, BIEN_HOA, THONG_NHAT, CAM_MY, LONG_THANH);

    @TempDir
    private Path folder;

    @Test
    void readsTheSameFiguresHoweverTheMessageIsBuilt() throws IOException {
        Path posted = folder.resolve("posted");
        Path dropped = folder.resolve("dropped");
        try (MailServer server = MailServer.start()) {
            server.configure(posted);
            Program.run(
                    "contacts",
                    "add",
                    "@huyen.vn",
                    "--unit",
                    "dong-nai",
                    "--below",
                    "--home",
                    posted,
                    "--reason",
                    "CV 12",
                    "--by",
                    "Lan");
            messages().forEach(message -> server.deliver(message, RECEIVED));
            once(posted);
        }
        Files.createDirectories(dropped.resolve("inbox"));
        for (Path file : ALL) {
            Files.copy(file, dropped.resolve("inbox").resolve(file.getFileName().toString()));
        }
        once(dropped);

        assertThat(verdicts(posted).stream().filter(v -> !v.equals("unpacked")))
                .containsExactlyInAnyOrderElementsOf(verdicts(dropped));
        assertThat(figures(posted)).isNotEmpty().isEqualTo(figures(dropped));
        assertThat(names(posted))
                .contains("báo cáo.xls", "bao cao.xlsx", "Báo cáo tổng hợp ồ.xls", "Tệp không tên 3", "winmail.dat");
    }

    private static List<byte[]> messages() throws IOException {
        return List.of(
                letter("winmail.dat")
                        .part(attachment("name=\"winmail.dat\"", winmail(TRANG_BOM)))
                        .bytes(),
                letter("bảng mã không có thật")
                        .part("Content-Type: text/plain; charset=x-vn-9999\r\n\r\nK\u00ednh g\u1eedi")
                        .part(attachment("name=\"=?x-vn-9999?B?YmFvIGNhbw==?=.xlsx\"", Files.readAllBytes(DINH_QUAN)))
                        .bytes(),
                letter("chuyển tiếp")
                        .part("Content-Type: message/rfc822\r\n\r\n"
                                + new String(
                                        letter("bên trong")
                                                .part(attachment("name=\"bc.xlsx\"", Files.readAllBytes(LONG_KHANH)))
                                                .bytes(),
                                        StandardCharsets.UTF_8))
                        .bytes(),
                letter("hai tệp trùng tên, một tệp không tên")
                        .part(attachment("name=\"bc.xls\"", Files.readAllBytes(TAN_PHU)))
                        .part(attachment("name=\"bc.xls\"", Files.readAllBytes(BIEN_HOA)))
                        .part(attachment("x=y", Files.readAllBytes(CAM_MY)))
                        .bytes(),
                letter("tên tệp không mã hóa")
                        .part(attachment("name=\"Báo cáo tổng hợp ồ.xls\"", Files.readAllBytes(THONG_NHAT)))
                        .bytes(),
                letter("tên tệp cắt giữa một chữ")
                        .part(attachment(
                                "x=y; filename*0*=UTF-8''b%C3%A1o%20c%C3; filename*1*=%A1o.xls",
                                Files.readAllBytes(LONG_THANH)))
                        .bytes());
    }

    private static Letters letter(String subject) {
        return Letters.from("lan@huyen.vn").subject(subject);
    }

    private static String attachment(String parameters, byte[] bytes) {
        return "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; "
                + parameters.replace("name=", "filename=") + "\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(bytes);
    }

    private static byte[] winmail(Path file) throws IOException {
        return OutlookFiles.winmail("bc.xlsx".getBytes(StandardCharsets.US_ASCII), Files.readAllBytes(file));
    }

    private static void once(Path home) {
        Program.Ended once = Program.run("once", "--home", home, "--now", NOW);
        assertThat(once.exitCode()).as(once.err()).isZero();
    }

    private static List<String> verdicts(Path home) throws IOException {
        return ledger(home, "verdict");
    }

    private static List<String> names(Path home) throws IOException {
        return ledger(home, "file");
    }

    private static List<String> ledger(Path home, String field) throws IOException {
        var values = new ArrayList<String>();
        for (String line : Program.run("ledger", "--home", home, "--json").lines()) {
            values.add(new ObjectMapper().readTree(line).path(field).asText());
        }
        return values;
    }

    private static JsonNode figures(Path home) throws IOException {
        return new ObjectMapper().readTree(home.resolve(OUTPUT).toFile()).path("indicators");
    }
}
