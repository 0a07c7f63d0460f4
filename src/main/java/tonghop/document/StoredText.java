package tonghop.document;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tonghop.grid.CellValue;

/** A text as it is stored, before the font of the cell that shows it is known. */
final class StoredText {

    private final List<TextRun> runs;
    private boolean decoded;
    private @Nullable String decodedFor;
    private CellValue.@Nullable Text value;

    StoredText(List<TextRun> runs) {
        this.runs = List.copyOf(runs);
    }

    static StoredText plain(String text) {
        return new StoredText(List.of(new TextRun(text, null)));
    }

    int length() {
        return runs.stream().mapToInt(r -> r.text().length()).sum();
    }

    /** The text in a cell of that font; null where it is blank. The last answer is kept: cells share texts. */
    CellValue.@Nullable Text in(@Nullable String cellFont, Budget budget) {
        if (!decoded || !Objects.equals(decodedFor, cellFont)) {
            budget.keepText(length());
            String text = CellText.decode(runs, cellFont);
            value = CellText.isBlank(text) ? null : new CellValue.Text(text);
            decodedFor = cellFont;
            decoded = true;
        }
        return value;
    }
}
