/** The commands, and {@code main}. What they print is Vietnamese; {@link tonghop.cli.TongHop} is the way in. */
@NullMarked
package tonghop.cli;

import org.jspecify.annotations.NullMarked;
