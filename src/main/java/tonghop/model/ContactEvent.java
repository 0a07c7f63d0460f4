package tonghop.model;

import java.time.Instant;

/**
 * A change of who may send, which is never taken back but by another one.
 *
 * @param number in the order of all of them, from 1
 * @param reason in the words of who did it
 */
public record ContactEvent(long number, ContactChange change, String by, Instant at, String reason) {}
