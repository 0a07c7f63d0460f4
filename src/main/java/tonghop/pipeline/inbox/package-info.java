/**
 * The folder in which reports are dropped: when a file there is whole, how it is taken and when it goes.
 *
 * <p>Start with {@link tonghop.pipeline.inbox.InboxFilter}.
 */
@NullMarked
package tonghop.pipeline.inbox;

import org.jspecify.annotations.NullMarked;
