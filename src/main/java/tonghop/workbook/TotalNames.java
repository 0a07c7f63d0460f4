package tonghop.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * Names for the cells of the totals, by which another workbook refers to them whatever row they stand in: {@code TONG}, the form's code and
 * the indicator's, joined by {@code _}, which also stands for whatever a name must not have.
 */
final class TotalNames {

    private TotalNames() {}

    /** Names every total, also where it is empty in this period: the names of a form are the same in each. */
    static void write(Book book, List<FigureGrid> grids) {
        var taken = new HashSet<String>();
        for (var grid : grids) {
            for (var line : grid.table().lines()) {
                String code = line.indicator().code();
                String name = legal("TONG_" + grid.table().form().code() + "_" + code);
                String unique = name;
                // Excel takes upper and lower case for the same.
                for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
                    unique = name + "__" + i;
                }
                book.name(unique, grid.total(code));
            }
        }
    }

    /** Codes have no letters but those of English. */
    private static String legal(String name) {
        return name.replaceAll("[^0-9A-Za-z]", "_");
    }
}
