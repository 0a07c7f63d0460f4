/**
 * Reports that come by mail: each message is written down before it is moved, and opened from there.
 *
 * <p>Start with {@link tonghop.pipeline.mailin.MailRoutes}.
 */
@NullMarked
package tonghop.pipeline.mailin;

import org.jspecify.annotations.NullMarked;
