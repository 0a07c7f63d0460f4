package tonghop.letter;

import java.util.List;
import java.util.Map;
import tonghop.model.Period;
import tonghop.model.PeriodLock;
import tonghop.model.ReportTrace;
import tonghop.programme.Programme;

/**
 * What came under a regime so far.
 *
 * @param traces of all years
 * @param locks of the periods that a person closed or opened
 */
public record RegimeState(Programme programme, List<ReportTrace> traces, Map<Period, PeriodLock> locks) {}
