/**
 * What goes out unasked, in office hours: reminders to units, notices to the operator, replacements of delivered outputs.
 *
 * <p>Start with {@link tonghop.pipeline.daily.DailyLetters}.
 */
@NullMarked
package tonghop.pipeline.daily;

import org.jspecify.annotations.NullMarked;
