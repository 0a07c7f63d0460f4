/**
 * The report as the business knows it: period, form, indicator, figure, finding, verdict.
 *
 * <p>Records, enums and sealed types only. Start with {@link tonghop.model.Report} (what one document says) and
 * {@link tonghop.model.LedgerLine} (what became of it).
 */
@NullMarked
package tonghop.model;

import org.jspecify.annotations.NullMarked;
