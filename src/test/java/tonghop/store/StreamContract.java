package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A ledger larger than the memory of the process that reads it, on every engine. */
abstract class StreamContract extends StoreContract {

    private static final int LINES = 100_000;

    @Test
    void readsHundredThousandLinesInSixteenMegabytes() throws Exception {
        try (var connection = LedgerEngine.connect(settings);
                var statement = connection.createStatement()) {
            statement.execute("""
                    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)
                    INSERT INTO document (number, arrival_key, file, sha256, source, received_at, verdict)
                    SELECT i, 'key ' || i, 'file ' || i,
                           '0123456789012345678901234567890123456789012345678901234567890123',
                           'folder', '2024-05-03T02:00:00Z', 'rejected' FROM n""".formatted(LINES));
            statement.execute("""
                    INSERT INTO finding (document, position, severity, code, message)
                    SELECT number, 0, 'error', 'not-a-report', 'Tệp này không phải là báo cáo.' FROM document""");
        }

        var process = Child.start(CountingReader.class, List.of("-Xmx16m"), settings);

        try (var output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo(LINES + " lines, " + LINES + " findings");
        }
        assertThat(process.waitFor()).isZero();
    }
}
