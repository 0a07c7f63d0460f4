/** A period's consolidation as the official report in words, for an officer to finish in Word. */
@NullMarked
package tonghop.wordreport;

import org.jspecify.annotations.NullMarked;
