package tonghop.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tonghop.model.CellRef;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.programme.Indicator;

/**
 * The figures of a form as its rows are found. What a reader of the sheet sees counts: of an indicator's visible row and a hidden one, the
 * visible one; a hidden row that stands alone counts, and is said.
 */
final class RowsFound {

    private final Map<String, Figure> visible = new LinkedHashMap<>();
    private final List<Hidden> hidden = new ArrayList<>();
    private final List<Finding> doubts = new ArrayList<>();
    private final List<Finding> unknown = new ArrayList<>();

    /** @param findings what was noticed in reading it */
    private record Hidden(Figure figure, List<Finding> findings) {}

    void doubt(Finding finding) {
        doubts.add(finding);
    }

    /** A row with a figure that is none of the form's; where all of the form's are there, it counts only if it may be one's. */
    void unknown(Finding finding) {
        unknown.add(finding);
    }

    /** A row known to be there whose figure cannot be read. */
    void unread(Figure figure) {
        visible.putIfAbsent(figure.indicator(), figure);
    }

    /** @param findings what was noticed in reading it */
    void add(Figure figure, boolean isHidden, List<Finding> findings) {
        if (isHidden) {
            hidden.add(new Hidden(figure, findings));
        } else {
            doubts.addAll(findings);
            keep(figure, visible);
        }
    }

    private void keep(Figure figure, Map<String, Figure> figures) {
        Figure earlier = figures.putIfAbsent(figure.indicator(), figure);
        if (earlier != null && !isSame(earlier, figure)) {
            doubts.add(TableFindings.repeated(earlier, figure));
        }
    }

    private static boolean isSame(Figure one, Figure other) {
        return one.value() == null || other.value() == null
                ? one.value() == other.value()
                : one.value().compareTo(other.value()) == 0;
    }

    /**
     * The figures in the form's order.
     *
     * @param findings is given what is to be said about them
     */
    Map<String, Figure> inOrder(List<Indicator> indicators, List<Finding> findings) {
        var found = new LinkedHashMap<>(visible);
        List<Figure> alone = withHidden(found);
        findings.addAll(doubts);
        if (!alone.isEmpty()) {
            findings.add(TableFindings.hidden(alone));
        }
        boolean complete = found.size() == indicators.size();
        Set<CellRef> under = new HashSet<>();
        found.values().forEach(figure -> under.add(below(figure.at())));
        for (Finding row : unknown) {
            boolean mayBeOurs =
                    row.code().equals("row-amending") || row.code().equals("row-unnamed") && isIn(under, row);
            findings.add(complete && !mayBeOurs ? Finding.info(row.code(), row.at(), row.message()) : row);
        }
        var ordered = new LinkedHashMap<String, Figure>();
        for (Indicator indicator : indicators) {
            Figure figure = found.get(indicator.code());
            if (figure != null) {
                ordered.put(indicator.code(), figure);
            }
        }
        return ordered;
    }

    /** True if the row stands under an indicator's, or under another such row of it. */
    private static boolean isIn(Set<CellRef> under, Finding row) {
        CellRef at = row.at();
        return at != null && under.contains(at) && under.add(below(at));
    }

    private static CellRef below(CellRef at) {
        String column = at.cell().replaceAll("\\d", "");
        int row = Integer.parseInt(at.cell().substring(column.length()));
        return new CellRef(at.sheet(), column + (row + 1));
    }

    /** Adds the hidden rows that stand alone; returns those that hold more than nothing. */
    private List<Figure> withHidden(Map<String, Figure> found) {
        var alone = new ArrayList<Figure>();
        for (Hidden row : hidden) {
            Figure figure = row.figure();
            Figure seen = visible.get(figure.indicator());
            if (seen == null) {
                doubts.addAll(row.findings());
                keep(figure, found);
                if (figure.value() != null && figure.value().signum() != 0) {
                    alone.add(figure);
                }
            } else if (figure.value() != null && !isSame(seen, figure)) {
                doubts.add(TableFindings.hiddenCopy(seen, figure));
            }
        }
        return alone;
    }
}
