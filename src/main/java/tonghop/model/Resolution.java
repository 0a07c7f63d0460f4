package tonghop.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person decides about a document. */
public sealed interface Resolution {

    /** It counts as it is; what was found wrong with it is explained. */
    record Accept() implements Resolution {}

    /**
     * Queries about a report that counts are explained.
     *
     * @param only a cell such as {@code E14} or a finding's code: the queries there; empty for all
     */
    record Explain(String only) implements Resolution {}

    /** Whose report it is, and for when; what is null stays as the document says. */
    record Assign(
            @Nullable String programme,
            @Nullable String unit,
            @Nullable Period period) implements Resolution {}

    /** @param values indicator code → the figure that counts, null for none */
    record SetFigures(Map<String, @Nullable BigDecimal> values) implements Resolution {
        public SetFigures {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** Words of its unit's own mean that, in it and in whatever the unit sends from now on. */
    record MapWording(Wording wording) implements Resolution {}

    /** It says what is read in it now, by other definitions or a newer program than when it came. */
    record Replay() implements Resolution {}

    /** It does not count, whatever it says. */
    record Reject() implements Resolution {}

    /** @param decision the number of an earlier decision on the same document that no longer stands */
    record Undo(long decision) implements Resolution {}
}
