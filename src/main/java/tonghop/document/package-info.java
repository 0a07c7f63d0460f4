/** Bytes into grids, and containers into files. The only package beside workbook that knows POI. */
@NullMarked
package tonghop.document;

import org.jspecify.annotations.NullMarked;
