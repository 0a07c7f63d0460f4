/** Grids into reports: which form, unit, period; header and row matching; figures with their addresses. */
@NullMarked
package tonghop.recognise;

import org.jspecify.annotations.NullMarked;
