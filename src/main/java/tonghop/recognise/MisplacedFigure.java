package tonghop.recognise;

import java.util.Optional;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.model.CellRef;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.programme.ColumnRole;
import tonghop.text.NumberReading;
import tonghop.text.NumberText;

/** A bare number in a row whose own figure is empty, under a head that promises words or nothing: it may have been typed in the wrong column. */
final class MisplacedFigure {

    private MisplacedFigure() {}

    /** @param figure what was read in the value column */
    static Optional<Finding> beside(Sheet sheet, Row row, Header header, Figure figure) {
        if (figure.value() != null
                || !figure.written().isBlank()
                || !header.parts().isEmpty()) {
            return Optional.empty();
        }
        int name = header.column(ColumnRole.NAME).orElse(0);
        return row.cells().stream()
                .filter(cell -> cell.column() > name
                        || cell.column() < name && header.roles().containsKey(cell.column()))
                .filter(cell -> isNoPlaceOfNumbers(header.roles().getOrDefault(cell.column(), ColumnRole.NOTE)))
                .filter(cell -> !sheet.hiddenColumns().contains(cell.column()) && isNumber(cell))
                .findFirst()
                .map(cell -> TableFindings.misplaced(
                        figure, CellRef.at(sheet.name(), cell.row(), cell.column()), written(cell)));
    }

    private static boolean isNoPlaceOfNumbers(ColumnRole role) {
        return !role.hasFigures() && role != ColumnRole.CODE;
    }

    private static boolean isNumber(Cell cell) {
        return cell.value() instanceof CellValue.Number
                || NumberText.read(cell.text()) instanceof NumberReading.Value value && !value.percent();
    }

    private static String written(Cell cell) {
        return cell.value() instanceof CellValue.Number number
                ? number.value().toPlainString()
                : cell.text().strip();
    }
}
