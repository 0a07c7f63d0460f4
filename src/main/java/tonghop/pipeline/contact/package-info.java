/**
 * Who may send for a unit: entering and removing it, and letting go what waited for it.
 *
 * <p>Start with {@link tonghop.pipeline.contact.ContactKeeping}.
 */
@NullMarked
package tonghop.pipeline.contact;

import org.jspecify.annotations.NullMarked;
