package tonghop.fire;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for what others do; never without an end. */
final class Patience {

    private static final Duration MOST = Duration.ofMinutes(10);
    private static final int LOOK_MILLIS = 20;

    private Patience() {}

    /** What is waited for. */
    interface Condition {
        boolean holds() throws Exception;
    }

    /** @throws IllegalStateException if it does not come about */
    static void until(String what, Condition condition) throws Exception {
        until(what, MOST, condition);
    }

    /** @throws IllegalStateException if it does not come about in that time */
    static void until(String what, Duration most, Condition condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - start > most.toNanos()) {
                throw new IllegalStateException("not in " + most + ": " + what);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }
}
