/**
 * The ledger: documents, verdicts, figures; schema migrations. The only package that knows java.sql.
 *
 * <p>Start with {@link tonghop.store.Store}. The tables are in {@code db/migration}, the same for SQLite and PostgreSQL;
 * what differs between the two is in the implementations of {@code Engine}.
 */
@NullMarked
package tonghop.store;

import org.jspecify.annotations.NullMarked;
