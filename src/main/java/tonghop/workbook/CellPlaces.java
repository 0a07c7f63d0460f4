package tonghop.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import tonghop.model.CellRef;
import tonghop.text.VietnameseText;

/** Where the cells that findings name stand in the workbook as POI has it. */
final class CellPlaces {

    private final Map<String, Sheet> sheets = new HashMap<>();
    private final Map<Sheet, List<CellRangeAddress>> merged = new HashMap<>();

    CellPlaces(Workbook book) {
        // Findings name sheets in one Unicode form, whichever the workbook has.
        book.forEach(sheet -> sheets.putIfAbsent(VietnameseText.nfc(sheet.getSheetName()), sheet));
    }

    /** A cell of the workbook; of a merged area the one that shows. */
    record Place(Sheet sheet, CellAddress cell) {}

    /** Empty where the workbook has no such sheet. */
    Optional<Place> of(CellRef at) {
        Sheet sheet = sheets.get(VietnameseText.nfc(at.sheet()));
        return sheet == null
                ? Optional.empty()
                : Optional.of(new Place(sheet, shown(sheet, new CellAddress(at.cell()))));
    }

    private CellAddress shown(Sheet sheet, CellAddress cell) {
        return merged.computeIfAbsent(sheet, Sheet::getMergedRegions).stream()
                .filter(area -> area.isInRange(cell))
                .findFirst()
                .map(area -> new CellAddress(area.getFirstRow(), area.getFirstColumn()))
                .orElse(cell);
    }
}
