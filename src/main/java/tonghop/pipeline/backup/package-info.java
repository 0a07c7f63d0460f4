/** Copies of a home that can be trusted, taken at work, and putting one back. Start with {@link tonghop.pipeline.backup.Backup}. */
@NullMarked
package tonghop.pipeline.backup;

import org.jspecify.annotations.NullMarked;
