package tonghop.libraries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A known vulnerability and the answer to it.
 *
 * @param affected see {@link Library#isIn}
 * @param test the simple name of the test class that shows it
 */
record Advisory(String id, String library, String affected, Answer answer, String why, String test) {

    /** What is to be said of a vulnerability. */
    enum Answer {
        FIXED,
        NOT_REACHABLE,
        MITIGATED
    }

    static List<Advisory> all() throws IOException {
        return rows("advisories.tsv").stream()
                .map(row -> new Advisory(
                        row[0],
                        row[1],
                        row[2],
                        Answer.valueOf(row[3].toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                        row[4],
                        row[5]))
                .toList();
    }

    /** The rows of a table, without notes and the header. */
    static List<String[]> rows(String table) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/tonghop/libraries", table)).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t"))
                .toList();
    }
}
