/** The ledger: documents, verdicts, figures; schema migrations. The only package that knows java.sql. */
@NullMarked
package tonghop.store;

import org.jspecify.annotations.NullMarked;
