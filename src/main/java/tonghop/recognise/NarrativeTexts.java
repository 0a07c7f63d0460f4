package tonghop.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Cell;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.model.CellRef;
import tonghop.model.FormContent;
import tonghop.model.Narrative;
import tonghop.programme.Form.NarrativeForm;
import tonghop.programme.Heading;
import tonghop.text.Similarity;

/** Finds and reads a form of headed texts: the text stands behind the heading, beside it or in the rows under it. */
final class NarrativeTexts {

    private static final int MIN_HEADINGS = 2;
    private static final int MAX_TITLE_LENGTH = 120;
    private static final int MAX_HEADING_LENGTH = 80;
    private static final Pattern NUMBERING = Pattern.compile(
            "^\\s*(?:[-+*•]|(?:(?:Phần|Mục)\\s+)?\\(?(?:[IVX]+|\\d{1,2}|[a-zđ])(?:\\.\\d{1,2})*\\s*[.):/-])\\s*");
    /** The time to come, as its heading names it. */
    private static final Pattern NEXT =
            Pattern.compile(" (?:(?:trong |của )?(?:những |các )?(?:(?:\\d{1,2}|ba|sáu) )?tháng cuối năm(?: \\d{4})?"
                    + "|(?:trong )?(?:quý|tháng) (?:[ivx]+|\\d{1,2})(?: năm)?(?: \\d{4})?|(?:trong )?năm (?:\\d{4}|tới)|(?:trong |những )?thời gian (?:tới|tiếp theo)"
                    + "|(?:trong )?(?:tháng|quý|kỳ) (?:tới|sau|tiếp theo))$");

    private static final String NEXT_PERIOD = " kỳ tới";
    private static final Pattern ASIDE = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

    private final NarrativeForm form;
    private final Words words;
    private final Map<String, String> headings = new LinkedHashMap<>();
    private final Remembered<Optional<String>> named = new Remembered<>(this::named);
    private final Remembered<Optional<Said>> said = new Remembered<>(this::read);

    NarrativeTexts(NarrativeForm form, Words words) {
        this.form = form;
        this.words = words;
        for (Heading heading : form.headings()) {
            headings.put(key(heading.name()), heading.name());
            heading.aliases().forEach(alias -> headings.put(key(alias), heading.name()));
        }
    }

    /** A heading and what stands behind it in the same cell. */
    private record Said(String heading, String rest) {}

    /** A heading on a sheet. */
    record Found(String heading, Cell cell, String rest) {}

    /**
     * The form's headings on the sheet in reading order; empty if fewer than two of them stand there.
     *
     * @param taken rows of a table of figures, whatever their words
     */
    List<Found> find(Sheet sheet, IntPredicate taken) {
        var found = new ArrayList<Found>();
        for (Row row : sheet.rows()) {
            for (Cell cell : row.cells()) {
                Optional<Said> heading = cell.text().isEmpty() ? Optional.empty() : said.of(cell.text());
                if (heading.isPresent() && !(found.isEmpty() && isDated(cell.text())) && !taken.test(cell.row())) {
                    found.add(new Found(
                            heading.get().heading(), cell, heading.get().rest()));
                }
            }
        }
        long different = found.stream().map(Found::heading).distinct().count();
        return different >= Math.min(MIN_HEADINGS, form.headings().size()) ? found : List.of();
    }

    /** True if the text names a time to come; before any other heading it is a part of the report's title. */
    private boolean isDated(String text) {
        String key = key(NUMBERING.matcher(text).replaceFirst(""));
        return !headings.containsKey(key) && NEXT.matcher(key).find();
    }

    private Optional<Said> read(String text) {
        String unnumbered = NUMBERING.matcher(text).replaceFirst("");
        Optional<String> whole = headingOf(unnumbered);
        if (whole.isPresent()) {
            return Optional.of(new Said(whole.get(), ""));
        }
        int end = firstOf(unnumbered.indexOf(':'), unnumbered.indexOf('\n'));
        if (end < 0) {
            return Optional.empty();
        }
        String rest = unnumbered.substring(end + 1).strip();
        return headingOf(unnumbered.substring(0, end)).map(before -> new Said(before, rest));
    }

    private Optional<String> headingOf(String text) {
        return text.length() > MAX_HEADING_LENGTH ? Optional.empty() : named.of(text);
    }

    /** The heading of that name, without what stands in brackets behind it, small slips allowed. */
    private Optional<String> named(String text) {
        String key = key(text);
        return Optional.ofNullable(headings.get(key))
                .or(() ->
                        Optional.ofNullable(headings.get(key(ASIDE.matcher(text).replaceFirst("")))))
                .or(() -> Optional.ofNullable(headings.get(NEXT.matcher(key).replaceFirst(NEXT_PERIOD))))
                .or(() -> Similarity.closest(key, headings.keySet()).map(headings::get));
    }

    /** “Tồn tại và hạn chế” is “Tồn tại, hạn chế”. */
    private String key(String text) {
        return words.expanded(text).replace(" và ", " ");
    }

    private static int firstOf(int one, int other) {
        return one < 0 ? other : other < 0 ? one : Math.min(one, other);
    }

    /** @param end the first row that is another form's */
    FormContent.Narratives read(Sheet sheet, List<Found> found, int end) {
        var texts = new LinkedHashMap<String, Narrative>();
        for (Found heading : found) {
            Narrative narrative = text(sheet, heading, NarrativeArea.of(heading.cell(), cells(found), end));
            if (narrative != null) {
                texts.merge(
                        heading.heading(),
                        narrative,
                        (a, b) -> new Narrative(a.heading(), a.text() + "\n" + b.text(), a.at()));
            }
        }
        List<Narrative> ordered = form.headings().stream()
                .map(Heading::name)
                .filter(texts::containsKey)
                .map(texts::get)
                .toList();
        return new FormContent.Narratives(form.code(), ordered);
    }

    private static List<Cell> cells(List<Found> found) {
        return found.stream().map(Found::cell).toList();
    }

    private @Nullable Narrative text(Sheet sheet, Found heading, NarrativeArea area) {
        var paragraphs = new Paragraphs(sheet.name());
        if (!heading.rest().isEmpty()) {
            paragraphs.add(heading.cell(), heading.rest());
        }
        for (Row row : sheet.rows()) {
            if (row.index() >= area.end()
                    || row.index() > heading.cell().row() && (isEnding(row) || isFormTitle(row))) {
                break;
            }
            row.cells().stream()
                    .filter(cell -> area.contains(cell) && !isLabel(cell))
                    .forEach(cell -> paragraphs.add(cell, cell.text().strip()));
        }
        CellRef at = paragraphs.at();
        return at == null ? null : new Narrative(heading.heading(), paragraphs.text(), at);
    }

    /** Numbers of rows, dots that wait for a text and the word that nobody wrote one are no text. */
    private static boolean isLabel(Cell cell) {
        return cell.text().codePoints().noneMatch(Character::isLetter)
                || cell.text().strip().equals(Narrative.NONE);
    }

    /** The title of the form that stands under this one. */
    private boolean isFormTitle(Row row) {
        return row.cells().stream()
                .map(Cell::text)
                .filter(t -> !t.isEmpty() && t.length() < MAX_TITLE_LENGTH)
                .anyMatch(t -> Words.startsWithAny(words.expanded(t), words.formTitles));
    }

    private boolean isEnding(Row row) {
        return row.cells().stream()
                .map(Cell::text)
                .filter(t -> !t.isEmpty() && t.length() < 60)
                .anyMatch(t -> Words.startsWithAny(words.expanded(t), words.endings));
    }
}
