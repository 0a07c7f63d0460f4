package tonghop.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.model.CarriedCoverage;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.PeriodLock;
import tonghop.model.Report;
import tonghop.model.Severity;
import tonghop.model.Timeliness;
import tonghop.model.Verdict;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.Nature;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;

/** Judges a recognised report: an error holds it, a warning is passed on with it. */
public final class Judge {

    /** More findings than a clerk would read are cut; the last one says how many. */
    public static final int MAX_FINDINGS = 100;

    private final Map<String, Programme> programmes;

    public Judge(Map<String, Programme> programmes) {
        this.programmes = Map.copyOf(programmes);
    }

    /** A document that cannot be a report, for the reader's own reasons. */
    public static Judgement refused(List<Finding> reasons) {
        return new Judgement(Verdict.REJECTED, new Report(null, null, null, List.of(), capped(reasons)), null);
    }

    /**
     * @param lock whether the operator has closed the report's period, and for whom not
     * @param doubts about whoever sent it, see {@link SenderCheck}; what cannot be a report is none, whoever sent it
     */
    public Judgement judge(Report report, Instant receivedAt, PeriodLock lock, List<Finding> doubts) {
        var findings = new ArrayList<>(report.findings());
        Programme programme = report.programme() == null ? null : programmes.get(report.programme());
        List<FormContent> filled = filled(programme, report);
        if (filled.isEmpty()) {
            return empty(report, findings);
        }
        findings.addAll(0, doubts);
        Optional<ReportingPeriod> period =
                programme == null || report.period() == null ? Optional.empty() : programme.period(report.period());
        if (programme != null && report.period() != null) {
            PeriodAskedCheck.check(programme, report.period(), period, receivedAt, findings);
            period.flatMap(p -> ClosedPeriodCheck.check(p, programme, report.unit(), receivedAt, lock))
                    .ifPresent(findings::add);
        }
        if (programme != null && report.unit() != null && report.period() != null) {
            MemberCheck.check(programmes.values(), programme, report.unit(), report.period(), period, findings);
        }
        filled.forEach(content -> checkFigures(programme, content, report.coverage(), receivedAt, findings));
        filled.forEach(content -> ListCheck.check(programme, report.unit(), content, findings));
        reportBlanks(report, filled, findings);
        SenderNotes.explain(findings, filled, receivedAt);
        Timeliness timeliness =
                period.map(ReportingPeriod::due).map(d -> d.of(receivedAt)).orElse(null);
        return new Judgement(verdict(report, findings), with(report, filled, findings), timeliness);
    }

    /** The forms that say something; a list that is all there is does so, too, where it says that there is nothing to list. */
    private static List<FormContent> filled(@Nullable Programme programme, Report report) {
        boolean saysNone = report.forms().size() == 1
                && report.forms().get(0) instanceof FormContent.Entries
                && report.findings().stream().anyMatch(f -> f.code().equals("list-none"));
        return saysNone
                ? report.forms()
                : report.forms().stream()
                        .filter(f -> !f.isBlank() && !hasOnlyRatios(programme, f))
                        .toList();
    }

    private static Verdict verdict(Report report, List<Finding> findings) {
        if (!report.isIdentified() || has(findings, Severity.ERROR)) {
            return Verdict.HELD;
        }
        return has(findings, Severity.WARNING) ? Verdict.WARNED : Verdict.ACCEPTED;
    }

    private static boolean has(List<Finding> findings, Severity severity) {
        return findings.stream().anyMatch(f -> f.severity() == severity);
    }

    private static Judgement empty(Report report, List<Finding> findings) {
        boolean unread = has(findings, Severity.ERROR) && !report.forms().isEmpty();
        if (unread || report.forms().isEmpty() && report.unit() != null) {
            findings.add(Finding.error(
                    "table-missing",
                    null,
                    "Văn bản có tên đơn vị báo cáo nhưng không đọc được bảng số liệu nào theo biểu mẫu. Bảng cần có"
                            + " dòng tiêu đề cột với “Chỉ tiêu” và “Số liệu trong kỳ”."));
            return new Judgement(Verdict.HELD, with(report, List.of(), findings), null);
        }
        if (report.forms().isEmpty()) {
            findings.clear();
            findings.add(Finding.error(
                    "not-a-report",
                    null,
                    "Tệp không chứa biểu mẫu báo cáo nào mà chương trình biết. Hãy gửi báo cáo theo đúng biểu"
                            + " mẫu được cấp."));
        } else {
            findings.removeIf(f -> f.severity() == Severity.WARNING);
            findings.add(Finding.error(
                    "blank-template",
                    null,
                    "Biểu mẫu còn để trống, chưa có số liệu nào. Hãy điền số liệu rồi gửi lại."));
        }
        return new Judgement(Verdict.REJECTED, with(report, List.of(), findings), null);
    }

    private static void checkFigures(
            @Nullable Programme programme,
            FormContent content,
            @Nullable CarriedCoverage coverage,
            Instant receivedAt,
            List<Finding> findings) {
        if (content instanceof FormContent.Figures figures) {
            indicatorForm(programme, content).ifPresent(form -> {
                FigureCheck.check(form, figures, findings);
                RuleCheck.check(form, figures, coverage, receivedAt, findings);
                RatioCheck.check(form, figures, coverage, findings);
            });
        }
    }

    /** A blank template's ratios are formulas, and some programs store 0 for one that comes to nothing. */
    private static boolean hasOnlyRatios(@Nullable Programme programme, FormContent content) {
        if (!(content instanceof FormContent.Figures figures)) {
            return false;
        }
        return indicatorForm(programme, content)
                .map(form -> form.indicators().stream()
                        .filter(i -> !(i.nature() instanceof Nature.Ratio))
                        .map(i -> figures.figures().get(i.code()))
                        .allMatch(f -> f == null || f.value() == null))
                .orElse(false);
    }

    private static Optional<IndicatorForm> indicatorForm(@Nullable Programme programme, FormContent content) {
        return Optional.ofNullable(programme)
                .flatMap(p -> p.form(content.form()))
                .filter(IndicatorForm.class::isInstance)
                .map(IndicatorForm.class::cast);
    }

    private static void reportBlanks(Report report, List<FormContent> filled, List<Finding> findings) {
        report.forms().stream()
                .filter(f -> !filled.contains(f))
                .forEach(f -> findings.add(
                        Finding.info("form-blank", null, "Biểu " + f.form() + " để trống, được coi là chưa nộp.")));
    }

    private static Report with(Report report, List<FormContent> forms, List<Finding> findings) {
        return report.with(forms, capped(findings));
    }

    private static List<Finding> capped(List<Finding> findings) {
        List<Finding> sorted = findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        if (sorted.size() <= MAX_FINDINGS) {
            return sorted;
        }
        var cut = new ArrayList<>(sorted.subList(0, MAX_FINDINGS - 1));
        cut.add(Finding.info(
                "more-findings", null, "Còn " + (sorted.size() - cut.size()) + " vấn đề nữa không liệt kê ở đây."));
        return cut;
    }
}
