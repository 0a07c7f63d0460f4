package tonghop.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of one sheet that are set in no old font tell together of those among them whose encoding is in doubt:
 * “huyÖn” alone may be anything, beside many cells that can only be TCVN3 it is one of them. Where a single text is Unicode
 * Vietnamese beyond doubt, each speaks for itself.
 */
public final class EncodingVote {

    private static final int MANY = 3;

    private final Map<LegacyCode, Integer> clear = new EnumMap<>(LegacyCode.class);
    private boolean unicode;

    /**
     * Counts a text as it is stored.
     *
     * @return whether it leaves its encoding in doubt, so that the others may decide
     */
    public boolean hear(String stored) {
        if (unicode || LegacyEncoding.isAscii(stored)) {
            return false;
        }
        if (LegacyEncoding.holdsModern(stored)) {
            unicode = true;
            return false;
        }
        Optional<LegacyReading> reading = LegacyEncoding.beyondDoubt(stored);
        reading.ifPresent(r -> clear.merge(r.code(), 1, Integer::sum));
        return reading.isEmpty();
    }

    /** The text in Unicode as the others are read; empty where they do not tell, or it reads better as it is. */
    public Optional<String> decode(String stored) {
        LegacyCode code = decided();
        return code == null
                ? Optional.empty()
                : LegacyEncoding.byFont(stored, code).map(reading -> VietnameseText.nfc(reading.decoded()));
    }

    private @Nullable LegacyCode decided() {
        if (unicode || clear.size() != 1) {
            return null;
        }
        Map.Entry<LegacyCode, Integer> only = clear.entrySet().iterator().next();
        return only.getValue() < MANY ? null : only.getKey();
    }
}
