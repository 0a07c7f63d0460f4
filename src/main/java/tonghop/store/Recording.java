package tonghop.store;

import tonghop.model.Arrival;

/** A document to be recorded: how it came, and what was decided about it. */
public record Recording(Arrival arrival, Outcome outcome) {}
