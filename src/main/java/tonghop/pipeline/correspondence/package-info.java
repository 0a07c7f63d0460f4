/** What letters say of the ledger, and the copies that go with them. Start with {@link tonghop.pipeline.correspondence.Correspondence}. */
@NullMarked
package tonghop.pipeline.correspondence;

import org.jspecify.annotations.NullMarked;
