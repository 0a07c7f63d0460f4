package tonghop.recognise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.Wording;
import tonghop.programme.Indicator;

/** Which of a form's rows a row of a document is. */
sealed interface RowMatch {

    /** @param own by whose word the row's name means that; null where the form itself says it */
    record Matched(Indicator indicator, Wording.@Nullable Mapped own) implements RowMatch {}

    /** A group's title. */
    record GroupTitle() implements RowMatch {}

    /** A sum over other rows: no figure of the form. */
    record Totals() implements RowMatch {}

    /** Nothing of the form. */
    record Unknown() implements RowMatch {}

    /** Code and name do not agree, or fit several rows. */
    record Doubtful(List<Indicator> candidates) implements RowMatch {}
}
