package tonghop.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.model.Arrival;
import tonghop.model.FormContent;
import tonghop.model.LedgerLine;
import tonghop.model.Mail;
import tonghop.model.Severity;
import tonghop.model.Timeliness;
import tonghop.model.Verdict;
import tonghop.programme.Programme;

/** One of several documents that a letter tells of: what became of it, what is wrong with it, and what is to be done. */
final class ToldDocument {

    private static final String MESSAGE = ".eml";
    private static final String WITHIN = " › ";

    private final FindingWordings wordings;
    private final Map<String, Programme> programmes;

    /** @param programmes by code */
    ToldDocument(FindingWordings wordings, Map<String, Programme> programmes) {
        this.wordings = wordings;
        this.programmes = programmes;
    }

    Map<String, Object> of(LedgerLine line) {
        return of(line, List.of());
    }

    /** @param contents what it says, for the names of its cells; empty where it was not kept */
    Map<String, Object> of(LedgerLine line, List<FormContent> contents) {
        @Nullable Programme programme = line.programme() == null ? null : programmes.get(line.programme());
        var values = new HashMap<>(values(line, Reported.of(line, programme)));
        boolean internal = isInternal(line);
        var points = new Points(wordings, programme, new Cells(contents));
        var errors = points.of(ToldFindings.errors(line), 0);
        var queries = points.of(ToldFindings.queries(line), errors.size());
        values.put("errors", errors);
        values.put("queries", queries);
        values.put("internal", internal && line.verdict() == Verdict.HELD);
        values.put("held", !internal && line.verdict() == Verdict.HELD);
        values.put("rejected", line.verdict() == Verdict.REJECTED);
        values.put("queried", line.verdict() == Verdict.WARNED && !queries.isEmpty());
        values.put("duplicate", line.verdict() == Verdict.DUPLICATE);
        return values;
    }

    /** True where nothing is wrong with the document, and its sender can do nothing. */
    static boolean isInternal(LedgerLine line) {
        return line.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .allMatch(f -> f.code().equals("internal-error"));
    }

    /** Whoever sent a message knows it by its subject, and his file as attached to it: the message is no file to him. */
    private static String shown(Arrival arrival) {
        String container = arrival.container();
        if (!arrival.source().equals(Mail.SOURCE)) {
            return arrival.shownFile();
        }
        if (container == null) {
            return arrival.file().endsWith(MESSAGE)
                    ? arrival.file().substring(0, arrival.file().length() - MESSAGE.length())
                    : arrival.file();
        }
        int inMessage = container.indexOf(WITHIN);
        return inMessage < 0
                ? arrival.file()
                : arrival.file() + " (trong " + container.substring(inMessage + WITHIN.length()) + ")";
    }

    /** What every letter may say of a document. */
    static Map<String, Object> values(LedgerLine line, Reported reported) {
        Integer version = line.version();
        return Map.ofEntries(
                Map.entry("number", line.number() == 0 ? "" : Long.toString(line.number())),
                Map.entry("file", OneLine.of(shown(line.arrival()))),
                Map.entry("received", Days.moment(line.arrival().receivedAt())),
                Map.entry("sha256", line.arrival().sha256()),
                Map.entry("became", line.verdict().label()),
                Map.entry("counts", line.verdict().counts()),
                Map.entry("unit", OneLine.of(reported.unit())),
                Map.entry("period", OneLine.of(reported.period())),
                Map.entry("report", OneLine.of(reported.phrase())),
                Map.entry("version", version == null ? "" : version.toString()),
                Map.entry("correction", version != null && version > 1),
                Map.entry("late", line.timeliness() == Timeliness.LATE));
    }
}
