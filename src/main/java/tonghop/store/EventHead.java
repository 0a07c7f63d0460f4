package tonghop.store;

/**
 * How far the chain goes.
 *
 * @param sequence the last event's number, 0 if there is none
 * @param hash the last event's; whoever wrote it down can tell later that nothing before it was changed or removed
 */
public record EventHead(long sequence, String hash) {}
