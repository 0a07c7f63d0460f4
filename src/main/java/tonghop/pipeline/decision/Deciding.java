package tonghop.pipeline.decision;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tonghop.check.Judgement;
import tonghop.check.Subjects;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.model.Report;
import tonghop.model.Resolution;
import tonghop.model.Severity;
import tonghop.model.Verdict;
import tonghop.model.Wording;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.reading.SecondReading;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.store.Decisions;
import tonghop.store.Outcome;
import tonghop.store.Store;

/**
 * Takes and undoes the decisions of people about documents. The kept original is read again with all that was decided
 * about it, and judged like any report; the period is marked as changed in the store, from where whoever holds the home
 * takes it up.
 */
public final class Deciding {

    /** Others may decide at the same moment; then the decision is made again on what they left. */
    private static final int TRIES = 10;

    private final Store store;
    private final Decisions decisions;
    private final Definitions definitions;
    private final SecondReading reading;

    public Deciding(Home home, Definitions definitions, Store store) {
        this.store = store;
        this.definitions = definitions;
        this.reading = new SecondReading(home, definitions, store);
        this.decisions = reading.decisions();
    }

    /**
     * Decides about a document.
     *
     * @param resolution no {@link Resolution.Undo}
     * @return the document as it is now
     * @throws IllegalArgumentException if it cannot be decided so; nothing was written; the message is for people, in
     *     Vietnamese
     */
    public LedgerLine decide(long document, Resolution resolution, Signature signature) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            LedgerLine line = Decidable.line(store, document);
            List<Decision> standing = Decision.standing(decisions.about(document));
            Decidable.check(line, standing);
            Decidable.check(resolution, line, definitions);
            refuseIfClosed(line.programme(), line.period(), line.unit(), signature.at());
            Optional<LedgerLine> decided = take(line, standing, signature.on(decisions.next(), document, resolution));
            if (decided.isPresent()) {
                return decided.get();
            }
        }
        throw Decidable.refusal("Người khác đang ra quyết định cùng lúc. Hãy thử lại.");
    }

    private Optional<LedgerLine> take(LedgerLine line, List<Decision> standing, Decision decision) throws IOException {
        if (decision.resolution() instanceof Resolution.Reject) {
            return decisions.take(decision, rejected(line, decision), Set.of());
        }
        var all = new ArrayList<>(standing);
        all.add(decision);
        Judgement judgement = reading.of(line, all);
        Report report = judgement.report();
        refuseIfClosed(report.programme(), report.period(), report.unit(), decision.at());
        if (decision.resolution() instanceof Resolution.MapWording map) {
            Decidable.used(map.wording(), decision, report);
        }
        var subjects = new HashSet<String>();
        if (decision.resolution() instanceof Resolution.Accept) {
            Decidable.acceptable(line, judgement);
            subjects.addAll(subjects(report));
            // What held the report may be gone: its period is reopened.
            judgement = Decidable.isOpen(judgement) ? judgement.accepted(decision.explanation()) : judgement;
        }
        if (decision.resolution() instanceof Resolution.Explain explain) {
            Explainable open = Explainable.of(line, judgement, explain.only());
            subjects.addAll(open.subjects(programme(report.programme())));
            judgement = judgement.explained(decision.explanation(), open.queries()::contains);
        }
        return decisions.take(
                decision, new Outcome(judgement.verdict(), judgement.report(), judgement.timeliness()), subjects);
    }

    private Set<String> subjects(Report report) {
        var subjects = new HashSet<String>();
        for (Finding finding : report.findings()) {
            if (finding.severity() != Severity.INFO && finding.explanation() == null) {
                subjects.add(Subjects.of(finding, report, programme(report.programme())));
            }
        }
        return subjects;
    }

    private static Outcome rejected(LedgerLine line, Decision decision) {
        var findings = new ArrayList<Finding>();
        findings.add(new Finding(
                Severity.ERROR,
                "decision-reject",
                null,
                "Báo cáo không được nhận theo quyết định của nơi tổng hợp. Lý do: " + decision.reason(),
                decision.explanation()));
        findings.addAll(line.findings());
        return new Outcome(
                Verdict.REJECTED,
                new Report(line.programme(), line.period(), line.unit(), List.of(), findings),
                line.timeliness());
    }

    /**
     * Decides what a row or a column of a document is, for it and for all that its unit sends to the same regime from now on.
     *
     * @param meaning of a row the indicator's code, of a heading a {@link tonghop.programme.ColumnRole}'s
     * @return the document as it is now
     * @throws IllegalArgumentException as {@link #decide}; also where unit or regime are not known yet
     */
    public LedgerLine map(long document, Wording.Kind kind, String text, String meaning, Signature signature)
            throws IOException {
        LedgerLine line = Decidable.line(store, document);
        if (line.programme() == null || line.unit() == null) {
            throw Decidable.refusal("Chưa rõ đơn vị hoặc chế độ báo cáo của tài liệu số " + document
                    + " nên chưa biết cách hiểu này áp dụng cho ai. Hãy dùng “decide unit” trước.");
        }
        var wording = new Wording(line.programme(), line.unit(), kind, text.strip(), meaning);
        return decide(document, new Resolution.MapWording(wording), signature);
    }

    /**
     * Undoes the last decision about a document that stands.
     *
     * @return the document as it is now
     * @throws IllegalArgumentException as {@link #decide}
     */
    public LedgerLine undo(long document, Signature signature) {
        for (int i = 0; i < TRIES; i++) {
            LedgerLine line = Decidable.line(store, document);
            List<Decision> standing = Decision.standing(decisions.about(document));
            if (standing.isEmpty()) {
                throw Decidable.refusal("Tài liệu số " + document + " không có quyết định nào để hoàn tác.");
            }
            refuseIfClosed(line.programme(), line.period(), line.unit(), signature.at());
            var undo = new Resolution.Undo(standing.get(standing.size() - 1).number());
            Optional<LedgerLine> undone = decisions.undo(signature.on(decisions.next(), document, undo));
            if (undone.isPresent()) {
                return undone.get();
            }
        }
        throw Decidable.refusal("Người khác đang ra quyết định cùng lúc. Hãy thử lại.");
    }

    private void refuseIfClosed(
            @Nullable String programme, @Nullable Period period, @Nullable String unit, Instant at) {
        if (period != null && reading.isClosed(programme, period, unit, at)) {
            throw Decidable.refusal(
                    "Kỳ “" + period.label() + "” đã khóa sổ, không thay đổi được nữa. Quyết định không được ghi.");
        }
    }

    private @Nullable Programme programme(@Nullable String code) {
        return code == null ? null : definitions.programmes().get(code);
    }
}
