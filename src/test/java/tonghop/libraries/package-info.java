/** Which libraries there are, and what is known of them: a check of vulnerabilities that needs no network. */
@NullMarked
package tonghop.libraries;

import org.jspecify.annotations.NullMarked;
