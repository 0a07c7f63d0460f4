/** Puts what was judged into the ledger, in the order in which it came. Start with {@link tonghop.pipeline.filing.Filing}. */
@NullMarked
package tonghop.pipeline.filing;

import org.jspecify.annotations.NullMarked;
