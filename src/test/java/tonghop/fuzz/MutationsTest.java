package tonghop.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Good files, altered at random: one verdict for each document, in time, in 512 MB, and no figure that does not stand in the altered file.
 * {@code -Pmutations -Dmutations.seed=1 -Dmutations=10000}.
 */
class MutationsTest {

    private static final String SEED = System.getProperty("mutations.seed", "2024");
    private static final String FILES = System.getProperty("mutations", "150");

    @TempDir
    private Path folder;

    @Test
    void noAlteredFileIsCountedWrongOrStopsTheReader() throws Exception {
        Path kept = Path.of("target", "mutations");
        var ended = OwnProcess.run(List.of(), folder, MutationCampaign.class, List.of(SEED, FILES, kept.toString()));
        System.out.println(ended.printed());

        assertThat(ended.exitCode()).as(ended.printed()).isZero();
        assertThat(ended.printed()).contains("altered files " + FILES);
        try (Stream<Path> left = Files.list(folder.resolve("temporary"))) {
            assertThat(left.filter(file -> !file.getFileName().toString().startsWith("hsperfdata")))
                    .as("left behind")
                    .isEmpty();
        }
    }
}
