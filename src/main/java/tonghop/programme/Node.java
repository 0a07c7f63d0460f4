package tonghop.programme;

import java.util.List;
import java.util.Map;

/** A value of a definition file, with the place where it stands. */
sealed interface Node {

    Place place();

    /**
     * @param values in the file's order
     * @param keys where each key stands
     */
    record Mapping(Place place, Map<String, Node> values, Map<String, Place> keys) implements Node {}

    record Sequence(Place place, List<Node> items) implements Node {}

    /** @param text as it was written, so that {@code 2.10} stays {@code 2.10}; empty where nothing was */
    record Scalar(Place place, String text) implements Node {}
}
