/**
 * Letters on their way out: written down and kept first, then sent until the mail server has them or they are given up.
 *
 * <p>Start with {@link tonghop.pipeline.mailout.Postbox}.
 */
@NullMarked
package tonghop.pipeline.mailout;

import org.jspecify.annotations.NullMarked;
