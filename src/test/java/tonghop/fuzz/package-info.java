/**
 * Hostile input: the targets of a coverage-guided fuzzer, and mutations of good files. {@code mvn -Pfuzz} runs both for as long as is asked; the
 * tests run what was found before, and a short campaign.
 */
@NullMarked
package tonghop.fuzz;

import org.jspecify.annotations.NullMarked;
