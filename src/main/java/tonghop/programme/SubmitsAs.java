package tonghop.programme;

/** A consolidated output that is one unit's report at the next level. */
public record SubmitsAs(String programme, String unit) {}
