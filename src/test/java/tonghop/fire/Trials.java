package tonghop.fire;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/** Runs faults one after the other: as tests, or as a table. */
final class Trials {

    private Trials() {}

    static Stream<DynamicTest> tests(List<Trial> trials, Path folder) {
        return trials.stream()
                .map(trial -> DynamicTest.dynamicTest(trial.name(), () -> {
                    try {
                        trial.course().run(place(trial, folder));
                    } catch (Trial.NotPossibleException e) {
                        Assumptions.abort(e.getMessage());
                    }
                }));
    }

    /** False if one was not as it must be; one that cannot be run here is shown as such. */
    static boolean table(String title, List<Trial> trials, Path folder) throws Exception {
        System.out.println(title);
        boolean well = true;
        for (Trial trial : trials) {
            String verdict = "well";
            String said;
            try {
                said = trial.course().run(place(trial, folder));
            } catch (Trial.NotPossibleException e) {
                verdict = "NOT RUN";
                said = e.getMessage();
            } catch (IllegalStateException e) {
                verdict = "BAD";
                said = e.getMessage();
                well = false;
            }
            System.out.printf("  %-8s %-60s %s%n", verdict, trial.name(), said);
        }
        return well;
    }

    private static Path place(Trial trial, Path folder) throws Exception {
        return Files.createDirectories(folder.resolve(trial.name().replaceAll("[^a-z0-9]+", "-")));
    }
}
