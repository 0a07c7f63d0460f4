package tonghop.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.grid.Cell;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.model.CellRef;
import tonghop.model.Period;

/**
 * The mark of a template or of a consolidated output that is handed on: {@code TONGHOP/1 programme/period/unit/form}.
 * It is evidence like any other, not proof: anyone can copy a sheet.
 */
record Stamp(String programme, Period period, String unit) {

    private static final Pattern TEXT =
            Pattern.compile("TONGHOP/1\\s+([a-z0-9-]+)/([0-9A-Za-z-]+)/([a-z0-9-]+)(?:/[0-9A-Za-z-]+)?");

    /** Every stamp on the sheet, with its place; what stands behind it in its cell is not its text. */
    static List<Candidate<Stamp>> on(Sheet sheet) {
        var found = new ArrayList<Candidate<Stamp>>();
        for (Row row : sheet.rows()) {
            for (Cell cell : row.cells()) {
                Optional<Stamp> stamp = in(cell.text());
                if (stamp.isPresent()) {
                    var at = CellRef.at(sheet.name(), cell.row(), cell.column());
                    found.add(new Candidate<>(stamp.get(), at, itself(cell.text())));
                }
            }
        }
        return found;
    }

    private static String itself(String text) {
        Matcher m = TEXT.matcher(text);
        return m.find() ? m.group() : text.strip();
    }

    /** The stamp in the text; empty where there is none, or its period is no period code. */
    static Optional<Stamp> in(String text) {
        if (!text.contains("TONGHOP/1")) {
            return Optional.empty();
        }
        Matcher m = TEXT.matcher(text);
        return m.find()
                ? Period.find(m.group(2)).map(period -> new Stamp(m.group(1), period, m.group(3)))
                : Optional.empty();
    }
}
