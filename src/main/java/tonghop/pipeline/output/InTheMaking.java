package tonghop.pipeline.output;

import java.util.HashMap;
import java.util.Map;

/** The periods that are made at the moment, each by one. Who comes in between need not wait: his change is made with all others of that time. */
final class InTheMaking {

    /** Period → whether it changed since its making began. */
    private final Map<String, Boolean> changed = new HashMap<>();

    /** False, and it is noted that the period changed, where it is made already. */
    synchronized boolean take(String period) {
        if (changed.containsKey(period)) {
            changed.put(period, true);
            return false;
        }
        changed.put(period, false);
        return true;
    }

    /** True if somebody asked for the period in the meantime. */
    synchronized boolean giveBack(String period) {
        return Boolean.TRUE.equals(changed.remove(period));
    }
}
