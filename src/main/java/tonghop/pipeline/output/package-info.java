/**
 * Makes the files of a period from what the store holds: workbook, JSON and report in words.
 *
 * <p>Start with {@link tonghop.pipeline.output.Consolidating}.
 */
@NullMarked
package tonghop.pipeline.output;

import org.jspecify.annotations.NullMarked;
