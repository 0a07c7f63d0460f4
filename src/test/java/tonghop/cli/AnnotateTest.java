package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that goes back to its sender marked, and comes again. */
class AnnotateTest {

    private static final String NOW = "2024-05-03T09:00:00+07:00";
    private static final String SHEET = "Biểu 01";

    /** D15 says “khoảng 150”. */
    private static final Path UNCLEAR = Path.of("inbox-sample/2024-05-03T09-00/Hiếu Liêm BC dân vận 6 tháng.xlsx");

    /** 2.5 + 2.6 in D23 and D24 are 12 less than 2.4 in D22. */
    private static final Path BROKEN = Path.of("inbox-sample/2024-05-06T08-15/Thống Nhất - BC 6 tháng DVCQ.xls");

    @TempDir
    private Path home;

    private Desk desk;
    private Path copy;

    @BeforeEach
    void open() {
        desk = new Desk(home, NOW);
        copy = home.resolve("can xem lai.xlsx");
    }

    @Test
    void heldReportComesBackWithItsCellMarkedAndIsAcceptedOnceThatIsMended() throws IOException {
        desk.take(UNCLEAR, "hieu liem.xlsx");
        assertThat(desk.verdict(1)).isEqualTo("held");

        Program.Ended annotated = desk.run("annotate", "1", "--out", copy);

        assertThat(annotated.exitCode()).as(annotated.err()).isZero();
        assertThat(annotated.out()).contains("Đã tạo").contains("tô màu và chú thích");
        assertThat(comment(copy, "D15")).contains("Phải sửa").contains("khoảng 150");
        desk.take(mended(copy, "D15", 150), "sua.xlsx");
        assertThat(desk.verdict(2)).isEqualTo("accepted");
        assertThat(desk.figure("dvcq-vinhcuu/2024-6M", "1.3", "vc-hieu-liem").asInt())
                .isEqualTo(150);
    }

    @Test
    void copyThatComesAgainAsItIsIsJudgedAsTheReportWas() throws IOException {
        for (Path report : List.of(UNCLEAR, BROKEN)) {
            String name = report.getFileName().toString();
            Path marked = home.resolve("x" + name.substring(name.lastIndexOf('.')));
            Files.deleteIfExists(marked);
            JsonNode before = checked(report, "--annotate", marked);

            JsonNode after = checked(marked);

            for (String part : List.of("verdict", "programme", "period", "unit", "issues", "values")) {
                assertThat(after.path(part)).as(name + ": " + part).isEqualTo(before.path(part));
            }
            assertThat(before.path("verdict").asText()).isEqualTo("held");
        }
    }

    @Test
    void fileInsideAnArchiveComesBackByItsOwnNumber() throws IOException {
        Path zip = home.resolve("goi.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.UTF_8)) {
            out.putNextEntry(new ZipEntry("bc.xlsx"));
            out.write(Files.readAllBytes(UNCLEAR));
        }
        desk.take(zip, "goi.zip");

        assertThat(desk.run("annotate", "2", "--out", copy).err()).contains("gói nhiều báo cáo");
        assertThat(desk.run("annotate", "1", "--out", copy).exitCode()).isZero();
        assertThat(comment(copy, "D15")).contains("khoảng 150");
        assertThat(Program.run("check", zip, "--annotate", home.resolve("b.xlsx"))
                        .err())
                .contains("là gói tệp");
    }

    @Test
    void workbookOfSeveralUnitsIsMarkedForAllOfThem() throws IOException {
        Path two = Path.of("src/test/resources/tonghop/cli/two-units.xlsx");

        Program.Ended ended = Program.run("check", two, "--now", NOW, "--annotate", copy);

        assertThat(ended.out()).contains("Đã tạo");
        assertThat(sheets(copy)).hasSizeGreaterThan(2).startsWith("Những điểm cần xem lại");
    }

    @Test
    void fileThatIsThereIsNotOverwrittenUnlessThatIsAsked() throws IOException {
        Files.writeString(copy, "của người khác");

        Program.Ended refused = Program.run("check", UNCLEAR, "--now", NOW, "--annotate", copy);

        assertThat(refused.err()).contains("Đã có tệp").contains("--force");
        assertThat(copy).hasContent("của người khác");
        checked(UNCLEAR, "--annotate", copy, "--force");
        assertThat(comment(copy, "D15")).contains("khoảng 150");
    }

    @Test
    void whatCannotBeGivenBackIsSaid() throws IOException {
        desk.take(UNCLEAR, "hieu liem.xlsx");
        desk.take(UNCLEAR, "gui lai.xlsx");

        assertThat(desk.run("annotate", "9", "--out", copy).err()).contains("Không có tài liệu số 9");
        assertThat(desk.run("annotate", "2", "--out", copy).err()).contains("trùng");
        assertThat(desk.run("annotate", "1", "--out", home.resolve("a.xls")).err())
                .contains("phải có đuôi .xlsx");
        assertThat(copy).doesNotExist();
    }

    private static JsonNode checked(Path file, Object... more) throws IOException {
        var args = new java.util.ArrayList<Object>(List.of("check", file, "--json", "--now", NOW));
        args.addAll(List.of(more));
        Program.Ended ended = Program.run(args.toArray());
        return new ObjectMapper().readTree(ended.lines().get(0));
    }

    private static Path mended(Path file, String cell, double value) throws IOException {
        Path mended = file.resolveSibling("mended.xlsx");
        try (var in = Files.newInputStream(file);
                Workbook book = WorkbookFactory.create(in);
                var out = Files.newOutputStream(mended)) {
            var at = new CellAddress(cell);
            var wrong = book.getSheet(SHEET).getRow(at.getRow()).getCell(at.getColumn());
            wrong.setBlank();
            wrong.setCellValue(value);
            book.write(out);
        }
        return mended;
    }

    private static String comment(Path file, String cell) throws IOException {
        try (var in = Files.newInputStream(file);
                Workbook book = WorkbookFactory.create(in)) {
            return book.getSheet(SHEET)
                    .getCellComment(new CellAddress(cell))
                    .getString()
                    .getString();
        }
    }

    private static List<String> sheets(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                Workbook book = WorkbookFactory.create(in)) {
            var names = new java.util.ArrayList<String>();
            book.forEach(s -> names.add(s.getSheetName()));
            return names;
        }
    }
}
