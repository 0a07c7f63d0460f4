package tonghop.model;

import java.util.List;

/**
 * All that the store knows of one period of one programme.
 *
 * @param current the versions that count, ordered by unit and form
 * @param documents every document that was recognised as of this programme and period, in the order of intake,
 *     whatever its verdict
 * @param lock whether the operator closed the period, and for whom not
 * @param versions every version of every form, those that were replaced too
 */
public record PeriodRecord(
        String programme,
        Period period,
        List<Submission> current,
        List<LedgerLine> documents,
        PeriodLock lock,
        List<FormVersion> versions) {

    /** A period of which only the versions that count are known. */
    public PeriodRecord(
            String programme, Period period, List<Submission> current, List<LedgerLine> documents, PeriodLock lock) {
        this(
                programme,
                period,
                current,
                documents,
                lock,
                current.stream()
                        .map(s -> new FormVersion(
                                s.unit(),
                                s.content().form(),
                                s.version(),
                                s.document().number(),
                                true))
                        .toList());
    }
}
