package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.store.Samples.PERIOD;
import static tonghop.store.Samples.PROGRAMME;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tonghop.model.LedgerLine;
import tonghop.model.Verdict;

/** A process that records is killed at any moment, on every engine. */
abstract class KillContract extends StoreContract {

    private static final int ROUNDS_OF_OPENING = 5;
    private static final String INCOMPLETE = """
            SELECT count(*) FROM document d
             WHERE (SELECT count(*) FROM figure x WHERE x.document = d.number) <> %d
                OR (SELECT count(*) FROM narrative x WHERE x.document = d.number) <> 2
                OR (SELECT count(*) FROM entry x WHERE x.document = d.number) <> %d
                OR (SELECT count(*) FROM submission x WHERE x.document = d.number) <> 3""".formatted(RecordingLoop.FIGURES, RecordingLoop.ENTRIES);

    /** How often to kill. */
    abstract int rounds();

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void losesNothingThatWasCommittedAndKeepsNothingHalf() throws Exception {
        store.close();
        long recorded = 0;
        for (int round = 0; round < rounds(); round++) {
            long said = killedAfter(random.nextInt(60), (int) recorded);
            store = Store.open(settings);
            long kept = store.since(0).size();
            // The last one may be committed and not yet said.
            assertThat(kept).as("seed %d", seed).isBetween(Math.max(said, recorded), Math.max(said, recorded) + 1);
            checkWhole(kept);
            recorded = kept;
            store.close();
        }
        assertThat(recorded).isGreaterThan(rounds());
    }

    @Test
    void opensLedgerWhoseMakingWasKilled() throws Exception {
        for (int round = 0; round < ROUNDS_OF_OPENING; round++) {
            store.close();
            settings = engine().fresh(Files.createDirectory(folder.resolve("r" + round)));
            var process = Child.start(RecordingLoop.class, List.of(), settings, "0");
            try (var output = process.inputReader()) {
                assertThat(output.readLine()).isEqualTo("start");
                spin(random.nextInt(500_000_000));
                kill(process);
            }
            store = Store.open(settings);
            checkWhole(store.since(0).size());
        }
    }

    /** The highest number that was said before the death, 0 if none. */
    private long killedAfter(int lines, int first) throws IOException, InterruptedException {
        var process = Child.start(RecordingLoop.class, List.of(), settings, Integer.toString(first));
        try (var output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("start");
            long said = 0;
            for (int i = 0; i <= lines; i++) {
                said = Long.parseLong(output.readLine());
            }
            spin(random.nextInt(3_000_000));
            kill(process);
            return rest(output, said);
        }
    }

    private static long rest(BufferedReader output, long said) throws IOException {
        long last = said;
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            last = Math.max(last, Long.parseLong(line));
        }
        return last;
    }

    /** By its handle: {@code Process.destroyForcibly} closes the output before it is read to its end. */
    private static void kill(Process process) throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    private static void spin(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private void checkWhole(long documents) throws Exception {
        checkDatabase();
        assertThat(store.since(0))
                .extracting(LedgerLine::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, documents).boxed().toList());
        long units = Math.min(documents, RecordingLoop.UNITS);
        assertThat(LedgerState.of(store).balance())
                .containsEntry(Verdict.ACCEPTED, units)
                .containsEntry(Verdict.SUPERSEDED, documents - units);
        assertThat(store.period(PROGRAMME, PERIOD).current()).hasSize((int) (3 * units));
    }

    private void checkDatabase() throws Exception {
        try (var connection = LedgerEngine.connect(settings);
                var statement = connection.createStatement()) {
            try (var row = statement.executeQuery(INCOMPLETE)) {
                row.next();
                assertThat(row.getLong(1)).isZero();
            }
            if (engine() == LedgerEngine.SQLITE) {
                try (var row = statement.executeQuery("PRAGMA integrity_check")) {
                    assertThat(row.getString(1)).isEqualTo("ok");
                }
                try (var row = statement.executeQuery("PRAGMA foreign_key_check")) {
                    assertThat(row.next()).isFalse();
                }
            }
        }
    }
}
