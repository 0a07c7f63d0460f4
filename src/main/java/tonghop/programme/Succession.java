package tonghop.programme;

/**
 * One side of a change of units.
 *
 * @param unit the code of the unit on the other side: of the successor, or of the predecessor
 * @param extent how much of the earlier unit went to the later one
 */
public record Succession(String unit, Extent extent) {}
