/** Bytes into grids. The only package beside workbook that knows POI. */
@NullMarked
package tonghop.document;

import org.jspecify.annotations.NullMarked;
