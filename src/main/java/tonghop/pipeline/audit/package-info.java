/**
 * Verifies that ledger, kept bytes and outputs are what they were, and makes outputs again from the events alone.
 *
 * <p>Start with {@link tonghop.pipeline.audit.Verifying}.
 */
@NullMarked
package tonghop.pipeline.audit;

import org.jspecify.annotations.NullMarked;
