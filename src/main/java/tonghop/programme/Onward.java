package tonghop.programme;

/**
 * When the consolidating office itself reports to the office above.
 *
 * @param to that office
 * @param citation the paragraph of the plan that fixes it
 */
public record Onward(String to, DueDay due, String citation) {

    /** As it comes back in every period. */
    record Pattern(String to, DuePattern due, String citation) {

        Onward of(tonghop.model.Period period) {
            return new Onward(to, due.of(period), citation);
        }
    }
}
