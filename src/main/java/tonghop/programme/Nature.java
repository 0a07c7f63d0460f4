package tonghop.programme;

/** How an indicator behaves over time and over units. */
public sealed interface Nature {

    /** Counted over the period; summed over units. */
    record Flow() implements Nature {}

    /** The state at the period's end; summed over units. */
    record Stock() implements Nature {}

    /**
     * Computed: numerator / denominator × 100; over units, the ratio of the sums. Empty over a zero or missing
     * denominator.
     *
     * @param numerator an indicator's code
     * @param denominator an indicator's code
     */
    record Ratio(String numerator, String denominator) implements Nature {}
}
