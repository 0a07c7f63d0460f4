package tonghop.model;

import java.util.List;

/**
 * All that the store knows of one period of one programme.
 *
 * @param current the versions that count, ordered by unit and form
 * @param documents every document that was recognised as of this programme and period, in the order of intake,
 *     whatever its verdict
 * @param lock whether the operator closed the period, and for whom not
 */
public record PeriodRecord(
        String programme, Period period, List<Submission> current, List<LedgerLine> documents, PeriodLock lock) {}
