package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The program is killed with -9 at each step of the walk, and started again: nothing lost, nothing filed or answered twice, the same figures.
 * Every step: {@code mvn test -Dtest=WalkCrashTest -Dcrash.steps=all}.
 */
class WalkCrashTest {

    private static final String STEPS = System.getProperty("crash.steps", "");

    /** What an office comes to that nothing disturbs. */
    private record End(Map<String, Object> state, List<String> sent) {
        static End of(WalkOffice office) throws Exception {
            return new End(office.state(), office.sent());
        }
    }

    private static final Map<WalkStep.Way, End> UNDISTURBED = new EnumMap<>(WalkStep.Way.class);

    @TempDir
    private Path folder;

    static Stream<WalkStep> steps() {
        return Stream.of(WalkStep.values())
                .filter(step -> STEPS.isEmpty()
                        ? step.isInShortForm()
                        : STEPS.equals("all") || List.of(STEPS.split(",")).contains(step.name()));
    }

    /**
     * At least once is all that SMTP allows: a letter that the mail server has, but of which the program could not write that down any more, is
     * sent again under the same number. Two steps are such moments; at any other one letter may be on its way beside what the step is of.
     */
    @ParameterizedTest
    @MethodSource("steps")
    void killedAtAnyStepItComesToTheSameEnd(WalkStep step) throws Exception {
        End calm = undisturbed(step.way);
        try (var office = new WalkOffice(folder.resolve("shaken"), step.way)) {
            walk(office, step);

            End end = End.of(office);
            calm.state()
                    .forEach((what, state) ->
                            assertThat(end.state().get(what)).as(what).isEqualTo(state));
            var again = new ArrayList<>(end.sent());
            calm.sent().forEach(again::remove);
            assertThat(end.sent()).as("letters").containsAll(calm.sent());
            assertThat(again).as("sent again").hasSizeBetween(step.isSentAgain() ? 1 : 0, 1);
            assertThat(office.begunTwice()).as("sent again").containsAll(again);
        }
    }

    private static void walk(WalkOffice office, WalkStep step) throws Exception {
        if (step.way == WalkStep.Way.APPROVAL) {
            office.once();
        }
        assertThat(office.isKilledAt(step)).as("came to " + step).isTrue();
        if (step.way == WalkStep.Way.APPROVAL) {
            office.approve();
        }
        office.once();
    }

    private End undisturbed(WalkStep.Way way) throws Exception {
        if (!UNDISTURBED.containsKey(way)) {
            try (var office = new WalkOffice(folder.resolve("calm"), way)) {
                office.once();
                if (way == WalkStep.Way.APPROVAL) {
                    office.approve();
                    office.once();
                }
                End end = End.of(office);
                assertThat(end.sent()).doesNotHaveDuplicates().hasSizeGreaterThan(2);
                UNDISTURBED.put(way, end);
            }
        }
        return UNDISTURBED.get(way);
    }
}
