package tonghop.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.model.CellRef;
import tonghop.model.Finding;

/** Every finding that holds or queries a report has words for its sender, and none of them quotes a figure. */
class FindingWordingsTest {

    /** Where errors and queries about one document are made. */
    private static final String MAKERS = "check,document,pipeline,recognise";

    private static final Pattern MADE =
            Pattern.compile("(?:(?:Finding\\.|\\b)(?:error|warning)|\\brefuse|new Refusal|new Finding)\\(\\s*"
                    + "(?:(?:Severity\\.(?:ERROR|WARNING)|\\w+)\\s*,\\s*)?\"([a-z]+(?:-[a-z]+)+|R\\d\\d)\""
                    + "|static final String \\w+ = \"([a-z]+(?:-[a-z]+)+|R\\d\\d)\";");
    /** Constants that look like codes and are none, are for the reader's information, or about the operator's own sheet of contacts. */
    private static final Set<String> OTHERS = Set.of(
            "table-cell",
            "decision-identity",
            "decision-figure",
            "ledger-head",
            "contact-twice",
            "contacts-missing",
            "contacts-none",
            "contacts-too-many");

    @TempDir
    private Path own;

    private static Set<String> codes() throws IOException {
        var codes = new TreeSet<String>();
        for (String folder : MAKERS.split(",")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/tonghop", folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    MADE.matcher(Files.readString(file))
                            .results()
                            .forEach(m -> codes.add(m.group(1) != null ? m.group(1) : m.group(2)));
                }
            }
        }
        codes.removeAll(OTHERS);
        return codes;
    }

    @Test
    void everyCodeThatHoldsOrQueriesAReportHasWords() throws IOException {
        var wordings = FindingWordings.read(new TemplateFiles(null));

        assertThat(codes())
                .hasSizeGreaterThan(70)
                .contains("R15", "figure-unclear", "container-empty", "decision-reject");
        assertThat(codes()).allMatch(wordings::isWorded);
    }

    @Test
    void whatIsNotQuotedSaysNothingOfTheMessage() throws IOException {
        var wordings = FindingWordings.read(new TemplateFiles(null));
        for (String code : codes()) {
            var wording = wordings.of(Finding.error(code, null, "ghi " + LetterCases.FIGURE));
            String letter = LetterCases.of(null)
                    .held(Finding.error(code, new CellRef("Biểu 01", "D9"), "ghi " + LetterCases.FIGURE))
                    .text();

            assertThat(wording.found()).as(code).isNotBlank();
            if (quotesItsMessage(code)) {
                assertThat(letter).as(code).contains("ghi " + LetterCases.FIGURE);
            } else {
                assertThat(wording.mend()).as(code).isNotBlank();
                assertThat(letter)
                        .as(code)
                        .doesNotContain(LetterCases.FIGURE)
                        .contains(wording.found(), wording.mend());
            }
        }
    }

    /** These name files, offices and periods; what they say of the report's figures is at most where they stand. */
    private static boolean quotesItsMessage(String code) {
        return code.matches("(document|container|mail|period|unit|units|sheet|stamp|form|table)-.*")
                        && !code.equals("unit-of-measure")
                || Set.of("rows-missing", "not-a-report", "blank-template", "copy-of-earlier", "decision-reject")
                        .contains(code);
    }

    @Test
    void aCodeThatNobodyKnowsIsSaidInGeneralWords() throws IOException {
        assertThat(LetterCases.of(null)
                        .held(Finding.error("from-the-future", null, "12 khác 13"))
                        .text())
                .contains("1. Có điểm cần kiểm tra lại.")
                .doesNotContain("12 khác 13");
    }

    @Test
    void ofAFaultOfTheProgramNothingIsAskedOfTheSender() throws IOException {
        Letter letter = LetterCases.of(null).held(Finding.error("internal-error", null, "Chương trình gặp lỗi."));

        assertThat(letter.subject()).startsWith("Đã nhận, chưa xử lý được báo cáo 6 tháng");
        assertThat(letter.text()).contains("Đơn vị chưa phải làm gì").doesNotContain("Đề nghị đơn vị sửa");
        assertThat(letter.html()).doesNotContain("Đề nghị đơn vị sửa");
    }

    @Test
    void anOfficeMayWordAFindingOtherwiseButNotQuoteMore() throws IOException {
        Path file = own.resolve("findings.properties");
        Files.writeString(file, "figure-unclear.mend = Gọi phòng Thống kê.\n");
        assertThat(LetterCases.of(own)
                        .held(Finding.error("figure-unclear", null, ""))
                        .text())
                .contains("Cách xử lý: Gọi phòng Thống kê.")
                .contains("1. Ô số liệu không đọc được thành một con số.");

        Files.writeString(file, "# của Sở\nquoted = figure-unclear\n");
        assertThatThrownBy(() -> LetterTemplates.load(own))
                .isInstanceOf(LetterTemplateException.class)
                .hasMessageContaining("findings.properties:2: không có lời giải thích “quoted” để thay");
        Files.writeString(file, "figure-unclaer.mend = x\n");
        assertThatThrownBy(() -> LetterTemplates.load(own)).hasMessageContaining("findings.properties:1: ");
        Files.writeString(file, "figure-unclear.mend = \\u12\n");
        assertThatThrownBy(() -> LetterTemplates.load(own)).hasMessageContaining("ký tự \\u viết sai");
    }
}
