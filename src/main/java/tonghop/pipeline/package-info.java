/** The steps that routes call. The only package that knows Camel. */
@NullMarked
package tonghop.pipeline;

import org.jspecify.annotations.NullMarked;
