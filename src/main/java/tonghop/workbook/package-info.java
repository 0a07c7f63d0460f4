/** Consolidations into Excel and JSON, and blank templates. */
@NullMarked
package tonghop.workbook;

import org.jspecify.annotations.NullMarked;
