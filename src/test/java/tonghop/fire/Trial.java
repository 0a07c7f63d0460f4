package tonghop.fire;

import java.nio.file.Path;

/**
 * One fault: what is done to the program, and what must come of it.
 *
 * @param name what is done
 */
record Trial(String name, Course course) {

    /** @return what the program said of it, in one line; {@code -} where there is nothing to say */
    interface Course {
        String run(Path folder) throws Exception;
    }

    /** What this machine, or this user, cannot do. */
    static final class NotPossibleException extends RuntimeException {
        NotPossibleException(String why) {
            super(why);
        }
    }

    /** @throws IllegalStateException if it is not so */
    static void must(String what, boolean holds) {
        if (!holds) {
            throw new IllegalStateException("not so: " + what);
        }
    }

    /** @return the first line that the program said with these words */
    static String line(Office office, String words) {
        return office.said()
                .lines()
                .filter(line -> line.contains(words))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("it did not say “" + words + "” but\n" + office.said()))
                .strip();
    }
}
