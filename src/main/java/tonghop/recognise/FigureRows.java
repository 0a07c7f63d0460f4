package tonghop.recognise;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Sheet;

/**
 * The rows of a sheet that are a table of figures, its header with them: by the indicators that stand there, whatever the words of the
 * header or of a remark mean elsewhere. Looked up only where another form's words stand.
 */
final class FigureRows implements IntPredicate {

    private final Sheet sheet;
    private final List<Header> headers;
    private final Collection<FigureTables> forms;

    @Nullable
    private Set<Integer> rows;

    /** @param headers all of the sheet, top to bottom */
    FigureRows(Sheet sheet, List<Header> headers, Collection<FigureTables> forms) {
        this.sheet = sheet;
        this.headers = List.copyOf(headers);
        this.forms = forms;
    }

    @Override
    public boolean test(int row) {
        if (rows == null) {
            rows = find();
        }
        return rows.contains(row);
    }

    private Set<Integer> find() {
        var found = new HashSet<Integer>();
        for (int i = 0; i < headers.size(); i++) {
            int end = i + 1 < headers.size() ? headers.get(i + 1).firstRow() : Integer.MAX_VALUE;
            for (FigureTables form : forms) {
                found.addAll(form.rowsUnder(sheet, headers.get(i), end));
            }
        }
        return found;
    }
}
