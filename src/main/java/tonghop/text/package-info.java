/** Vietnamese text: Unicode normal form, TCVN3 and VNI, match keys, numbers as people write them. */
@NullMarked
package tonghop.text;

import org.jspecify.annotations.NullMarked;
