/**
 * The steps that routes call. The only package that knows Camel.
 *
 * <p>The routes stand in the folder {@code routes}; {@link tonghop.pipeline.Station} binds what they name and runs them.
 */
@NullMarked
package tonghop.pipeline;

import org.jspecify.annotations.NullMarked;
