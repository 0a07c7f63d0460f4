package tonghop.programme;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the definitions, in the order it was found. */
final class Problems {

    private final List<String> found = new ArrayList<>();

    /** @param message in Vietnamese: what is wrong, what to write instead */
    void add(Place place, String message) {
        found.add(place + ": " + message);
    }

    /** @throws DefinitionException if anything was found */
    void raise() {
        if (!found.isEmpty()) {
            throw new DefinitionException(found);
        }
    }
}
