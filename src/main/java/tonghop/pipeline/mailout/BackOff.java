package tonghop.pipeline.mailout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tonghop.model.LetterEvent;
import tonghop.model.LetterEvent.Outcome;

/** How long to wait before another try: twice as long each time, up to a limit (RFC 5321, 4.5.4.1, asks for days of trying). */
final class BackOff {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(4);
    private static final Duration GIVE_UP = Duration.ofDays(3);
    private static final Duration LONGEST_WITHOUT_SERVER = Duration.ofMinutes(30);
    private static final Duration FIRST_WITHOUT_LOGIN = Duration.ofMinutes(15);

    private BackOff() {}

    /** @param before how often the letter was put off already */
    static Duration ofLetter(int before) {
        return doubled(FIRST, before, LONGEST);
    }

    /** @param before how often in a row the server could not be used already */
    static Duration ofServer(SendingFault.Kind kind, int before) {
        return kind == SendingFault.Kind.LOGIN
                ? doubled(FIRST_WITHOUT_LOGIN, before, LONGEST)
                : doubled(FIRST, before, LONGEST_WITHOUT_SERVER);
    }

    private static Duration doubled(Duration first, int times, Duration longest) {
        Duration wait = first;
        for (int i = 0; i < times && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** The times that the letter was put off since it was written, or since the operator had it sent again. */
    static List<LetterEvent> putOffs(List<LetterEvent> events) {
        int from = 0;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).outcome() == Outcome.RELEASED) {
                from = i;
            }
        }
        return events.subList(from, events.size()).stream()
                .filter(e -> e.outcome() == Outcome.PUT_OFF)
                .toList();
    }

    /** True once it was put off for so long that nobody waits for it any more. */
    static boolean isOver(List<LetterEvent> putOffs, Instant now) {
        return !putOffs.isEmpty() && !now.isBefore(putOffs.get(0).at().plus(GIVE_UP));
    }
}
