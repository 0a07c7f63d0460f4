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

/** Finds and reads a form of headed texts: the text stands behind the heading, beside it or in the rows under it. */
final class NarrativeTexts {

    private static final int MIN_HEADINGS = 2;
    private static final int MAX_TITLE_LENGTH = 120;
    private static final Pattern NUMBERING = Pattern.compile("^\\s*(?:[IVX]+|\\d{1,2}|[a-zđ])\\s*[.)/-]\\s*");

    private final NarrativeForm form;
    private final Words words;
    private final Map<String, String> headings = new LinkedHashMap<>();

    private final Remembered<Optional<Said>> said = new Remembered<>(this::read);

    NarrativeTexts(NarrativeForm form, Words words) {
        this.form = form;
        this.words = words;
        for (Heading heading : form.headings()) {
            headings.put(words.expanded(heading.name()), heading.name());
            heading.aliases().forEach(alias -> headings.put(words.expanded(alias), heading.name()));
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
                heading(cell).filter(f -> !taken.test(f.cell().row())).ifPresent(found::add);
            }
        }
        long different = found.stream().map(Found::heading).distinct().count();
        return different >= Math.min(MIN_HEADINGS, form.headings().size()) ? found : List.of();
    }

    private Optional<Found> heading(Cell cell) {
        String text = cell.text();
        return text.isEmpty() ? Optional.empty() : said.of(text).map(s -> new Found(s.heading(), cell, s.rest()));
    }

    private Optional<Said> read(String text) {
        String unnumbered = NUMBERING.matcher(text).replaceFirst("");
        String whole = headings.get(words.expanded(unnumbered));
        if (whole != null) {
            return Optional.of(new Said(whole, ""));
        }
        int end = firstOf(unnumbered.indexOf(':'), unnumbered.indexOf('\n'));
        if (end < 0) {
            return Optional.empty();
        }
        String before = headings.get(words.expanded(unnumbered.substring(0, end)));
        return before == null
                ? Optional.empty()
                : Optional.of(new Said(before, unnumbered.substring(end + 1).strip()));
    }

    private static int firstOf(int one, int other) {
        return one < 0 ? other : other < 0 ? one : Math.min(one, other);
    }

    /** @param end the first row that is another form's */
    FormContent.Narratives read(Sheet sheet, List<Found> found, int end) {
        var texts = new LinkedHashMap<String, Narrative>();
        for (int i = 0; i < found.size(); i++) {
            Found heading = found.get(i);
            Cell next = i + 1 < found.size() ? found.get(i + 1).cell() : null;
            Narrative narrative = text(sheet, heading, next, end);
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

    private @Nullable Narrative text(Sheet sheet, Found heading, @Nullable Cell next, int end) {
        Cell from = heading.cell();
        var paragraphs = new ArrayList<String>();
        CellRef at = heading.rest().isEmpty() ? null : CellRef.at(sheet.name(), from.row(), from.column());
        if (at != null) {
            paragraphs.add(heading.rest());
        }
        for (Row row : sheet.rows()) {
            if (row.index() < from.row()) {
                continue;
            }
            if (row.index() >= end
                    || next != null && row.index() >= next.row()
                    || row.index() > from.row() && (isEnding(row) || isFormTitle(row))) {
                break;
            }
            for (Cell cell : row.cells()) {
                boolean after = cell.row() > from.row() || cell.column() > from.column();
                if (after && !isLabel(cell)) {
                    paragraphs.add(cell.text().strip());
                    at = at == null ? CellRef.at(sheet.name(), cell.row(), cell.column()) : at;
                }
            }
        }
        return at == null ? null : new Narrative(heading.heading(), String.join("\n", paragraphs), at);
    }

    /** Numbers of rows and dots that wait for a text are no text. */
    private static boolean isLabel(Cell cell) {
        return cell.text().codePoints().noneMatch(Character::isLetter);
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
