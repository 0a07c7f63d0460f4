package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.consolidate.Intake.figures;
import static tonghop.consolidate.Intake.texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tonghop.consolidate.CarriedUp;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidator;
import tonghop.consolidate.Discipline;
import tonghop.consolidate.Dossier;
import tonghop.consolidate.Intake;
import tonghop.consolidate.SmallRegime;
import tonghop.model.CellRef;
import tonghop.model.Explanation;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.LedgerLine;
import tonghop.model.PeriodRecord;
import tonghop.model.ReportTrace;
import tonghop.model.Timeliness;
import tonghop.model.Verdict;

/** What the outputs say of units whose forms came one by one, and of figures that could not be read. */
class PartialReportTest {

    private static final SmallRegime REGIME = new SmallRegime().with("an", "ba", "ca");
    private static final FormContent WORDS = texts("Kết quả nổi bật", "Tốt");
    private static final FormContent WHOLE = figures("1.1", 10, "1.2", 9, "1.4", 3);
    private static final String BRIEF = "Tóm tắt";
    private static final String SUBMISSIONS = "Tình hình nộp báo cáo";

    @Test
    void whoSentNoFiguresIsNamedAndDoesNotPassForOneThatLeftNothingEmpty() {
        var opened = Opened.of(consolidated(new Intake().accepted("an", WORDS).accepted("ba", WHOLE)));

        assertThat(said(opened, "Đã nộp, chưa có số liệu")).isEqualTo("1 đơn vị: Huyện an (thiếu biểu 01).");
        assertThat(said(opened, "Số liệu để trống")).isEqualTo("Không có ô để trống trong các biểu số liệu đã nhận.");
        assertThat(opened.row(SUBMISSIONS, 1, "Huyện an").get(6)).isEqualTo("Chưa có số liệu: thiếu biểu 01");
        assertThat(opened.text("Tổng hợp")).contains("đã nộp nhưng chưa có số liệu: Huyện an");
        assertThat(opened.text("Theo đơn vị")).contains("Huyện an\n(chưa có số liệu)");
    }

    @Test
    void nothingIsSaidOfUnitsThatSentTheirFigures() {
        var opened = Opened.of(consolidated(new Intake().accepted("ba", WHOLE)));

        assertThat(opened.text(BRIEF)).doesNotContain("chưa có số liệu");
        assertThat(said(opened, "Số liệu để trống")).isEqualTo("Không có: đơn vị đã nộp đều ghi đủ 3 chỉ tiêu.");
    }

    @Test
    void levelAboveIsToldWhoseFiguresAreNotInTheTotals() {
        var carried =
                CarriedUp.of(consolidated(new Intake().accepted("an", WORDS).accepted("ba", WHOLE)));

        assertThat(carried.missing()).containsExactly("biểu 01 của Huyện an", "Huyện ca");
        assertThat(carried.isWhole()).isFalse();
    }

    @Test
    void firstFiguresThatComeLateAreNoCorrection() throws IOException {
        var consolidation = consolidated(new Intake().accepted("an", WORDS).counted("an", 1, Timeliness.LATE, WHOLE));

        assertThat(Opened.of(consolidation).row(SUBMISSIONS, 1, "Huyện an").get(6))
                .isEqualTo("Biểu 01 nộp lần đầu sau hạn, ngày 01/05/2024 09:00");
        assertThat(json(consolidation)).contains("\"firstLateAt\": {").doesNotContain("correctedLateAt");
    }

    @Test
    void figuresFollowNoEarlierVersionWhereNoneCount() throws IOException {
        var consolidation =
                consolidated(new Intake().accepted("an", WORDS).aside("an", Verdict.HELD, Timeliness.ON_TIME));
        var opened = Opened.of(consolidation);

        assertThat(opened.row(SUBMISSIONS, 1, "Huyện an").get(6))
                .endsWith("; biểu 01 chưa có bản nào được tính")
                .doesNotContain("số liệu vẫn theo");
        assertThat(said(opened, "Số liệu để trống")).isEqualTo("Chưa có số liệu của đơn vị nào.");
        assertThat(said(opened, "Tạm giữ, chờ quyết định")).contains("vẫn được tính, chưa có số liệu");
        assertThat(json(consolidation)).contains("\"lacking\": [");
    }

    @Test
    void queriesOfOneUnitAreNamedOnceAndThoseOfAReplacedFormNoLonger() {
        var query = Finding.warning("R12", new CellRef("Biểu 01", "D1"), "Cần giải trình");
        var record = new Intake()
                .accepted("an", WORDS, WHOLE)
                .counted("an", 2, Timeliness.ON_TIME, WHOLE)
                .record();
        var findings = Map.of(1L, List.of(query.past(), query), 2L, List.of(query));
        var opened = Opened.of(Consolidator.consolidate(REGIME.programme(), REGIME.period(), with(record, findings)));

        assertThat(said(opened, "Cảnh báo chưa giải trình")).isEqualTo("2 cảnh báo: Huyện an 2.");
        assertThat(opened.text("Vấn đề số liệu"))
                .contains("Cảnh báo về báo cáo của các đơn vị: 2 chưa giải trình.")
                .contains("đã có phiên bản mới của biểu\nCảnh báo\n");
    }

    @Test
    void figureThatCouldNotBeReadIsNotSaidToBeLeftEmpty() {
        var opened = Opened.of(consolidated(new Intake().accepted("an", money("201,526", null))));

        assertThat(opened.row("Tổng hợp", 0, "1.1")).contains("Để trống: không đọc được số của Huyện an");
        assertThat(said(opened, "Số liệu để trống")).startsWith("2/3 chỉ tiêu");
        assertThat(said(opened, "Số liệu không đọc được"))
                .isEqualTo("1 số liệu đơn vị có ghi nhưng chưa tính vào tổng: 1.1 của Huyện an.");
        assertThat(opened.text("Nguồn số liệu")).contains("Báo cáo ghi “201,526”, không đọc được; chưa tính vào tổng");
    }

    @Test
    void sourceOfAFigureThatAPersonSetSaysWhatTheReportWrote() {
        var why = new Explanation(7L, "chị Lan", Instant.parse("2024-05-12T02:00:00Z"), "hỏi đơn vị");
        var opened = Opened.of(consolidated(new Intake().accepted("an", money("201,526", why))));

        assertThat(opened.text("Nguồn số liệu"))
                .contains("Báo cáo ghi “201,526”, không đọc được; quyết định số 7 của chị Lan")
                .doesNotContain("để trống");
    }

    @Test
    void ratioIsPrintedWithTheDecimalsThatTellItFromItsTarget() {
        var opened = Opened.of(consolidated(new Intake().accepted("an", figures("1.1", 100000, "1.2", 80001))));

        assertThat(opened.beside("Tổng hợp", "1.3", 3).getCellStyle().getDataFormatString())
                .endsWith("0.000");
        assertThat(opened.row("Tổng hợp", 0, "1.3")).contains("Đạt");
        assertThat(said(opened, "Mục tiêu đạt")).isEqualTo("1/1 mục tiêu: 1.3: 80,001% (mục tiêu trên 80%).");
    }

    @Test
    void targetOfWhichThereIsNoFigureIsCountedAndNamed() {
        var opened = Opened.of(consolidated(new Intake().accepted("an", figures("1.1", 0, "1.2", 0))));

        assertThat(said(opened, "Mục tiêu chưa có số liệu")).isEqualTo("1/1 mục tiêu: 1.3.");
    }

    @Test
    void tableUnderTheChartOfDisciplineSaysHowManyOweAndHowManyAreNotDueYet() {
        var consolidation = Consolidator.consolidate(
                new SmallRegime().with("an", "ba", "ca").withCalendar().programme(),
                REGIME.period(),
                new Intake().accepted("an", WHOLE).record());
        var came = new ReportTrace(
                1,
                SmallRegime.PERIOD,
                "an",
                Verdict.ACCEPTED,
                1,
                Timeliness.ON_TIME,
                Instant.parse("2024-05-01T02:00:01Z"));
        var dossier = new Dossier(List.of(), null, List.of(), List.of(), Discipline.upTo(consolidation, List.of(came)));
        var plots = Plots.discipline(consolidation, dossier);

        assertThat(plots.title()).contains("tính đến 01/05/2024 09:00");
        assertThat(plots.items().get(0).remark()).isEqualTo("3 đơn vị; 2 chưa đến hạn");
    }

    private static FormContent money(String written, @Nullable Explanation why) {
        var figure = new Figure("1.1", null, new CellRef("Biểu 01", "D1"), written);
        return new FormContent.Figures(
                "01", Map.of("1.1", why == null ? figure : figure.corrected(new BigDecimal("201.526"), why)));
    }

    private static Consolidation consolidated(Intake intake) {
        return Consolidator.consolidate(REGIME.programme(), REGIME.period(), intake.record());
    }

    private static PeriodRecord with(PeriodRecord record, Map<Long, List<Finding>> findings) {
        var documents = record.documents().stream()
                .collect(Collectors.toMap(
                        LedgerLine::number,
                        d -> d.withFindings(findings.getOrDefault(d.number(), List.of())),
                        (a, b) -> a,
                        LinkedHashMap::new));
        return new PeriodRecord(
                record.programme(),
                record.period(),
                record.current(),
                List.copyOf(documents.values()),
                record.lock(),
                record.versions());
    }

    private static String said(Opened opened, String subject) {
        return opened.row(BRIEF, 1, subject).get(2);
    }

    private static String json(Consolidation consolidation) throws IOException {
        var out = new ByteArrayOutputStream();
        ConsolidationJson.write(consolidation, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
