package tonghop.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.grid.CellValue;
import tonghop.text.FontRun;
import tonghop.text.LegacyEncoding;

/** A text as it is stored, before the font of the cell that shows it is known. */
final class StoredText {

    private final List<FontRun> runs;
    private final boolean changed;
    private boolean decoded;
    private @Nullable String decodedFor;
    private CellValue.@Nullable Text value;
    private @Nullable String withoutFont;

    /** @param runs a run without a font has that of its cell */
    StoredText(List<FontRun> runs) {
        this(runs, false);
    }

    /** @param changed whether some of it is struck out, or marked as put in */
    StoredText(List<FontRun> runs, boolean changed) {
        this.runs = List.copyOf(runs);
        this.changed = changed;
    }

    static StoredText plain(String text) {
        return new StoredText(List.of(new FontRun(text, null)));
    }

    boolean isChanged() {
        return changed;
    }

    int length() {
        int length = 0;
        for (FontRun run : runs) {
            length += run.text().length();
        }
        return length;
    }

    /** The text in a cell of that font; null where it is blank. The last answer is kept: cells share texts. */
    CellValue.@Nullable Text in(@Nullable String cellFont, Budget budget) {
        if (!decoded || !Objects.equals(decodedFor, cellFont)) {
            budget.keepText(length());
            String text = toUnicode(cellFont);
            value = text.isBlank() ? null : new CellValue.Text(RepeatedTexts.same(text));
            withoutFont = isInOldFont(cellFont) ? null : stored();
            decodedFor = cellFont;
            decoded = true;
        }
        return value;
    }

    /** The text in a cell of that font on that sheet, whose other texts may yet tell how it is to be read. */
    CellValue.@Nullable Text in(@Nullable String cellFont, SheetGrid grid) {
        CellValue.Text text = in(cellFont, grid.budget());
        if (text != null && withoutFont != null) {
            grid.hear(text, withoutFont);
        }
        return text;
    }

    private boolean isInOldFont(@Nullable String cellFont) {
        for (FontRun run : runs) {
            if (LegacyEncoding.isOldFont(run.font() == null ? cellFont : run.font())) {
                return true;
            }
        }
        return false;
    }

    private String stored() {
        return runs.size() == 1
                ? runs.get(0).text()
                : runs.stream().map(FontRun::text).collect(Collectors.joining());
    }

    private String toUnicode(@Nullable String cellFont) {
        if (runs.size() == 1) {
            FontRun run = runs.get(0);
            return LegacyEncoding.toUnicode(run.text(), run.font() == null ? cellFont : run.font());
        }
        return LegacyEncoding.toUnicode(runs.stream()
                .map(run -> run.font() == null ? new FontRun(run.text(), cellFont) : run)
                .toList());
    }
}
