package tonghop.workbook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.model.CellRef;

/** Rows of a workbook's sheets that other sheets lead to. */
final class Landmarks {

    /** What stands in the row. */
    enum Kind {
        /** How a unit, by its code, stands. */
        UNIT,
        /** The total of an indicator, by form and code. */
        TOTAL,
        /** What was first noticed about a document, by its number. */
        FINDINGS,
        /** The first query that nobody has explained. */
        OPEN_QUERY,
        /** The first figure that a person put in the place of a reported one. */
        OVERRIDDEN,
        /** The first thing that a replacement says otherwise. */
        CHANGE,
        /** The first remark of the receiving office that is open. */
        OPEN_REMARK,
        /** The first entry of a list that looks like an earlier one. */
        LIKENESS,
        /** The first entry, or else task of the plan, that should have been done. */
        OVERDUE
    }

    /** A cell; row and column from 0. */
    record Place(String sheet, int row, int column) {

        /** As a link names it. */
        String location() {
            return SheetNames.quoted(sheet) + "!" + cell();
        }

        /** As a formula names it wherever it stands. */
        String absolute() {
            return SheetNames.quoted(sheet) + "!$" + CellRef.column(column) + "$" + (row + 1);
        }

        String cell() {
            return CellRef.column(column) + (row + 1);
        }

        /** As people read it, e.g. {@code Nguồn số liệu, dòng 12}. */
        String label() {
            return sheet + ", dòng " + (row + 1);
        }
    }

    private final Map<Kind, Map<String, Place>> places = new EnumMap<>(Kind.class);

    /** The first row that is marked so stays. */
    void put(Kind kind, String of, String sheet, int row) {
        places.computeIfAbsent(kind, k -> new HashMap<>()).putIfAbsent(of, new Place(sheet, row, 0));
    }

    /** Null where no sheet marked it. */
    @Nullable
    Place of(Kind kind, String of) {
        return places.getOrDefault(kind, Map.of()).get(of);
    }
}
