package tonghop.consolidate;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a consolidated output tells its reader: a figure, a text, a cell of a list, or whether a unit reported.
 *
 * @param unit the unit's code, or empty for what holds of all of them
 * @param form empty for whether the unit reported
 * @param code as {@link Difference#code}
 * @param label as {@link Difference#label}
 * @param value figures with a point; null for none
 * @param document the number of the document it comes from, 0 where it comes from several or none
 */
public record Fact(
        String unit,
        String form,
        String code,
        String label,
        @Nullable String value,
        long document) {

    /** What names it from one output to the next. */
    record Key(String unit, String form, String code) {}

    /** True for whether the unit reported; every unit of the output has one such fact. */
    public boolean isReporting() {
        return form.isEmpty();
    }

    Key key() {
        return new Key(unit, form, code);
    }
}
