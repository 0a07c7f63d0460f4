package tonghop.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Cell;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.grid.Visibility;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.Period;
import tonghop.programme.Form.NarrativeForm;
import tonghop.programme.Programme;

/** What a report says in words outside of its forms: it is not taken over, and that is said. */
final class UnreadTexts {

    /** More of one report are as good as these. */
    private static final int MOST = 5;

    private static final int MOST_CELLS = 2;
    private static final int SHORTEST_NARRATIVE = 250;

    /** A sheet of that name explains the figures, or the form. */
    private static final Pattern EXPLAINS = Pattern.compile(
            "giải thích|ghi chú|chú thích|quy định|quy ước|công văn|cách tính|cách ghi|lưu ý|mục lục|bìa",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Words words;

    UnreadTexts(Words words) {
        this.words = words;
    }

    /**
     * A warning where the report lacks the texts that are asked for and these may be they, else a note.
     *
     * @param chosen the sheets that were read
     * @param all those that may be the report's
     * @param read what was read of them; where nothing was, others say so
     */
    void find(
            List<SheetReading> chosen,
            List<SheetReading> all,
            @Nullable Programme programme,
            @Nullable Period period,
            List<FormContent> read,
            List<Finding> findings) {
        if (programme == null || read.isEmpty()) {
            return;
        }
        boolean lacksTexts = read.stream().noneMatch(FormContent.Narratives.class::isInstance)
                && programme.forms().stream()
                        .anyMatch(f -> f instanceof NarrativeForm
                                && ProgrammeFit.asked(programme, period, f.code())
                                        .isPresent());
        var found = new ArrayList<Finding>();
        for (SheetReading reading : chosen) {
            boolean mayBeMeant = lacksTexts && isNarrative(reading.loose());
            for (Cell cell : reading.loose()) {
                boolean isTold = mayBeMeant && isTold(cell.text());
                CellRef at = CellRef.at(reading.sheet().name(), cell.row(), cell.column());
                found.add(
                        isTold
                                ? NarrativeFindings.unread(at, cell.text())
                                : NarrativeFindings.besides(at, cell.text()));
            }
        }
        for (SheetReading reading : all) {
            Cell first = reading.forms().isEmpty() ? sentence(reading.sheet()) : null;
            if (first != null) {
                CellRef at = CellRef.at(reading.sheet().name(), first.row(), first.column());
                boolean explains = EXPLAINS.matcher(at.sheet()).find();
                found.add(
                        lacksTexts && !explains
                                ? NarrativeFindings.unread(at, first.text())
                                : NarrativeFindings.unreadSheet(at));
            }
        }
        findings.addAll(found.subList(0, Math.min(MOST, found.size())));
    }

    /** True if there is more than a sentence or two that explain a table. */
    private static boolean isNarrative(List<Cell> loose) {
        int length = 0;
        for (Cell cell : loose) {
            length += isTold(cell.text()) ? cell.text().length() : 0;
        }
        return length >= SHORTEST_NARRATIVE;
    }

    private static boolean isTold(String text) {
        return Prose.isSentence(text) && !Prose.isRemark(text);
    }

    /** The first one of a sheet of texts that people see. */
    private @Nullable Cell sentence(Sheet sheet) {
        if (sheet.visibility() != Visibility.VISIBLE || words.isAside(sheet)) {
            return null;
        }
        for (Row row : sheet.rows()) {
            for (Cell cell : row.cells()) {
                if (row.cells().size() <= MOST_CELLS
                        && Prose.isSaid(cell.text(), words)
                        && !Prose.isLeadIn(cell.text())) {
                    return cell;
                }
            }
        }
        return null;
    }
}
