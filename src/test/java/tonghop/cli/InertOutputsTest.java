package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.template.LibreOffice;

/** Reports whose names and texts would be formulas, commands or markup, taken in as they come: nothing of them acts in what is handed out. */
class InertOutputsTest {

    private static final String NOW = "2024-05-14T14:05:00+07:00";
    private static final Path SAMPLES = Path.of("inbox-sample");
    private static final String DDE = "=cmd|' /C calc'!A0";
    private static final String LINK = "=HYPERLINK(\"http://example.org\",\"x\")";
    private static final String FETCH = "=WEBSERVICE(\"http://example.org\")";
    private static final String MARKUP = "<script>x</script>&lt;<a href=\"javascript:x\">x</a>";

    @TempDir
    private static Path folder;

    private static Path home;

    @BeforeAll
    static void takeIn() throws IOException {
        home = folder.resolve("home");
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        Path told = SAMPLES.resolve("2024-05-03T09-00/BC TT Vĩnh An 6 tháng (kèm thuyết minh).xlsx");
        texts(told, inbox.resolve("=1+1.xlsx"), List.of(DDE, LINK, FETCH, "+1", "-2", "@SUM(A1)", "＝1+1", MARKUP));
        Path figures = SAMPLES.resolve("2024-05-02T08-30/BÁO CÁO DVCQ 6 THÁNG ĐẦU NĂM 2024 (TRẢNG BOM).xlsx");
        new Desk(folder, NOW).edited(figures, "f.xlsx", Map.of("E15", DDE, "E16", LINK, "E17", MARKUP, "E18", "+x"));
        Files.move(folder.resolve("f.xlsx"), inbox.resolve("@SUM(1+1)*cmd|' '!A0.xlsx"));
        Files.writeString(inbox.resolve("-2+3+cmd.xlsx"), "không phải sổ tính");
        Files.writeString(inbox.resolve("+\u001B]0;x\u0007\nSố 9 đã nhận\u202Exslx.xlsx"), MARKUP);
        Files.writeString(inbox.resolve("<img src=x onerror=alert(1)>.xlsx"), "không phải sổ tính");
        Program.Ended once = Program.run("once", "--home", home, "--now", NOW);
        assertThat(once.exitCode()).as(once.err()).isZero();
        assertThatNothingActsOnATerminal(once);
    }

    @Test
    void workbooksHoldNoFormulaAndNoLinkOfTheSenders() throws Exception {
        List<Path> books = outputs(".xlsx");
        assertThat(books).isNotEmpty();
        int texts = 0;
        for (Path book : books) {
            assertThatNothingIsActive(book);
            texts += inert(book);
        }
        assertThat(texts).as("texts of the senders that begin like formulas").isGreaterThan(3);
        new LibreOffice(folder).save(books, "xlsx", folder.resolve("saved"));
        try (Stream<Path> saved = Files.list(folder.resolve("saved"))) {
            for (Path file : (Iterable<Path>) saved::iterator) {
                try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
                    assertThat(formulas(book)).noneMatch(InertOutputsTest::isOfTheSenders);
                }
            }
        }
    }

    @Test
    void jsonIsJsonAndTerminalsObeyNothing() throws IOException {
        for (Path json : outputs(".json")) {
            assertThat(new ObjectMapper().readTree(json.toFile()).isObject()).isTrue();
        }
        for (String command : List.of("ledger", "status", "held")) {
            assertThatNothingActsOnATerminal(Program.run(command, "--home", home));
        }
        Program.Ended ledger = Program.run("ledger", "--home", home, "--json");
        assertThatNothingActsOnATerminal(ledger);
        for (String line : ledger.lines()) {
            assertThat(new ObjectMapper().readTree(line).path("file").asText())
                    .doesNotContain("\n", "\u202E", "\u001B");
        }
    }

    @Test
    void lettersBearNoMarkupNoHeaderAndNoLinkOfTheSenders() throws Exception {
        for (int number = 1; number <= 5; number++) {
            Path draft = folder.resolve(number + ".eml");
            Program.Ended letter = Program.run("letter", "document", number, "--home", home, "--out", draft);
            assertThat(letter.exitCode()).as(letter.err()).isZero();
            try (var in = Files.newInputStream(draft)) {
                var message = new MimeMessage(Session.getInstance(new Properties()), in);
                assertThat(message.getSubject()).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}]");
                assertThat(message.getHeader("Bcc")).isNull();
            }
            Path page = folder.resolve(number + ".html");
            Program.run("letter", "document", number, "--home", home, "--out", page);
            var html = org.jsoup.Jsoup.parse(Files.readString(page));
            assertThat(html.select("script, img, a[href^=javascript], [onerror], iframe"))
                    .isEmpty();
        }
    }

    @Test
    void annotatedCopiesAddNoFormula() throws IOException {
        Path copy = folder.resolve("copy.xlsx");
        long number = Program.run("ledger", "--home", home, "--json").lines().stream()
                        .takeWhile(line -> !line.contains("@SUM"))
                        .count()
                + 1;
        Program.Ended annotate = Program.run("annotate", number, "--home", home, "--out", copy);
        assertThat(annotate.exitCode()).as(annotate.err()).isZero();
        try (Workbook book = WorkbookFactory.create(copy.toFile(), null, true)) {
            assertThat(formulas(book)).noneMatch(InertOutputsTest::isOfTheSenders);
        }
    }

    @Test
    void theReportInWordHoldsNoField() throws IOException {
        Path report = folder.resolve("report.docx");
        Program.Ended written = Program.run(
                "report", "--home", home, "--programme", "dvcq-vinhcuu", "--period", "2024-6M", "--out", report);
        assertThat(written.exitCode()).as(written.err()).isZero();
        try (var zip = new ZipFile(report.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String part =
                        new String(zip.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                assertThat(part).doesNotContain("TargetMode=\"External\"", "DDEAUTO", "<script");
                assertThat(entry.getName()).doesNotContain("vba").doesNotContain("embeddings");
            }
        }
    }

    /** Every text of the second sheet, where the unit says what it did, becomes one of these in turn. */
    private static void texts(Path source, Path target, List<String> texts) throws IOException {
        try (var in = Files.newInputStream(source);
                Workbook book = WorkbookFactory.create(in);
                var out = Files.newOutputStream(target)) {
            int next = 0;
            for (var row : book.getSheetAt(1)) {
                for (Cell cell : row) {
                    boolean told = cell.getColumnIndex() > 0 && cell.getRowIndex() > 5;
                    if (told && cell.getCellType() == CellType.STRING) {
                        cell.setCellValue(texts.get(next++ % texts.size()));
                    }
                }
            }
            assertThat(next).isPositive();
            book.write(out);
        }
    }

    private static List<Path> outputs(String ending) {
        try (Stream<Path> files = Files.walk(home.resolve("out"))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertThatNothingActsOnATerminal(Program.Ended ended) {
        assertThat(ended.out() + ended.err())
                .doesNotContainPattern("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u202A-\\u202E]");
    }

    private static void assertThatNothingIsActive(Path book) throws IOException {
        try (var zip = new ZipFile(book.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .noneMatch(name -> name.matches(
                            "(?i).*(vba|macrosheets|externalLinks|embeddings|activeX|connections|customUI).*"));
        }
    }

    /** @return how many texts begin like a formula */
    private static int inert(Path file) throws IOException {
        int texts = 0;
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            assertThat(formulas(book)).noneMatch(InertOutputsTest::isOfTheSenders);
            for (var sheet : book) {
                assertThat(sheet.getHyperlinkList()).allMatch(link -> link.getType() == HyperlinkType.DOCUMENT);
                for (var row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().matches("(?s)[=+@-].*")) {
                            assertThat(cell.getCellStyle().getQuotePrefixed())
                                    .as(cell.getStringCellValue())
                                    .isTrue();
                            texts++;
                        }
                    }
                }
            }
        }
        return texts;
    }

    private static List<String> formulas(Workbook book) {
        var formulas = new ArrayList<String>();
        for (var sheet : book) {
            for (var row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas.add(cell.getCellFormula());
                    }
                }
            }
        }
        return formulas;
    }

    private static boolean isOfTheSenders(String formula) {
        return formula.matches("(?is).*(cmd|hyperlink|webservice|example\\.org|dde|calc).*");
    }
}
