package tonghop.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One link of the chain.
 *
 * @param sequence from 1, without gaps
 * @param at an ISO 8601 instant in UTC
 * @param kind what it is about, e.g. {@code document}
 * @param subject which one, e.g. its number
 * @param payload what was changed, as {@link EventDraft} writes it
 * @param previous the hash of the event before it, {@link #NONE} for the first
 * @param hash as {@link #seal} says
 */
record Event(long sequence, String at, String kind, String subject, String payload, String previous, String hash) {

    /** What stands in the first event's place for the hash of the one before it. */
    static final String NONE = "0".repeat(64);

    static Event following(EventHead head, String at, EventDraft draft) {
        long sequence = head.sequence() + 1;
        // As the database will give it back.
        String subject = StoredValue.text(draft.subject());
        String payload = draft.payload();
        String seal = seal(sequence, at, draft.kind(), subject, payload, head.hash());
        return new Event(sequence, at, draft.kind(), subject, payload, head.hash(), seal);
    }

    boolean isSealed() {
        return seal(sequence, at, kind, subject, payload, previous).equals(hash);
    }

    EventHead head() {
        return new EventHead(sequence, hash);
    }

    /**
     * SHA-256 over previous hash, sequence, time, kind, subject and payload in UTF-8, before each the number of its bytes and a colon; 64
     * lower-case hexadecimal digits.
     */
    private static String seal(long sequence, String at, String kind, String subject, String payload, String previous) {
        MessageDigest digest = digest();
        for (String field : new String[] {previous, Long.toString(sequence), at, kind, subject, payload}) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
