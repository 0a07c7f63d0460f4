package tonghop.document;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.text.EncodingVote;

/** The texts of a sheet that are set in no old font: where the encoding of one is in doubt, all of them together tell it. */
final class FontlessTexts {

    private final EncodingVote vote = new EncodingVote();
    /** By the very object that the cells hold. */
    private final Map<CellValue, String> inDoubt = new IdentityHashMap<>();

    /** @param stored the text before it was read as its own letters tell */
    void hear(CellValue.Text read, String stored) {
        if (vote.hear(stored)) {
            inDoubt.put(read, stored);
        }
    }

    /** Reads the cells in doubt as the others are read. */
    void settle(List<Cell> cells) {
        if (!inDoubt.isEmpty()) {
            cells.replaceAll(this::settled);
        }
    }

    private Cell settled(Cell cell) {
        String stored = inDoubt.get(cell.value());
        return stored == null
                ? cell
                : vote.decode(stored)
                        .map(text -> new Cell(
                                cell.row(), cell.column(), new CellValue.Text(text), cell.formula(), cell.doubt()))
                        .orElse(cell);
    }
}
