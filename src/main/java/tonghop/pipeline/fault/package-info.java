/**
 * What goes wrong on the way, noted in full in the log and in one Vietnamese sentence for the operator.
 *
 * <p>Start with {@link tonghop.pipeline.fault.Failures}.
 */
@NullMarked
package tonghop.pipeline.fault;

import org.jspecify.annotations.NullMarked;
