package tonghop.text;

import java.math.BigDecimal;
import java.util.List;

/** What a text cell says where a figure is expected. */
public sealed interface NumberReading {

    /**
     * One figure beyond doubt.
     *
     * @param value with as many decimals as were written; negative where it was written so; 85 for {@code 85%}
     * @param percent whether a percent sign stood after it
     */
    record Value(BigDecimal value, boolean percent) implements NumberReading {}

    /** Nothing was filled in: blank, or the dots of the form. Not zero. */
    record Empty() implements NumberReading {}

    /**
     * A figure that can be read in several ways: a person must say which.
     *
     * @param candidates the readings, two or more, the likeliest first
     */
    record Unclear(List<BigDecimal> candidates) implements NumberReading {
        public Unclear {
            candidates = List.copyOf(candidates);
        }
    }

    /** Something else, or a figure with more to it than a number: a range, a sum, an estimate, two figures. */
    record NotANumber() implements NumberReading {}
}
