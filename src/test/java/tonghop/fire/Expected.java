package tonghop.fire;

import org.jspecify.annotations.Nullable;
import tonghop.model.Verdict;

/**
 * What must become of one document.
 *
 * @param container in which it comes, or null
 * @param counted what it says, where its figures stand in the output; null for any other
 */
record Expected(
        String file,
        @Nullable String container,
        Verdict verdict,
        @Nullable OfficeReport counted) {

    String line() {
        return file + " | " + container + " | " + verdict.code();
    }
}
