/**
 * The steps that routes call, each part in a package of its own. The only packages that know Camel.
 *
 * <p>The routes stand in the folder {@code routes}; {@link tonghop.pipeline.Station} binds what they name and runs them.
 */
@NullMarked
package tonghop.pipeline;

import org.jspecify.annotations.NullMarked;
