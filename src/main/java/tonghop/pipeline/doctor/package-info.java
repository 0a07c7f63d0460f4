/**
 * Looks at machine, folders and mail servers before they fail, and says how to mend what is wrong.
 *
 * <p>Start with {@link tonghop.pipeline.doctor.Diagnosis}.
 */
@NullMarked
package tonghop.pipeline.doctor;

import org.jspecify.annotations.NullMarked;
