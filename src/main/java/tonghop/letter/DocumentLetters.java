package tonghop.letter;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Severity;
import tonghop.model.Timeliness;
import tonghop.programme.DueDay;
import tonghop.programme.Programme;

/** Letters to whoever sent a document: that it came, and what became of it. */
public final class DocumentLetters {

    /** A parcel with more tells the rest in the ledger. */
    static final int MOST_INNER = 100;

    private final LetterTemplates templates;
    private final Map<String, Programme> programmes;

    /** @param programmes by code, to name what lay in a container */
    public DocumentLetters(LetterTemplates templates, Map<String, Programme> programmes) {
        this.templates = templates;
        this.programmes = programmes;
    }

    /**
     * The letter that its verdict calls for.
     *
     * @param enclosed what goes with it
     * @param at when the letter is written; says whether the due day has passed
     * @throws LetterTemplateException if a template cannot be used
     */
    public Letter verdict(DocumentCase document, Enclosure enclosed, Instant at) throws IOException {
        return templates.write(kind(document.line()), values(document, enclosed, at));
    }

    /** That it came, whatever became of it. */
    public Letter receipt(DocumentCase document, Instant at) throws IOException {
        return templates.write(LetterKind.RECEIVED, values(document, Enclosure.NOTHING, at));
    }

    /** True if the letter asks its sender to look at points of the document again. */
    public static boolean asksToLookAgain(LedgerLine line) {
        LetterKind kind = kind(line);
        return kind == LetterKind.HELD || kind == LetterKind.QUERIED;
    }

    private static LetterKind kind(LedgerLine line) {
        return switch (line.verdict()) {
            case ACCEPTED -> LetterKind.ACCEPTED;
            // A warned report whose queries were all explained is asked nothing more.
            case WARNED ->
                line.findings().stream().anyMatch(Finding::isOpenQuery) ? LetterKind.QUERIED : LetterKind.ACCEPTED;
            case HELD -> LetterKind.HELD;
            case REJECTED -> LetterKind.REJECTED;
            case DUPLICATE -> LetterKind.DUPLICATE;
            case SUPERSEDED -> LetterKind.SUPERSEDED;
            case UNPACKED -> LetterKind.UNPACKED;
        };
    }

    private Map<String, Object> values(DocumentCase document, Enclosure enclosed, Instant at) {
        LedgerLine line = document.line();
        Programme programme = document.programme();
        Reported reported = Reported.of(line, programme);
        var values = WritingOffice.of(programme, at)
                .values(reported.unit().isEmpty() ? "Đơn vị gửi tệp báo cáo" : reported.unit());
        values.putAll(document(line, reported));
        values.put("title", programme == null ? "" : programme.title());
        DueDay due = reported.calendar() == null ? null : reported.calendar().due();
        values.put("due", Days.due(due));
        values.put("overdue", due != null && !at.isBefore(due.end()));
        values.put("decided", line.isDecided());
        values.put("earlier", document.earlier() == null ? "" : document(document.earlier()));
        LedgerLine counting = document.counting();
        boolean later = counting != null && counting.number() > line.number();
        values.put("counting", counting == null || later ? "" : document(counting));
        values.put("later", counting == null || !later ? "" : document(counting));
        values.put(
                "inner",
                document.inner().stream().limit(MOST_INNER).map(this::document).toList());
        int more = document.inner().size() - MOST_INNER;
        values.put("more", more > 0 ? Integer.toString(more) : "");
        var points = new Points(templates.wordings(), programme, new Cells(document.contents()));
        var errors = points.of(line.findings().stream().filter(f -> f.severity() == Severity.ERROR), 0);
        values.put("errors", errors);
        values.put("copy", enclosed == Enclosure.ANNOTATED_COPY);
        values.put("list", enclosed == Enclosure.LIST);
        values.put("internal", isInternal(line));
        values.put("queries", points.of(line.findings().stream().filter(Finding::isOpenQuery), errors.size()));
        return values;
    }

    /** True where nothing is wrong with the document, and its sender can do nothing. */
    private static boolean isInternal(LedgerLine line) {
        return line.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .allMatch(f -> f.code().equals("internal-error"));
    }

    private Map<String, Object> document(LedgerLine line) {
        @Nullable Programme programme = line.programme() == null ? null : programmes.get(line.programme());
        return document(line, Reported.of(line, programme));
    }

    private static Map<String, Object> document(LedgerLine line, Reported reported) {
        Integer version = line.version();
        return Map.ofEntries(
                Map.entry("number", Long.toString(line.number())),
                Map.entry("file", OneLine.of(line.arrival().shownFile())),
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
