package tonghop.model;

import java.util.Map;

/**
 * One row of a list form.
 *
 * @param values the column's key → its text, in the form's order; a column that the row leaves empty is absent
 * @param at the row's first cell
 */
public record Entry(Map<String, String> values, CellRef at) {}
