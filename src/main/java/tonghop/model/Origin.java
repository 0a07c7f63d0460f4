package tonghop.model;

import org.jspecify.annotations.Nullable;

/** What a report's unit and period were read from; null where they are not known. */
public record Origin(@Nullable Basis unit, @Nullable Basis period) {

    public static final Origin UNKNOWN = new Origin(null, null);
}
