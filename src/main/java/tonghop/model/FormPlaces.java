package tonghop.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** In which rows of a document its forms stand. One sheet may hold several forms under each other. */
public final class FormPlaces {

    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}([0-9]{1,9})");

    /** Sheet → row → the forms that have something there. */
    private final Map<String, TreeMap<Integer, Set<String>>> places = new HashMap<>();

    public FormPlaces(List<FormContent> forms) {
        for (var form : forms) {
            cells(form).forEach(at -> add(at, form.form()));
        }
    }

    private static Stream<CellRef> cells(FormContent form) {
        if (form instanceof FormContent.Figures figures) {
            return figures.figures().values().stream().map(Figure::at);
        }
        if (form instanceof FormContent.Entries entries) {
            return entries.entries().stream().map(Entry::at);
        }
        return form instanceof FormContent.Narratives narratives
                ? narratives.texts().stream().map(Narrative::at)
                : Stream.empty();
    }

    private void add(CellRef at, String form) {
        int row = row(at);
        if (row > 0) {
            places.computeIfAbsent(at.sheet(), s -> new TreeMap<>())
                    .computeIfAbsent(row, r -> new HashSet<>())
                    .add(form);
        }
    }

    private static int row(CellRef at) {
        var address = ADDRESS.matcher(at.cell());
        return address.matches() ? Integer.parseInt(address.group(1)) : 0;
    }

    /** The forms that stand in the row of a cell, else those nearest to it; none where its sheet has no form. */
    public Set<String> nearest(CellRef at) {
        var rows = places.get(at.sheet());
        int row = row(at);
        if (rows == null || row == 0) {
            return Set.of();
        }
        var above = rows.floorEntry(row);
        var below = rows.ceilingEntry(row);
        if (above == null || below == null) {
            return Set.copyOf(above == null ? below.getValue() : above.getValue());
        }
        var nearest = new HashSet<String>();
        if (row - above.getKey() <= below.getKey() - row) {
            nearest.addAll(above.getValue());
        }
        if (below.getKey() - row <= row - above.getKey()) {
            nearest.addAll(below.getValue());
        }
        return nearest;
    }
}
