/** The regimes as data: forms, units with validity, calendars, rules; loading and checking them. */
@NullMarked
package tonghop.programme;

import org.jspecify.annotations.NullMarked;
