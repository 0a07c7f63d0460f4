/** Rules over one report: figures, types, totals; each broken one is a finding. */
@NullMarked
package tonghop.check;

import org.jspecify.annotations.NullMarked;
