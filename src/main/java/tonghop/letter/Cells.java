package tonghop.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.model.CellRef;
import tonghop.model.Figure;
import tonghop.model.FormContent;

/** Where the indicators of a report stand. */
final class Cells {

    /** More tell nothing more: who finds twenty of a kind finds the others. */
    static final int MOST = 20;

    private final Map<CellRef, String> indicators = new HashMap<>();
    private final Map<String, List<CellRef>> cells = new HashMap<>();

    Cells(List<FormContent> contents) {
        for (FormContent content : contents) {
            if (content instanceof FormContent.Figures figures) {
                figures.figures().values().forEach(this::add);
            }
        }
    }

    private void add(Figure figure) {
        indicators.putIfAbsent(figure.at(), figure.indicator());
        cells.computeIfAbsent(figure.indicator(), i -> new ArrayList<>()).add(figure.at());
    }

    /** Null where no indicator's figure stands there. */
    @Nullable
    String indicator(CellRef cell) {
        return indicators.get(cell);
    }

    /** Where the indicator's figure stands; empty where it is not known. */
    List<CellRef> of(String indicator) {
        return cells.getOrDefault(indicator, List.of());
    }

    /** {@code trang “Biểu 01”, ô E14 (chỉ tiêu 2.4), E15}; empty for no cells. */
    String shown(List<CellRef> places) {
        var bySheet = new LinkedHashMap<String, List<String>>();
        List<CellRef> distinct = places.stream().distinct().toList();
        for (CellRef cell : distinct.subList(0, Math.min(MOST, distinct.size()))) {
            bySheet.computeIfAbsent(OneLine.of(cell.sheet(), 60), s -> new ArrayList<>())
                    .add(shown(cell));
        }
        var sheets = new ArrayList<String>();
        bySheet.forEach((sheet, cells) -> sheets.add("trang “" + sheet + "”, ô " + String.join(", ", cells)));
        int left = distinct.size() - MOST;
        return String.join("; ", sheets) + (left > 0 ? " và " + left + " ô nữa" : "");
    }

    private String shown(CellRef cell) {
        String indicator = indicator(cell);
        return OneLine.of(cell.cell(), 20) + (indicator == null ? "" : " (chỉ tiêu " + indicator + ")");
    }
}
