package tonghop.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** A row with a figure that is none of the form's. */
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
        unknown.stream()
                .map(f -> complete ? Finding.info(f.code(), f.at(), f.message()) : f)
                .forEach(findings::add);
        var ordered = new LinkedHashMap<String, Figure>();
        for (Indicator indicator : indicators) {
            Figure figure = found.get(indicator.code());
            if (figure != null) {
                ordered.put(indicator.code(), figure);
            }
        }
        return ordered;
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
