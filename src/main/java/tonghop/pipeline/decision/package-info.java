/**
 * What people decide about documents and periods, under their name and with their reason, and reading again what that touches.
 *
 * <p>Start with {@link tonghop.pipeline.decision.Deciding}.
 */
@NullMarked
package tonghop.pipeline.decision;

import org.jspecify.annotations.NullMarked;
