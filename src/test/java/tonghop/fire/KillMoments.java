package tonghop.fire;

import java.util.Optional;
import java.util.Random;

/** When the program is killed: moments by chance, the same for the same seed. */
final class KillMoments {

    private static final int FIRST_MILLIS = 200;
    private static final int LAST_MILLIS = 3_000;
    private static final double AT_WORK = 0.4;
    private static final int LAST_AT_WORK_MILLIS = 2_000;
    /** A machine that starts it slowly also works slowly. */
    private static final double WORK_TO_START = 1;

    private final Random random;
    private final boolean any;

    private KillMoments(Random random, boolean any) {
        this.random = random;
        this.any = any;
    }

    static KillMoments of(long seed) {
        return new KillMoments(new Random(seed), true);
    }

    static KillMoments never() {
        return new KillMoments(new Random(0), false);
    }

    /** True if the next kill is counted from the moment when the program says that it works, not from its start. */
    synchronized boolean isAtWork() {
        return random.nextDouble() < AT_WORK;
    }

    /** Milliseconds from the start of the process. */
    synchronized int afterStart() {
        return FIRST_MILLIS + random.nextInt(LAST_MILLIS - FIRST_MILLIS);
    }

    /**
     * Milliseconds from the moment when it says that it works.
     *
     * @param startMillis how long it took until then
     */
    synchronized int atWork(long startMillis) {
        return random.nextInt(Math.max(LAST_AT_WORK_MILLIS, (int) (WORK_TO_START * startMillis)));
    }

    /** Milliseconds from the start of a person's command; every other one is left alone. */
    synchronized Optional<Integer> ofCommand() {
        return any && random.nextBoolean() ? Optional.of(afterStart()) : Optional.empty();
    }
}
