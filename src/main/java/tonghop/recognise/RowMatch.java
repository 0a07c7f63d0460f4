package tonghop.recognise;

import java.util.List;
import tonghop.programme.Indicator;

/** Which of a form's rows a row of a document is. */
sealed interface RowMatch {

    record Matched(Indicator indicator) implements RowMatch {}

    /** A group's title. */
    record GroupTitle() implements RowMatch {}

    /** A sum over other rows: no figure of the form. */
    record Totals() implements RowMatch {}

    /** Nothing of the form. */
    record Unknown() implements RowMatch {}

    /** Code and name do not agree, or fit several rows. */
    record Doubtful(List<Indicator> candidates) implements RowMatch {}
}
