package tonghop.document;

import java.util.ArrayList;
import java.util.List;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.Doubt;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.model.CellRef;
import tonghop.model.Finding;

/** Says of a workbook where words or figures are struck out, or marked as put in: which of them count, only a person can tell. */
final class ChangedCells {

    private static final int NAMED = 8;

    private final List<CellRef> besideFigures = new ArrayList<>();
    private final List<CellRef> inTexts = new ArrayList<>();

    private ChangedCells() {}

    static List<Finding> findings(List<Sheet> sheets) {
        var changed = new ChangedCells();
        sheets.forEach(sheet -> sheet.rows().forEach(row -> changed.look(sheet.name(), row)));
        return changed.findings();
    }

    private void look(String sheet, Row row) {
        List<CellRef> places = row.cells().stream()
                .filter(cell -> Doubt.CHANGED.equals(cell.doubt()))
                .map(cell -> CellRef.at(sheet, cell.row(), cell.column()))
                .toList();
        if (!places.isEmpty()) {
            (row.cells().stream().anyMatch(ChangedCells::holdsFigure) ? besideFigures : inTexts).addAll(places);
        }
    }

    private static boolean holdsFigure(Cell cell) {
        return !(cell.value() instanceof CellValue.Text text)
                || text.text().codePoints().anyMatch(Character::isDigit);
    }

    private List<Finding> findings() {
        if (!besideFigures.isEmpty()) {
            return List.of(Finding.error(
                    "document-changes",
                    besideFigures.get(0),
                    "Chưa rõ số liệu nào đúng: có chữ gạch bỏ hoặc chỗ sửa tại " + places(besideFigures)
                            + ". Hãy xóa phần gạch bỏ (hoặc bỏ gạch nếu phần đó vẫn đúng) rồi gửi lại."));
        }
        if (inTexts.isEmpty()) {
            return List.of();
        }
        return List.of(Finding.warning(
                "document-changes",
                inTexts.get(0),
                "Phần chữ còn chữ gạch bỏ hoặc chỗ sửa tại " + places(inTexts)
                        + "; chương trình đọc cả phần này. Hãy kiểm tra lại."));
    }

    private static String places(List<CellRef> cells) {
        String sheet = cells.get(0).sheet();
        List<String> there = cells.stream()
                .filter(c -> c.sheet().equals(sheet))
                .map(CellRef::cell)
                .limit(NAMED)
                .toList();
        return "trang “" + sheet + "”, ô " + String.join(", ", there) + (cells.size() > there.size() ? "…" : "");
    }
}
