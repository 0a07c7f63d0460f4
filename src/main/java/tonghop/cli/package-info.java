/** The commands, and main. The only package that knows picocli. */
@NullMarked
package tonghop.cli;

import org.jspecify.annotations.NullMarked;
