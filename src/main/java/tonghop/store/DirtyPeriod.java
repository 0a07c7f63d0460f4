package tonghop.store;

import tonghop.model.Period;

/**
 * A period that changed since it was last consolidated.
 *
 * @param revision counts the period's changes; to be handed back once it is consolidated
 */
public record DirtyPeriod(String programme, Period period, long revision) {}
