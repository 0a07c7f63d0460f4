/**
 * From the kept bytes of a document to its judged reports, by the regimes, the senders and the words of units as the ledger has them at the
 * moment.
 *
 * <p>Start with {@link tonghop.pipeline.reading.Reading}.
 */
@NullMarked
package tonghop.pipeline.reading;

import org.jspecify.annotations.NullMarked;
