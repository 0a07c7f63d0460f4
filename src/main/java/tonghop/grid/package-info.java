/**
 * Any document as sheets of typed cells with addresses, fonts and merged areas.
 *
 * <p>{@link tonghop.grid.Document} is what a reader makes and the recogniser reads.
 */
@NullMarked
package tonghop.grid;

import org.jspecify.annotations.NullMarked;
