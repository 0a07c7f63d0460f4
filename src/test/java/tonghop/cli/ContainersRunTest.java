package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that come in archives and messages. */
class ContainersRunTest {

    private static final Path WAVE = Path.of("inbox-sample/2024-05-03T09-00");
    private static final String NOW = "2024-05-03T09:00:00+07:00";
    private static final String VINH_CUU = "BC DVCQ 6 tháng đầu năm 2024 (Vĩnh Cửu).xlsx";
    private static final String TAN_PHU = "bcdvcq_tanphu.xls";
    private static final String LONG_KHANH = "Long Khánh_Báo cáo dân vận CQ 6 tháng 2024.xlsx";

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void begin() throws IOException {
        home = folder.resolve("home");
        Files.createDirectories(home.resolve("inbox"));
    }

    @Test
    void givesEveryFileALineOfItsOwn() throws IOException {
        drop("gói.zip", parcel());
        once();

        assertThat(lines())
                .containsExactly(
                        VINH_CUU + " < gói.zip: accepted vinh-cuu",
                        LONG_KHANH + " < gói.zip › thư.eml: accepted long-khanh",
                        "thư.eml < gói.zip: unpacked null",
                        TAN_PHU + " < gói.zip › trong.zip: accepted tan-phu",
                        "trong.zip < gói.zip: unpacked null",
                        "gói.zip < null: unpacked null");
    }

    @Test
    void namesTheSenderOfAMessageAndWhatItSays() throws IOException {
        drop("thư.eml", mail(LONG_KHANH));
        once();

        assertThat(ledger()).allSatisfy(line -> {
            assertThat(line.get("sender").asText()).isEqualTo("pnv@longkhanh.gov.vn");
            assertThat(line.get("source").asText()).isEqualTo("folder");
            assertThat(line.get("receivedAt").asText()).isEqualTo(NOW);
        });
        assertThat(ledger().get(1).at("/issues/0/message").asText())
                .contains("Báo cáo dân vận", "Kính gửi Ban", LONG_KHANH);
    }

    @Test
    void takesTheSameBytesForADuplicateWhateverTheyComeIn() throws IOException {
        drop("1.zip", zip(Map.of(VINH_CUU, report(VINH_CUU))));
        once();
        drop("2.zip", zip(Map.of("gửi lại.xlsx", report(VINH_CUU))));
        once();
        drop("3.zip", zip(Map.of(VINH_CUU, report(VINH_CUU))));
        once();

        assertThat(lines())
                .containsExactly(
                        VINH_CUU + " < 1.zip: accepted vinh-cuu",
                        "1.zip < null: unpacked null",
                        "gửi lại.xlsx < 2.zip: duplicate vinh-cuu",
                        "2.zip < null: unpacked null",
                        "3.zip < null: duplicate null");
    }

    @Test
    void opensOnlyTheFirstOfTwoThatComeTogether() throws IOException {
        drop("1.zip", parcel());
        drop("2.zip", parcel());
        drop("3.zip", zip(Map.of(VINH_CUU, report(VINH_CUU))));
        once();

        assertThat(lines())
                .hasSize(9)
                .endsWith(
                        "2.zip < null: duplicate null",
                        VINH_CUU + " < 3.zip: duplicate vinh-cuu",
                        "3.zip < null: unpacked null");
    }

    @Test
    void rejectsAContainerThatCannotBeOpened() throws IOException {
        drop("rỗng.zip", zip(Map.of()));
        drop("x.rar", "Rar!\u001a\u0007\u0001\u0000 ".getBytes(StandardCharsets.ISO_8859_1));
        Program.Ended ended = once();

        assertThat(ledger())
                .allSatisfy(line -> assertThat(line.get("verdict").asText()).isEqualTo("rejected"));
        assertThat(ended.out()).contains("Tệp nén không chứa tệp nào", "RAR", ".zip");
    }

    @Test
    void checksEveryFileInAContainer() throws IOException {
        Path file = folder.resolve("gói.zip");
        Files.write(file, parcel());
        Program.Ended json = Program.run("check", "--json", "--now", NOW, file);

        assertThat(json.exitCode()).isZero();
        assertThat(json.lines()).hasSize(3).allSatisfy(line -> {
            JsonNode object = new ObjectMapper().readTree(line);
            assertThat(object.get("container").asText()).startsWith("gói.zip");
            assertThat(object.get("values")).isNotEmpty();
        });
        assertThat(Program.run("check", "--now", NOW, file).out())
                .contains(VINH_CUU + " (trong gói.zip)")
                .containsPattern("Đơn vị: +Huyện Tân Phú");
    }

    @Test
    void countsContainersOutsideTheBalance() throws IOException {
        drop("gói.zip", parcel());

        assertThat(once().out()).contains("Đã nhận 3 tệp: 3 được nhận", "lấy ra từ 3 gói tệp hoặc thư");
    }

    @Test
    void killedAfterAnyLineItLosesAndDoublesNothing() throws IOException, InterruptedException {
        drop("gói.zip", parcel());
        int kills = 0;
        for (int lines = 1; lines <= 3; lines++) {
            Process process = Program.start(
                    HaltingRun.class, folder.resolve("log.txt"), home, "2024-05-03T02:00:00Z", Integer.toString(lines));
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            kills += process.exitValue() == HaltingRun.HALTED ? 1 : 0;
        }
        assertThat(kills).isEqualTo(3);
        givesTheSameAsAnUndisturbedRun();
    }

    private void givesTheSameAsAnUndisturbedRun() throws IOException {
        once();
        List<String> shaken = lines();
        home = folder.resolve("calm");
        Files.createDirectories(home.resolve("inbox"));
        drop("gói.zip", parcel());
        once();
        assertThat(shaken).isEqualTo(lines());
    }

    private static byte[] parcel() throws IOException {
        var files = new TreeMap<String, byte[]>();
        files.put("a/" + VINH_CUU, report(VINH_CUU));
        files.put("b/thư.eml", mail(LONG_KHANH));
        files.put("c/trong.zip", zip(Map.of(TAN_PHU, report(TAN_PHU))));
        return zip(files);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(1_714_700_000_000L);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] mail(String name) throws IOException {
        String mail = "From: Phòng Nội vụ <pnv@longkhanh.gov.vn>\r\nSubject: Báo cáo dân vận\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nKính gửi Ban\r\n--x\r\n"
                + "Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"" + name
                + "\"\r\n\r\n" + Base64.getMimeEncoder().encodeToString(report(name)) + "\r\n--x--\r\n";
        return mail.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] report(String name) throws IOException {
        return Files.readAllBytes(WAVE.resolve(name));
    }

    /** Of files that come together the one that was written first comes first, and by name. */
    private void drop(String name, byte[] bytes) throws IOException {
        Path file = Files.write(home.resolve("inbox").resolve(name), bytes);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-05-01T00:00:00Z")));
    }

    private Program.Ended once() {
        Program.Ended ended = Program.run("once", "--home", home, "--now", NOW);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        return ended;
    }

    private List<JsonNode> ledger() throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (String line : Program.run("ledger", "--home", home, "--json").lines()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private List<String> lines() throws IOException {
        return ledger().stream()
                .map(l -> l.get("file").asText() + " < " + l.get("container").asText() + ": "
                        + l.get("verdict").asText() + " " + l.get("unit").asText())
                .toList();
    }
}
