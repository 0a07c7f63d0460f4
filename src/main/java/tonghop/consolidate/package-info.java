/** The accepted reports of a period into the consolidation: totals, ratios, coverage, lists. */
@NullMarked
package tonghop.consolidate;

import org.jspecify.annotations.NullMarked;
