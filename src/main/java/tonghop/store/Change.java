package tonghop.store;

import java.sql.SQLException;
import java.util.Optional;
import tonghop.model.Decision;
import tonghop.model.FormContent.Figures;
import tonghop.model.LedgerLine;
import tonghop.model.PeriodLock;
import tonghop.model.Timeliness;

/** A document's turning into another by a decision, inside one transaction. */
final class Change {

    private static final String DOCUMENT = """
            UPDATE document SET verdict = ?, programme = ?, period = ?, unit = ?, timeliness = ?, version = ?
             WHERE number = ?""";
    private static final String CORRECTION = """
            INSERT INTO figure_correction (document, form, indicator, value, corrected_by) VALUES (?, ?, ?, ?, ?)""";

    private final Session session;
    private final Decision decision;
    private final Review review;
    private final LedgerLine before;

    /** @throws IllegalArgumentException if there is no such document */
    Change(Session session, Decision decision, Review review) throws SQLException {
        this.session = session;
        this.decision = decision;
        this.review = review;
        this.before = line();
    }

    private LedgerLine line() throws SQLException {
        return new Lines(session)
                .byNumber(decision.document())
                .orElseThrow(() -> new IllegalArgumentException(
                        "Không có tài liệu số " + decision.document() + " trong sổ nhận."));
    }

    /** Writes the decision down, keeps what the document says and takes it away. */
    void begin() throws SQLException {
        refuseIfClosed(before);
        new DecisionRows(session).add(decision);
        var former = new FormerStates(session);
        former.keep(decision.number(), decision.document());
        new VersionOrder(session, before).clear();
        former.remove(decision.document());
    }

    void become(Outcome outcome) throws SQLException {
        var report = outcome.report();
        session.execute(
                DOCUMENT,
                outcome.verdict().code(),
                report.programme(),
                report.period(),
                report.unit(),
                Optional.ofNullable(outcome.timeliness()).map(Timeliness::code).orElse(null),
                outcome.verdict().counts() ? 1 : null,
                decision.document());
        var filing = new Filing(session, decision.document());
        filing.findings(report.findings());
        filing.coverage(report.coverage());
        for (var form : report.forms()) {
            filing.content(form);
            if (form instanceof Figures figures) {
                corrections(figures);
            }
        }
    }

    private void corrections(Figures content) throws SQLException {
        for (var figure : content.figures().values()) {
            var correction = figure.correction();
            if (correction != null) {
                session.execute(
                        CORRECTION,
                        decision.document(),
                        content.form(),
                        figure.indicator(),
                        figure.value(),
                        correction.why().decision());
            }
        }
    }

    void bringBack(long undone) throws SQLException {
        new FormerStates(session).bringBack(undone, decision.document());
    }

    /** Puts the versions in order where the document was and where it is. */
    LedgerLine end() throws SQLException {
        var after = line();
        refuseIfClosed(after);
        new VersionOrder(session, before).rebuild();
        new VersionOrder(session, after).rebuild();
        markDirty(before);
        markDirty(after);
        var relook = new Relook(session, review);
        relook.after(before, decision.at());
        relook.after(after, decision.at());
        return line();
    }

    private void markDirty(LedgerLine line) throws SQLException {
        if (line.programme() != null && line.period() != null) {
            new Periods(session).changed(line.programme(), line.period());
        }
    }

    private void refuseIfClosed(LedgerLine line) throws SQLException {
        if (line.programme() == null || line.period() == null) {
            return;
        }
        PeriodLock lock = new PeriodEventRows(session).lock(line.programme(), line.period());
        if (lock.isClosed() && !lock.isReopened(line.unit(), decision.at())) {
            throw new IllegalArgumentException("Kỳ “" + line.period().label() + "” của chế độ “" + line.programme()
                    + "” đã khóa sổ, không thay đổi được nữa. Quyết định không được ghi.");
        }
    }
}
