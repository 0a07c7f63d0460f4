/**
 * The folder that an instance lives in: what lies there and who may look into it, what is set there, and the bytes of everything that came.
 *
 * <p>Start with {@link tonghop.pipeline.home.Home}.
 */
@NullMarked
package tonghop.pipeline.home;

import org.jspecify.annotations.NullMarked;
