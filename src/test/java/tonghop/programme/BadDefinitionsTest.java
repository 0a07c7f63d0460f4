package tonghop.programme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadDefinitionsTest {

    @TempDir
    Path config;

    /**
     * @param what text of the file that is replaced
     * @param at text of the changed file whose line the message must name
     */
    record Mistake(String name, String file, String what, String by, String at, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String UNITS = "units.yaml";
    private static final String FIGURES = "forms/form-90.yaml";
    private static final String LIST = "forms/form-91.yaml";
    private static final String REGIME = "regime.yaml";

    static Stream<Mistake> mistakes() {
        return Stream.of(
                m(
                        "two whole successors",
                        UNITS,
                        "[phong-c]",
                        "[phong-c, so-a]",
                        "phong-b",
                        "đơn vị nhập nguyên vẹn chỉ có một đơn vị kế thừa"),
                m(
                        "successor neither whole nor part",
                        UNITS,
                        "[phong-c]",
                        "[{}]",
                        "phong-b",
                        "viết một trong hai: “whole: mã”"),
                m(
                        "successor of a unit without an end",
                        UNITS,
                        ", to: 2025-06-30",
                        "",
                        "phong-b",
                        "đơn vị có đơn vị kế thừa thì phải có ngày cuối"),
                m(
                        "successor that is not there the day after",
                        UNITS,
                        "from: 2025-07-01}",
                        "from: 2025-07-02}",
                        "phong-b",
                        "đơn vị kế thừa “phong-c” không có hiệu lực vào ngày 2025-07-01"),
                m(
                        "number of two units at a time",
                        UNITS,
                        "name: Sở A",
                        "number: \"26368\", name: Sở A",
                        "26368",
                        "mã số đơn vị hành chính “26368” đã dùng ở"),
                m(
                        "place without units of the level",
                        REGIME,
                        "[so-a, phong-b]",
                        "{parent: so-a, level: [xã]}",
                        "parent: so-a",
                        "sổ đăng ký không có đơn vị cấp xã trực thuộc “so-a”"),
                m(
                        "unknown place of members",
                        REGIME,
                        "[so-a, phong-b]",
                        "{parent: so-b, level: [phòng]}",
                        "parent: so-b",
                        "không có đơn vị “so-b” trong sổ đăng ký"),
                m(
                        "unknown presence",
                        REGIME,
                        "only: [6M]",
                        "only: [6M]\n    present: always",
                        "present: always",
                        "“always” không dùng ở đây; viết any-day"),
                m(
                        "typo in a key",
                        REGIME,
                        "place:",
                        "plase:",
                        "plase",
                        "khóa “plase” không dùng ở đây; có phải “place” không?"),
                m(
                        "unknown letterhead",
                        REGIME,
                        "place:",
                        "letterhead: đảng\nplace:",
                        "đảng",
                        "thể thức “đảng” không có; viết state"),
                m("key missing", REGIME, "signer: GIÁM ĐỐC\n", "", "code: che-do-thu", "thiếu khóa “signer”"),
                m("key twice", REGIME, "place:", "title: x\nplace:", "title: x", "khóa “title” đã có ở dòng 2"),
                m("empty value", REGIME, "signer: GIÁM ĐỐC", "signer:", "signer:", "“signer” cần một giá trị"),
                m("text for a list", REGIME, "[Sở A]", "Sở A", "words:", "“words” cần một danh sách"),
                m("empty list", REGIME, "[so-a, phong-b]", "[]", "- units:", "danh sách “units” trống"),
                m("text for a mapping", REGIME, "{before: 14/5}", "14/5", "14/5", "cần các dòng dạng “khóa: giá trị”"),
                m(
                        "code unfit for a folder",
                        REGIME,
                        "code: che-do-thu",
                        "code: ../x",
                        "../x",
                        "mã “../x” không hợp lệ"),
                m(
                        "unknown unit",
                        REGIME,
                        "phong-b]",
                        "phong-d]",
                        "phong-d",
                        "không có đơn vị “phong-d” trong sổ đăng ký; có phải"),
                m("member twice", REGIME, "phong-b]", "so-a]", "so-a, so-a", "đơn vị “so-a” đã có ở"),
                m("period owed not in the calendar", REGIME, "[6M]", "[9M]", "9M", "không có kỳ “9M”"),
                m("period owed malformed", REGIME, "[6M]", "[7M]", "7M", "kỳ “7M” không đúng"),
                m(
                        "title where the kind says it",
                        REGIME,
                        "- period: 6M",
                        "- period: 6M\n    title: sơ kết",
                        "title: sơ kết",
                        "chỉ kỳ AH-ten-dot có tên riêng"),
                m("unknown form", REGIME, "[90, 91]", "[90, 92]", "92", "không có biểu mẫu “92”"),
                m("form twice", REGIME, "[90, 91]", "[90, 90]", "90, 90", "biểu mẫu “90” đã có ở"),
                m(
                        "unknown indicator chosen",
                        REGIME,
                        "[90, 91]",
                        "[{form: 90, indicators: [a.1, a.2, a.3, a.4]}]",
                        "a.4",
                        "không có chỉ tiêu “a.4” trong biểu mẫu “90”"),
                m(
                        "ratio chosen without its parts",
                        REGIME,
                        "[90, 91]",
                        "[{form: 90, indicators: [a.2, a.3]}]",
                        "a.2, a.3",
                        "tỷ lệ “a.3” cần chỉ tiêu a.1"),
                m(
                        "indicators of a list",
                        REGIME,
                        "[90, 91]",
                        "[90, {form: 91, indicators: [x]}]",
                        "[x]",
                        "không có chỉ tiêu; bỏ"),
                m(
                        "form asked that is not used",
                        REGIME,
                        "citation: Mục 2",
                        "citation: Mục 2\n    forms: [01]",
                        "forms: [01]",
                        "chế độ này không dùng biểu mẫu “01”"),
                m(
                        "target for a count",
                        REGIME,
                        "{a.3: 80}",
                        "{a.1: 80}",
                        "a.1: 80",
                        "chỉ tiêu “a.1” không phải là tỷ lệ"),
                m("target for nothing", REGIME, "{a.3: 80}", "{a.4: 80}", "a.4: 80", "không có chỉ tiêu “a.4”"),
                m("target no number", REGIME, "{a.3: 80}", "{a.3: 80%}", "80%", "viết một số không âm"),
                m("targets no mapping", REGIME, "{a.3: 80}", "[a.3]", "[a.3]", "mã chỉ tiêu: số phần trăm"),
                m(
                        "unknown regime above",
                        REGIME,
                        "dvcq-bdt-dongnai/",
                        "dvcq-bdt-dongnay/",
                        "dongnay",
                        "không có chế độ “dvcq-bdt-dongnay”; có phải “dvcq-bdt-dongnai” không?"),
                m(
                        "not a unit of the regime above",
                        REGIME,
                        "/vinh-cuu",
                        "/so-a",
                        "/so-a",
                        "không có đơn vị báo cáo “so-a”"),
                m(
                        "malformed level above",
                        REGIME,
                        "dvcq-bdt-dongnai/vinh-cuu",
                        "vinh-cuu",
                        "submits-as",
                        "mã chế độ/mã đơn vị"),
                m("malformed year", REGIME, "first: 2024", "first: 24", "first: 24", "“24” không phải là năm"),
                m(
                        "malformed period",
                        REGIME,
                        "period: 6M",
                        "period: 7M",
                        "7M",
                        "kỳ “7M” không đúng; viết M (mọi tháng)"),
                m("period twice", REGIME, "period: R1", "period: 6M ", "period: 6M ", "kỳ này đã có ở"),
                m(
                        "first period of another kind",
                        REGIME,
                        "period: 6M",
                        "period: 6M\n    first: 2024-9M",
                        "2024-9M",
                        "không phải là một năm hay một kỳ của dòng lịch này"),
                m(
                        "last before first",
                        REGIME,
                        "period: 6M",
                        "period: 6M\n    last: 2023",
                        "last: 2023",
                        "kỳ cuối 2023-6M trước kỳ đầu 2024-6M"),
                m("malformed day", REGIME, "{before: 14/5}", "{before: 31/4}", "31/4", "ngày “31/4” không đúng"),
                m(
                        "two due days",
                        REGIME,
                        "{before: 14/5}",
                        "{before: 14/5, no-later-than: 14/5}",
                        "no-later-than: 14/5",
                        "hạn nộp cần đúng một cách ghi"),
                m(
                        "due before its data begin",
                        REGIME,
                        "{before: 14/5}",
                        "{before: 14/12 năm trước}",
                        "14/12",
                        "hạn nộp 2023-12-14 trước khi thời gian lấy số liệu bắt đầu 2023-12-15"),
                m(
                        "last on-time day before its data begin",
                        REGIME,
                        "{before: 14/5}",
                        "{before: 15/12 năm trước}",
                        "15/12",
                        "trước khi thời gian lấy số liệu bắt đầu"),
                m(
                        "window ends before it begins",
                        REGIME,
                        "to: 30/6",
                        "to: 30/6 năm trước",
                        "30/6",
                        "thời gian lấy số liệu kết thúc 2023-06-30, trước khi bắt đầu 2024-01-01"),
                m(
                        "no window where none is usual",
                        REGIME,
                        "    window: {from: 1/1, to: 30/6}\n",
                        "",
                        "period: R1",
                        "không có thời gian lấy số liệu mặc định"),
                m("closing day no number", REGIME, "days: 10", "days: ten", "days: ten", "“ten” không phải là số ngày"),
                m(
                        "closing day without due day",
                        REGIME,
                        "    due: {no-later-than: 5/7}\n",
                        "",
                        "closes-after",
                        "thêm due"),
                m(
                        "switch neither on nor off",
                        REGIME,
                        "period: 6M",
                        "period: 6M\n    enabled: có",
                        "enabled",
                        "viết true (có) hoặc false (không)"),
                m(
                        "validity ends before it begins",
                        UNITS,
                        "to: 2025-06-30",
                        "to: 2019-12-31",
                        "2019-12-31",
                        "ngày hết hiệu lực 2019-12-31 trước ngày bắt đầu 2020-01-01"),
                m(
                        "malformed date",
                        UNITS,
                        "from: 2025-07-01",
                        "from: 1/7/2025",
                        "1/7/2025",
                        "“1/7/2025” không phải là ngày"),
                m("first day missing", UNITS, ", from: 2025-07-01", "", "phong-c,", "thiếu khóa “from”"),
                m(
                        "unknown parent",
                        UNITS,
                        "phòng, parent: so-a, from: 2025-07-01",
                        "phòng, parent: so-b, from: 2025-07-01",
                        "so-b",
                        "không có đơn vị “so-b”"),
                m("unknown successor", UNITS, "[phong-c]", "[phong-x]", "phong-x", "không có đơn vị “phong-x”"),
                m(
                        "parent cycle",
                        UNITS,
                        "level: sở,",
                        "level: sở, parent: phong-b,",
                        "phong-b,",
                        "cấp trên của chính nó"),
                m(
                        "unit its own parent",
                        UNITS,
                        "level: sở,",
                        "level: sở, parent: so-a,",
                        "level: sở,",
                        "“so-a” là cấp trên của chính nó"),
                m(
                        "code reused while it is valid",
                        UNITS,
                        "code: phong-c,",
                        "code: so-a,",
                        "Phòng C",
                        "mã đơn vị “so-a” đã dùng ở"),
                m("indicator twice", FIGURES, "code: a.2,", "code: a.1,", "Số việc xong", "mã “a.1” đã có ở"),
                m("ratio without denominator", FIGURES, ", denominator: a.1", "", "a.3", "thiếu khóa “denominator”"),
                m(
                        "unknown denominator",
                        FIGURES,
                        "denominator: a.1",
                        "denominator: a.9",
                        "a.9",
                        "không có chỉ tiêu “a.9”"),
                m(
                        "ratio of a ratio",
                        FIGURES,
                        "denominator: a.1",
                        "denominator: a.3",
                        "a.3,",
                        "không làm tử số, mẫu số được"),
                m(
                        "denominator of a count",
                        FIGURES,
                        "nature: flow}",
                        "nature: flow, denominator: a.1}",
                        "nature: flow, den",
                        "chỉ tỷ lệ mới có numerator và denominator"),
                m(
                        "unknown nature",
                        FIGURES,
                        "nature: flow}",
                        "nature: sum}",
                        "sum}",
                        "tính chất “sum” không có; viết flow"),
                m(
                        "alias of two rows",
                        FIGURES,
                        "[Tổng số việc]",
                        "[Số việc XONG]",
                        "XONG",
                        "tên khác “Số việc XONG” đã có ở"),
                m(
                        "bad rule expression",
                        FIGURES,
                        "a.2 <= a.1",
                        "a.2 < a.1",
                        "a.2 < a.1",
                        "biểu thức “a.2 < a.1” không đúng"),
                m("rule on nothing", FIGURES, "a.2 <= a.1", "a.2 <= a.8", "a.8", "không có chỉ tiêu “a.8”"),
                m(
                        "rule on a ratio",
                        FIGURES,
                        "a.2 <= a.1",
                        "a.2 <= a.3",
                        "K1",
                        "chỉ tiêu “a.3” là tỷ lệ, không so sánh được"),
                m("unknown level", FIGURES, "level: error", "level: fatal", "fatal", "mức “fatal” không có"),
                m(
                        "rule twice",
                        FIGURES,
                        "rules:",
                        "rules:\n  - {code: K1, level: error, check: a.2 = a.1, message: x}",
                        "a.2 <= a.1",
                        "mã quy tắc “K1” đã có ở"),
                m("form of nothing", FIGURES, "groups:", "group:", "code: 90", "biểu mẫu không nói nó gồm gì"),
                m("column twice", LIST, "title: Loại", "title: Tên", "kind", "tên cột “Tên” đã có ở"),
                m("column key twice", LIST, "key: kind", "key: name", "Loại", "khóa cột “name” đã có ở"),
                m("reserved column key", LIST, "key: kind", "key: unit", "key: unit", "dành cho đơn vị báo cáo"),
                m(
                        "reserved mark",
                        LIST,
                        "key: kind",
                        "key: likelyDuplicateOf",
                        "likelyDuplicateOf",
                        "dành cho dấu có thể trùng"),
                m(
                        "choice twice",
                        LIST,
                        "[một, hai]",
                        "[một, {name: hai, aliases: [Một]}]",
                        "Một",
                        "giá trị “một” đã có ở"),
                m(
                        "holder without holders",
                        LIST,
                        "[một, hai]",
                        "[{name: một, holder: cá nhân}]",
                        "cá nhân",
                        "cần mục holders"),
                m(
                        "duplicates by no column",
                        LIST,
                        "columns:",
                        "duplicates: {name: nam}\ncolumns:",
                        "nam",
                        "không có cột “nam”; có phải “name” không?"),
                m(
                        "tasks of a form that follows none",
                        REGIME,
                        "[90, 91]",
                        "[90, {form: 91, tasks: [{code: a, task: b, lead: [so-a], due: hằng năm, citation: c}]}]",
                        "tasks:",
                        "không theo dõi nhiệm vụ; bỏ khóa tasks"),
                m(
                        "task of an unknown unit, due never",
                        REGIME,
                        "[90, 91]",
                        "[90, {form: 91, tasks: [{code: a, task: b, lead: [so-x], due: mai, citation: c}]}]",
                        "due: mai",
                        "thời hạn “mai” không đúng"),
                m("no required column", LIST, ", required: true", "", "key: name", "không có cột bắt buộc"),
                m("form code twice", LIST, "code: 91", "code: 90", "code: 90", "mã “90” đã có ở"),
                m("bracket left open", REGIME, "[90, 91]", "[90, 91", "targets:", "sai cú pháp YAML"),
                m("tab", REGIME, "    due: {before", "\tdue: {before", "\tdue", "sai cú pháp YAML"),
                m(
                        "reference",
                        REGIME,
                        "words: [Sở A]",
                        "words: &w [Sở A]\nother: *w",
                        "*w",
                        "không dùng được tham chiếu"),
                m("two documents", REGIME, "forms:", "---\nforms:", "forms:", "nhiều hơn một tài liệu"),
                m(
                        "no mapping",
                        LIST,
                        "code: 91\ntitle: Danh sách thử\ncolumns:\n",
                        "",
                        "key: name",
                        "cần các dòng dạng"));
    }

    private static Mistake m(String name, String file, String what, String by, String at, String message) {
        return new Mistake(name, file, what, by, at, message);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isNamedWithItsFileAndLine(Mistake mistake) throws IOException {
        OfficeFolder office = OfficeFolder.in(config);
        office.replace(mistake.file(), mistake.what(), mistake.by());

        int line = line(office.read(mistake.file()), mistake.at());
        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(office::load)
                .satisfies(e -> assertThat(e.getMessage().lines())
                        .anySatisfy(problem -> assertThat(problem)
                                .startsWith(office.path(mistake.file()) + ":" + line + ": ")
                                .contains(mistake.message())));
    }

    @Test
    void namesAllProblemsAtOnceUpToALimit() throws IOException {
        OfficeFolder office = OfficeFolder.in(config);
        assertThat(problems(office, DefinitionLimits.PROBLEMS)).hasSize(DefinitionLimits.PROBLEMS);
        assertThat(problems(office, DefinitionLimits.PROBLEMS + 1))
                .hasSize(DefinitionLimits.PROBLEMS + 1)
                .last()
                .isEqualTo("… và 1 lỗi khác");
    }

    private static List<String> problems(OfficeFolder office, int count) throws IOException {
        String units = IntStream.range(0, count)
                .mapToObj(i -> "  - {code: u-" + i + ", name: U, level: x, from: 2024-01-01, successors: [nowhere]}\n")
                .collect(Collectors.joining());
        OfficeFolder.in(office.config()).replace(UNITS, "units:\n", "units:\n" + units);
        return messageOf(office).lines().toList();
    }

    private static String messageOf(OfficeFolder office) {
        try {
            office.load();
            return "";
        } catch (DefinitionException e) {
            return e.getMessage();
        }
    }

    @Test
    void stopsAtAFileThatIsNoUtf8AndNamesTheLine() throws IOException {
        OfficeFolder office = OfficeFolder.in(config);
        Files.write(office.path(LIST), new byte[] {'a', ':', '\n', 'b', ':', ' ', (byte) 0xE9, '\n'});

        assertThat(messageOf(office)).startsWith(office.path(LIST) + ":2: tệp không ở dạng UTF-8");
    }

    @Test
    void readsAFileOfExactlyTheLimitAndRefusesOneByteMore() throws IOException {
        OfficeFolder office = OfficeFolder.in(config);
        String text = office.read(LIST);
        String full = text + "#".repeat(DefinitionLimits.FILE_BYTES - text.getBytes(UTF_8).length);
        office.write(LIST, full);
        assertThat(messageOf(office)).isEmpty();

        office.write(LIST, full + "#");
        assertThat(messageOf(office)).startsWith(office.path(LIST) + ":1: tệp lớn hơn 1 MB");
    }

    @Test
    void readsAsManyFilesAsTheLimitAndRefusesOneMore() throws IOException {
        for (int i = 0; i < DefinitionLimits.FILES; i++) {
            new OfficeFolder(config)
                    .write("forms/f" + i + ".yaml", "{code: f" + i + ", title: F, headings: [{name: Mục}]}");
        }
        assertThat(messageOf(new OfficeFolder(config))).isEmpty();

        new OfficeFolder(config).write("forms/g.yaml", "{code: g, title: G, headings: [{name: Mục}]}");
        assertThat(messageOf(new OfficeFolder(config))).contains("có hơn 200 tệp định nghĩa");
    }

    @Test
    void acceptsACodeOfTheLongestLengthAndRefusesOneLetterMore() throws IOException {
        OfficeFolder office = OfficeFolder.in(config);
        String longest = "a".repeat(DefinitionLimits.CODE_LENGTH);
        office.replace(REGIME, "code: che-do-thu", "code: " + longest);
        assertThat(office.load().programmes()).containsKey(longest);

        office.replace(REGIME, longest, longest + "a");
        assertThat(messageOf(office)).contains("không quá 60 ký tự");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code: a\u0001b", "code: ["})
    void stopsAtTextThatIsNoYaml(String text) throws IOException {
        OfficeFolder office = OfficeFolder.in(config);
        office.write(LIST, "title: x\n" + text);

        assertThat(messageOf(office)).startsWith(office.path(LIST) + ":").contains("sai cú pháp YAML");
    }

    @Test
    void stopsAtHostileNesting() throws IOException {
        OfficeFolder office = OfficeFolder.in(config);
        office.write(LIST, "code: " + "[".repeat(100_000));

        assertThat(messageOf(office)).startsWith(office.path(LIST) + ":1: ");
    }

    @Test
    void namesTheProblemsOfTheOtherFilesBesideOneThatCannotBeRead() throws IOException {
        OfficeFolder office = OfficeFolder.in(config);
        office.replace(UNITS, "parent: so-a, from: 2025-07-01", "parent: so-x, from: 2025-07-01");
        office.replace(FIGURES, "denominator: a.1", "denominator: a.9");
        office.write(LIST, "code: [");

        assertThat(messageOf(office).lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("form-91.yaml:1: sai cú pháp"))
                .anySatisfy(line -> assertThat(line).contains("không có đơn vị “so-x”"))
                .anySatisfy(line -> assertThat(line).contains("không có chỉ tiêu “a.9”"));
    }

    @Test
    void namesTheProblemsOfARegimeBesideAnotherThatCannotBeRead() throws IOException {
        OfficeFolder office = OfficeFolder.in(config);
        office.replace(REGIME, "phong-b]", "phong-d]");
        office.replace(REGIME, "dvcq-bdt-dongnai/vinh-cuu", "khac/vinh-cuu");
        office.write("khac.yaml", "code: [");

        assertThat(messageOf(office).lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("khac.yaml:1: sai cú pháp"))
                .anySatisfy(line -> assertThat(line).contains("không có đơn vị “phong-d”"));
    }

    @Test
    void stopsAtTwoFormsOfOneRegimeWithTheSameIndicator() throws IOException {
        OfficeFolder office = OfficeFolder.in(config);
        office.write("forms/form-92.yaml", office.read(FIGURES).replace("code: 90", "code: 92"));
        office.replace(REGIME, "[90, 91]", "[90, 92]");

        assertThat(messageOf(office)).contains("regime.yaml:10: chỉ tiêu “a.1” đã có ở");
    }

    @Test
    void stopsAtTwoFilesOfOneName() throws IOException {
        OfficeFolder office = OfficeFolder.in(config);
        office.write("regime.yml", office.read(REGIME));

        assertThat(messageOf(office)).startsWith(office.path("regime.yml") + ":1: đã có tệp cùng tên");
    }

    @Test
    void checksARuleThatHasEndedInItsLastYear() throws IOException {
        OfficeFolder office = OfficeFolder.in(config);
        office.replace(REGIME, "first: 2024\n", "last: 2023\n");
        office.replace(REGIME, "{before: 14/5}", "{before: 14/5 năm trước}");

        assertThat(messageOf(office)).contains("kỳ 2023-6M: hạn nộp 2022-05-14 trước khi");
    }

    @Test
    void stopsAtAnEmptyFile() throws IOException {
        OfficeFolder office = OfficeFolder.in(config);
        office.write(LIST, "# chưa viết\n");

        assertThat(messageOf(office)).startsWith(office.path(LIST) + ":1: tệp không có nội dung");
    }

    private static int line(String text, String at) {
        List<String> lines = text.lines().toList();
        return 1
                + IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).contains(at))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no line has “" + at + "”"));
    }
}
