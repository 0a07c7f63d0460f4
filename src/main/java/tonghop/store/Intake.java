package tonghop.store;

import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.model.Arrival;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Report;
import tonghop.model.Timeliness;
import tonghop.model.Verdict;
import tonghop.model.VietnamTime;

/** The recording of one document, inside one transaction. */
final class Intake {

    private static final String NEXT_NUMBER =
            "UPDATE intake SET last_number = last_number + 1 WHERE only_row = 1 RETURNING last_number";
    private static final String NUMBER_NOT_USED = "UPDATE intake SET last_number = last_number - 1 WHERE only_row = 1";
    private static final String DOCUMENT = """
            INSERT INTO document (number, arrival_key, file, container, sha256, source, sender, received_at,
                                  verdict, programme, period, unit, version, timeliness)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy").withZone(VietnamTime.ZONE);

    private final Session session;
    private final Lines lines;
    private final Review review;

    Intake(Session session, Review review) {
        this.session = session;
        this.review = review;
        this.lines = new Lines(session);
    }

    /** Waits until no other node records; what it decides on cannot change under its hands. */
    LedgerLine record(Recording recording) throws SQLException {
        Arrival arrival = recording.arrival();
        Outcome outcome = recording.outcome();
        long number = session.number(NEXT_NUMBER);
        var known = lines.byArrival(arrival.key());
        if (known.isPresent()) {
            session.execute(NUMBER_NOT_USED);
            return known.get();
        }
        var first = lines.firstWith(arrival.sha256());
        boolean mayRepeat =
                outcome.verdict() == Verdict.UNPACKED && recording.parts().isEmpty();
        if (first.isPresent() && !mayRepeat) {
            repeat(number, arrival, first.get());
            return lines.byNumber(number).orElseThrow();
        }
        decided(number, arrival, outcome);
        for (Recording part : recording.parts()) {
            decided(session.number(NEXT_NUMBER), part.arrival(), part.outcome());
        }
        return lines.byNumber(number).orElseThrow();
    }

    private void decided(long number, Arrival arrival, Outcome outcome) throws SQLException {
        session.event("document", number);
        if (outcome.verdict().counts() || outcome.verdict() == Verdict.HELD) {
            file(number, arrival, review.review(outcome, arrival, UnitHistory.of(session)));
        } else {
            kept(number, arrival, outcome);
        }
    }

    private void file(long number, Arrival arrival, Outcome outcome) throws SQLException {
        if (outcome.verdict().counts()) {
            counted(number, arrival, outcome);
        } else {
            kept(number, arrival, outcome);
        }
    }

    private void repeat(long number, Arrival arrival, LedgerLine first) throws SQLException {
        session.event("document", number);
        var of = new Report(first.programme(), first.period(), first.unit(), List.of(), List.of(duplicateOf(first)));
        document(number, arrival, Verdict.DUPLICATE, of, null, null);
        new Filing(session, number).findings(of.findings());
    }

    private static Finding duplicateOf(LedgerLine first) {
        return Finding.info(
                "duplicate",
                null,
                "Tệp này giống hệt tài liệu số " + first.number() + " (“"
                        + first.arrival().shownFile() + "”, nhận lúc "
                        + WHEN.format(first.arrival().receivedAt()) + ", hiện "
                        + first.verdict().label() + ") nên không tính thêm. Nếu muốn sửa báo cáo, hãy gửi tệp đã sửa.");
    }

    private void counted(long number, Arrival arrival, Outcome outcome) throws SQLException {
        var report = outcome.report();
        var versions = Versions.of(session, report);
        document(number, arrival, outcome.verdict(), report, versions.highestNext(), outcome.timeliness());
        content(number, report);
        versions.submit(number);
        markDirty(report);
        new Relook(session, review).note(report, arrival.receivedAt());
    }

    private void kept(long number, Arrival arrival, Outcome outcome) throws SQLException {
        if (outcome.verdict() == Verdict.DUPLICATE) {
            throw new IllegalArgumentException("no document with these bytes is in the ledger");
        }
        var report = outcome.report();
        document(number, arrival, outcome.verdict(), report, null, outcome.timeliness());
        if (outcome.verdict() == Verdict.HELD) {
            content(number, report);
            markDirty(report);
        } else {
            new Filing(session, number).findings(report.findings());
        }
    }

    private void document(
            long number,
            Arrival arrival,
            Verdict verdict,
            Report report,
            @Nullable Integer version,
            @Nullable Timeliness timeliness)
            throws SQLException {
        session.execute(
                DOCUMENT,
                number,
                arrival.key(),
                arrival.file(),
                arrival.container(),
                arrival.sha256(),
                arrival.source(),
                arrival.sender(),
                arrival.receivedAt(),
                verdict.code(),
                report.programme(),
                report.period(),
                report.unit(),
                version,
                Optional.ofNullable(timeliness).map(Timeliness::code).orElse(null));
    }

    private void content(long number, Report report) throws SQLException {
        var filing = new Filing(session, number);
        filing.findings(report.findings());
        filing.coverage(report.coverage());
        for (var form : report.forms()) {
            filing.content(form);
        }
    }

    private void markDirty(Report report) throws SQLException {
        if (report.programme() != null && report.period() != null) {
            new Periods(session).changed(report.programme(), report.period());
        }
    }
}
