package tonghop.letter;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Verdict;
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

    /** True if its sender may have the document back with what is to be said of it, which quotes what its unit reported before. */
    public static boolean mayGoBack(LedgerLine line) {
        return asksToLookAgain(line) && !ToldFindings.areAnotherUnits(line);
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
        var values = WritingOffice.of(programme == null ? common(document.inner()) : programme, at)
                .values(reported.unit().isEmpty() ? "Đơn vị gửi tệp báo cáo" : reported.unit());
        values.putAll(ToldDocument.values(line, reported));
        values.put("title", programme == null ? "" : programme.title());
        DueDay due = reported.calendar() == null ? null : reported.calendar().due();
        values.put("due", Days.due(due));
        values.put("overdue", due != null && !at.isBefore(due.end()));
        values.put("decided", line.isDecided());
        values.put("figuresInText", document.hasFiguresInText());
        values.put("earlier", document.earlier() == null ? "" : document(document.earlier()));
        LedgerLine counting = ToldFindings.areAnotherUnits(line) ? null : document.counting();
        boolean later = counting != null && counting.number() > line.number();
        values.put("counting", counting == null || later ? "" : document(counting));
        values.put("later", counting == null || !later ? "" : document(counting));
        var told = new ToldDocument(templates.wordings(), programmes);
        values.put(
                "inner",
                document.inner().stream().limit(MOST_INNER).map(told::of).toList());
        long wrong = document.inner().stream()
                .filter(l -> asksToLookAgain(l) || l.verdict() == Verdict.REJECTED)
                .count();
        values.put("wrong", wrong > 0 ? wrong + "/" + document.inner().size() : "");
        int more = document.inner().size() - MOST_INNER;
        values.put("more", more > 0 ? Integer.toString(more) : "");
        var points = new Points(templates.wordings(), programme, new Cells(document.contents()));
        var errors = points.of(ToldFindings.errors(line), 0);
        values.put("errors", errors);
        values.put("copy", enclosed == Enclosure.ANNOTATED_COPY);
        values.put("list", enclosed == Enclosure.LIST);
        values.put("internal", ToldDocument.isInternal(line));
        values.put("queries", points.of(ToldFindings.queries(line), errors.size()));
        return values;
    }

    /** The regime of all that was in a container, or null where that is not one. */
    private @Nullable Programme common(List<LedgerLine> inner) {
        Set<String> codes = inner.stream()
                .flatMap(line -> Stream.ofNullable(line.programme()))
                .collect(Collectors.toSet());
        return codes.size() == 1 ? programmes.get(codes.iterator().next()) : null;
    }

    private Map<String, Object> document(LedgerLine line) {
        @Nullable Programme programme = line.programme() == null ? null : programmes.get(line.programme());
        return ToldDocument.values(line, Reported.of(line, programme));
    }
}
