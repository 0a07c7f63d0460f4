package tonghop.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Cell;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.Narrative;
import tonghop.programme.Form.NarrativeForm;
import tonghop.programme.Heading;

/** Finds and reads a form of headed texts: the text stands behind the heading, beside it or in the rows under it. */
final class NarrativeTexts {

    private static final int MIN_HEADINGS = 2;
    private static final int MAX_TITLE_LENGTH = 120;

    private final NarrativeForm form;
    private final Words words;
    private final HeadingNames names;

    NarrativeTexts(NarrativeForm form, Words words) {
        this.form = form;
        this.words = words;
        this.names = new HeadingNames(form, words);
    }

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
                Optional<HeadingNames.Said> heading = names.in(cell.text());
                if (heading.isPresent()
                        && !(found.isEmpty() && names.isDated(cell.text()))
                        && !taken.test(cell.row())) {
                    found.add(new Found(
                            heading.get().heading(), cell, heading.get().rest()));
                }
            }
        }
        long different = found.stream().map(Found::heading).distinct().count();
        return different >= Math.min(MIN_HEADINGS, form.headings().size()) ? found : List.of();
    }

    /**
     * The texts. What stands above the first heading goes with the form's first one; a heading that is none of the form's stays with its text
     * under the one above it. Both are said.
     *
     * @param end the first row that is another form's
     * @param loose knows which rows are another form's, and is told which are this one's
     */
    FormContent.Narratives read(Sheet sheet, List<Found> found, int end, LooseTexts loose, List<Finding> findings) {
        var texts = new LinkedHashMap<String, Narrative>();
        above(sheet, found, loose, findings).ifPresent(n -> texts.put(n.heading(), n));
        List<Cell> headings = found.stream().map(Found::cell).toList();
        for (Found heading : found) {
            Narrative narrative =
                    text(sheet, heading, NarrativeArea.of(heading.cell(), headings, end), headings, loose, findings);
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

    private Optional<Narrative> above(Sheet sheet, List<Found> found, LooseTexts loose, List<Finding> findings) {
        var paragraphs = new Paragraphs(sheet.name());
        loose.above(found.get(0).cell().row())
                .forEach(cell -> paragraphs.add(cell, cell.text().strip()));
        CellRef at = paragraphs.at();
        if (at == null) {
            return Optional.empty();
        }
        String heading = form.headings().get(0).name();
        findings.add(NarrativeFindings.above(at, heading));
        return Optional.of(new Narrative(heading, paragraphs.text(), at));
    }

    private @Nullable Narrative text(
            Sheet sheet,
            Found heading,
            NarrativeArea area,
            List<Cell> headings,
            LooseTexts loose,
            List<Finding> findings) {
        var paragraphs = new Paragraphs(sheet.name());
        if (!heading.rest().isEmpty()) {
            paragraphs.add(heading.cell(), heading.rest());
        }
        int first = heading.cell().row();
        var others = OtherHeadings.under(heading.cell(), headings);
        for (int i = 0; i < sheet.rows().size(); i++) {
            Row row = sheet.rows().get(i);
            if (row.index() >= area.end() || row.index() > first && (isEnding(row) || isFormTitle(row))) {
                break;
            }
            if (row.index() < first || loose.isOfTable(row)) {
                continue;
            }
            loose.take(row);
            for (Cell cell : row.cells()) {
                if (!area.contains(cell) || isLabel(cell)) {
                    continue;
                }
                boolean isOther = others.has(cell.text());
                if (isOther && isOverNext(sheet, i, headings)) {
                    continue;
                }
                paragraphs.add(cell, cell.text().strip());
                if (isOther) {
                    findings.add(otherHeading(sheet, cell, heading.heading()));
                }
            }
        }
        CellRef at = paragraphs.at();
        return at == null ? null : new Narrative(heading.heading(), paragraphs.text(), at);
    }

    /** True if one of the form's headings stands right under the row, whose own heading then says nothing. */
    private static boolean isOverNext(Sheet sheet, int row, List<Cell> headings) {
        return row + 1 < sheet.rows().size()
                && headings.stream()
                        .anyMatch(h -> h.row() == sheet.rows().get(row + 1).index());
    }

    private Finding otherHeading(Sheet sheet, Cell cell, String heading) {
        CellRef at = CellRef.at(sheet.name(), cell.row(), cell.column());
        boolean isFirst = heading.equals(form.headings().get(0).name());
        return NarrativeFindings.otherHeading(at, cell.text(), heading, isFirst);
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
                .filter(t -> !t.isEmpty() && t.length() < MAX_TITLE_LENGTH && !Prose.isSentence(t))
                .anyMatch(t -> Words.startsWithAny(words.expanded(t), words.formTitles));
    }

    private boolean isEnding(Row row) {
        return row.cells().stream().map(Cell::text).anyMatch(t -> Prose.isSignature(t, words));
    }
}
