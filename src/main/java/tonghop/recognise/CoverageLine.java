package tonghop.recognise;

import java.util.List;
import java.util.Optional;
import tonghop.grid.Cell;
import tonghop.grid.Row;
import tonghop.model.CarriedCoverage;
import tonghop.model.CellRef;
import tonghop.model.Finding;

/**
 * What a consolidated output says beside its stamp of the reports it rests on. It belongs to the report whose stamp it is:
 * a sheet that a person assigned to another unit or period brings none.
 */
final class CoverageLine {

    private CoverageLine() {}

    /** The first one on the sheets, with its place; empty where the report is no consolidated output. */
    static Optional<Candidate<CarriedCoverage>> of(List<SheetReading> sheets, Identity identity) {
        for (SheetReading reading : sheets) {
            for (Row row : reading.sheet().rows()) {
                for (Cell cell : row.cells()) {
                    String text = cell.text();
                    if (Stamp.in(text).filter(stamp -> isOf(stamp, identity)).isPresent()) {
                        var at = CellRef.at(reading.sheet().name(), cell.row(), cell.column());
                        var found = CarriedCoverage.read(text);
                        if (found.isPresent()) {
                            return found.map(coverage -> new Candidate<>(coverage, at, text));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(Stamp stamp, Identity identity) {
        return identity.unit() != null
                && stamp.unit().equals(identity.unit().value())
                && stamp.period().equals(identity.periodValue());
    }

    /** Said of a report that does not have all the units below in it; nothing is wrong with it. */
    static Optional<Finding> finding(Candidate<CarriedCoverage> found) {
        return found.value().isWhole()
                ? Optional.empty()
                : Optional.of(Finding.info(
                        "coverage",
                        found.at(),
                        "Báo cáo tổng hợp của cấp dưới " + found.value().shown() + "."));
    }
}
