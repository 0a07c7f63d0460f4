package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    private static final Path TAN_PHU = Path.of("inbox-sample/2024-05-03T09-00/bcdvcq_tanphu.xls");
    private static final String NOW = "2024-05-07T08:00:00+07:00";
    private static final String REGIME = "dvcq-bdt-dongnai";

    @TempDir
    private Path home;

    private Desk desk;

    @BeforeEach
    void sit() {
        desk = new Desk(home, NOW);
    }

    @Test
    void laysTheReportBesideTheWorkbookAndIsTheSameEachTime() throws IOException {
        desk.take(TAN_PHU, "tp.xls");

        assertThat(report().out()).contains("bao-cao.docx");

        assertThat(text("bao-cao.docx")).contains("BÁO CÁO", "Chưa nộp (10 đơn vị)", "Theo số liệu của 1/11 đơn vị:");
        byte[] first = Files.readAllBytes(file("bao-cao.docx"));
        assertThat(report().exitCode()).isZero();
        assertThat(file("bao-cao.docx")).hasBinaryContent(first);
    }

    @Test
    void leavesAloneWhatAnOfficerEdited() throws IOException {
        desk.take(TAN_PHU, "tp.xls");
        report();
        byte[] made = Files.readAllBytes(file("bao-cao.docx"));
        Files.writeString(file("bao-cao.docx"), "edited");

        var refused = report();

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("có thể đã được người khác sửa").contains("--replace");
        assertThat(file("bao-cao.docx")).hasContent("edited");
        Path other = home.resolve("other.docx");
        assertThat(report("--out", other).exitCode()).isZero();
        assertThat(other).hasBinaryContent(made);
        assertThat(report("--replace").exitCode()).isZero();
        assertThat(file("bao-cao.docx")).hasBinaryContent(made);
    }

    @Test
    void saysWhenThereIsNothingToReport() {
        assertThat(report().err()).contains("chưa có báo cáo nào");
    }

    @Test
    void goesWithEveryOutputThatIsApproved() throws IOException {
        desk.take(TAN_PHU, "tp.xls");

        assertThat(approve().out()).contains("bao-cao.v1.docx");

        assertThat(text("bao-cao.v1.docx")).contains("BÁO CÁO");
        assertThat(approve().out()).contains("không thêm bản mới").doesNotContain("bao-cao");
    }

    private Program.Ended report(Object... args) {
        return desk.run("report", period(args));
    }

    private Program.Ended approve() {
        return desk.run(
                "delivery",
                Stream.concat(Stream.of("approve"), Stream.of(period("--by", "Lan")))
                        .toArray());
    }

    private static Object[] period(Object... args) {
        return Stream.concat(Stream.of("--programme", REGIME, "--period", "2024-6M", "--now", NOW), Stream.of(args))
                .toArray();
    }

    private Path file(String name) {
        return home.resolve("out").resolve(REGIME).resolve("2024-6M").resolve(name);
    }

    private String text(String name) throws IOException {
        try (var in = Files.newInputStream(file(name));
                var extractor = new XWPFWordExtractor(new XWPFDocument(in))) {
            return extractor.getText();
        }
    }
}
