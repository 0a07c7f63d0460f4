/** Lets go of originals that were kept as long as the office has to keep them. Start with {@link tonghop.pipeline.retention.Retention}. */
@NullMarked
package tonghop.pipeline.retention;

import org.jspecify.annotations.NullMarked;
