/**
 * The accepted reports of a period into the consolidation: totals, ratios, coverage, lists.
 *
 * <p>Start with {@link tonghop.consolidate.Consolidator}. Everything here is a pure function of the programme, the period
 * and what the store knows of it.
 */
@NullMarked
package tonghop.consolidate;

import org.jspecify.annotations.NullMarked;
