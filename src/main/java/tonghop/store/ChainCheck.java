package tonghop.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.store.ChainFault.Kind;

/** Goes along the chain, event by event, and notes what is wrong with it. */
final class ChainCheck {

    private final List<ChainFault> faults = new ArrayList<>();
    private final @Nullable String wanted;
    private boolean found;
    private EventHead reached = new EventHead(0, Event.NONE);

    /** @param wanted a hash that shall be in the chain, or null */
    ChainCheck(@Nullable String wanted) {
        this.wanted = wanted;
        this.found = wanted == null || wanted.equals(Event.NONE);
    }

    void next(Event event) {
        long expected = reached.sequence() + 1;
        if (event.sequence() != expected) {
            faults.add(new ChainFault(Kind.MISSING, expected));
        } else if (!event.previous().equals(reached.hash())) {
            faults.add(new ChainFault(Kind.UNLINKED, expected));
        }
        if (!event.isSealed()) {
            faults.add(new ChainFault(Kind.ALTERED, event.sequence()));
        }
        found |= event.hash().equals(wanted);
        reached = event.head();
    }

    /** @param head where the chain should end */
    List<ChainFault> end(EventHead head) {
        if (!head.equals(reached)) {
            faults.add(new ChainFault(Kind.CUT, reached.sequence()));
        }
        if (!found) {
            faults.add(new ChainFault(Kind.UNKNOWN_HEAD, reached.sequence()));
        }
        return faults;
    }
}
