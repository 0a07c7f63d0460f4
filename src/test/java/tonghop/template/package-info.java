/** Blank reports that go out, are filled in with another program, and come back. */
@NullMarked
package tonghop.template;

import org.jspecify.annotations.NullMarked;
