/**
 * Outputs that go to the receiving office: approved by a person, kept for good, sent, and what came back on them.
 *
 * <p>Start with {@link tonghop.pipeline.delivery.Approving}.
 */
@NullMarked
package tonghop.pipeline.delivery;

import org.jspecify.annotations.NullMarked;
