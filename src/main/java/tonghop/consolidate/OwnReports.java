package tonghop.consolidate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tonghop.consolidate.CountedReports.UnitContent;
import tonghop.model.FormContent;
import tonghop.programme.Form;
import tonghop.programme.Unit;

/**
 * What the units say in one form, without every unit whose part stands in the report of a unit above it: figures are not
 * added twice, entries and texts not listed twice.
 *
 * @param reports in the order of the units
 * @param within unit code → the unit above it, in whose report its part stands; in the order of the units
 */
record OwnReports<C extends FormContent>(List<UnitContent<C>> reports, Map<String, Unit> within) {

    /** A unit above that handed in an empty form takes nothing away from those below it. */
    static <C extends FormContent> OwnReports<C> of(CountedReports counted, Form form, Class<C> kind) {
        var all = counted.contents(form, kind);
        var giving = new HashSet<String>();
        all.stream()
                .filter(r -> !r.content().isBlank())
                .forEach(r -> giving.add(r.unit().code()));
        var lineage = new Lineage(counted.units());
        var reports = new ArrayList<UnitContent<C>>();
        var within = new LinkedHashMap<String, Unit>();
        for (var report : all) {
            var above = lineage.above(report.unit(), giving);
            if (above == null) {
                reports.add(report);
            } else {
                within.put(report.unit().code(), above);
            }
        }
        return new OwnReports<>(List.copyOf(reports), Collections.unmodifiableMap(within));
    }
}
