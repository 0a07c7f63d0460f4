package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replacements that go out without a person, where the office wants that, and those that wait all the same. */
class AutomaticReplacementTest {

    private static final String NOW = "2024-05-07T08:00:00+07:00";
    private static final String SUNDAY = "2024-05-12T08:00:00+07:00";
    private static final String REGIME = "dvcq-bdt-dongnai";
    private static final Path TAN_PHU = Path.of("inbox-sample/2024-05-03T09-00/bcdvcq_tanphu.xls");

    @TempDir
    private Path home;

    private Desk desk;

    @BeforeEach
    void sit() throws IOException {
        settings("deliver.wait = first", "deliver.quiet = 0");
        desk = new Desk(home, NOW);
        desk.take(TAN_PHU, "tp.xls");
    }

    @Test
    void theFirstVersionWaitsAndWhatReplacesItGoesOutInTheNameOfTheProgram() throws IOException {
        assertThat(delivered()).isEmpty();
        approve();

        correct("11");

        assertThat(delivered()).hasSize(2);
        JsonNode second = delivered().get(1);
        assertThat(second.path("by").asText()).isEqualTo("Chương trình tổng hợp");
        assertThat(second.path("reason").asText()).contains("deliver.wait = first");
        assertThat(second.path("letters").findValuesAsText("to"))
                .containsExactly("vanthu@sonoivu.vn", "vanhanh@bandantoc.vn");
        assertThat(once(NOW).err()).doesNotContain("tự duyệt");
        assertThat(delivered()).hasSize(2);
    }

    @Test
    void everyVersionWaitsUnlessTheSettingsSayOtherwise() throws IOException {
        settings();
        approve();

        correct("11");

        assertThat(delivered()).hasSize(1);
    }

    @Test
    void waitsUntilThePeriodIsQuietAndTheOfficeOpen() throws IOException {
        approve();
        settings("deliver.wait = first", "deliver.quiet = 3600000");
        correct("11");
        assertThat(delivered()).hasSize(1);

        settings("deliver.wait = first", "deliver.quiet = 0");
        once(SUNDAY);
        assertThat(delivered()).hasSize(1);
    }

    @Test
    void waitsForAPersonWhileAReportIsHeld() throws IOException {
        approve();
        settings();
        correct("11");
        desk.take(desk.edited(TAN_PHU, "draft.xls", Map.of("D13", "mười")), "hỏng.xls");
        assertThat(desk.verdict(3)).isEqualTo("held");

        settings("deliver.wait = first", "deliver.quiet = 0");
        once(NOW);
        assertThat(delivered()).hasSize(1);

        correct("12");
        assertThat(delivered()).hasSize(2);
    }

    @Test
    void waitsForAPersonWhileARemarkIsOpen() throws IOException {
        approve();
        assertThat(desk.run(
                                "delivery",
                                "return",
                                "--programme",
                                REGIME,
                                "--period",
                                "2024-6M",
                                "--remark",
                                "Xem lại số liệu toàn tỉnh",
                                "--by",
                                "Lan",
                                "--now",
                                NOW,
                                "--reason",
                                "CV 20")
                        .exitCode())
                .isZero();

        correct("11");

        assertThat(delivered()).hasSize(1);
    }

    @Test
    void aSettingThatCannotBeIsToldAtTheStart() throws IOException {
        settings("deliver.wait = never");
        assertThat(once(NOW).err()).contains("deliver.wait = never", "always", "first");
        Files.writeString(home.resolve("config/tonghop.properties"), "deliver.wait = first");
        assertThat(once(NOW).err()).contains("mail.operator");
    }

    private void correct(String figure) throws IOException {
        desk.take(desk.edited(TAN_PHU, "draft.xls", Map.of("D13", figure)), "sửa.xls");
    }

    private void approve() {
        Program.Ended approved = desk.run(
                "delivery", "approve", "--programme", REGIME, "--period", "2024-6M", "--by", "Lan", "--now", NOW);
        assertThat(approved.exitCode()).as(approved.err()).isZero();
    }

    private Program.Ended once(String now) {
        return desk.run("once", "--now", now);
    }

    private List<JsonNode> delivered() throws IOException {
        String json = desk.run("delivery", "list", "--programme", REGIME, "--period", "2024-6M", "--json")
                .out();
        var all = new ArrayList<JsonNode>();
        new ObjectMapper().readTree(json).forEach(all::add);
        return all;
    }

    private void settings(String... more) throws IOException {
        var lines = new ArrayList<>(List.of(
                "mail.out.folder = " + home.resolve("thu"),
                "mail.out.from = tonghop@bandantoc.vn",
                "mail.out.name = Ban Dân tộc",
                "mail.operator = vanhanh@bandantoc.vn",
                "deliver.to." + REGIME + " = vanthu@sonoivu.vn"));
        lines.addAll(List.of(more));
        Files.createDirectories(home.resolve("config"));
        Files.write(home.resolve("config/tonghop.properties"), lines);
    }
}
