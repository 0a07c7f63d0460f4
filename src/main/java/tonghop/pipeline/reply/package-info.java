/**
 * Answers to whoever sent a report by mail: that it came, what became of it, and what was decided about it since.
 *
 * <p>Start with {@link tonghop.pipeline.reply.Replying}.
 */
@NullMarked
package tonghop.pipeline.reply;

import org.jspecify.annotations.NullMarked;
