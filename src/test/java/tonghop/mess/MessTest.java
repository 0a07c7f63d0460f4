package tonghop.mess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.pipeline.reading.Preview;
import tonghop.programme.Definitions;

/**
 * Reports with known figures, made of many kinds of mess by other programs than ours: none may be counted wrong, and
 * hardly any be stopped. {@code -Pmess -Dmess.seed=1,2 -Dmess.reports=5000} makes so many of each seed;
 * {@code -Dmess.folder=…} keeps the files.
 */
class MessTest {

    private static final Path GENERATOR = Path.of("src/test/python/make_mess.py");
    private static final String SEEDS = System.getProperty("mess.seed", "2024,7,99");
    private static final int REPORTS = Integer.getInteger("mess.reports", 100);
    private static final double STRAIGHT_THROUGH = 0.97;

    @TempDir
    private Path temporary;

    @Test
    void readsWhateverOfficesSendRightOrHoldsIt() throws Exception {
        String kept = System.getProperty("mess.folder");
        Path folder = kept == null ? temporary : Path.of(kept);
        var outcomes = new ArrayList<Outcome>();
        for (String seed : SEEDS.split(",")) {
            outcomes.addAll(outcomes(generate(seed, folder.resolve(seed))));
        }
        var table = new MessTable(outcomes);
        System.out.println(table.text());
        Files.write(folder.resolve("failures.tsv"), table.failures());

        assertThat(table.wrong()).as("counted wrong").isEmpty();
        assertThat(table.straightThrough())
                .as(() -> String.join("\n", table.failures()))
                .isGreaterThanOrEqualTo(STRAIGHT_THROUGH);
    }

    private static List<Outcome> outcomes(Path folder) throws IOException {
        var preview = new Preview(Definitions.load(null));
        var outcomes = new ArrayList<Outcome>();
        for (MessyReport report : MessyReport.in(folder)) {
            Path file = folder.resolve(report.file());
            List<Preview.Result> read = preview.of(file, report.receivedAt());
            outcomes.add(Outcome.of(file, report, read.get(read.size() - 1)));
        }
        return outcomes;
    }

    private static Path generate(String seed, Path folder) throws IOException, InterruptedException {
        var command =
                List.of("/usr/bin/python3", GENERATOR.toString(), seed, String.valueOf(REPORTS), folder.toString());
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "PYTHONDONTWRITEBYTECODE", "1"));
        assertThat(builder.start().waitFor())
                .as("%s (needs Debian's python3-openpyxl, python3-xlwt, python3-docx and LibreOffice)", command)
                .isZero();
        return folder;
    }
}
