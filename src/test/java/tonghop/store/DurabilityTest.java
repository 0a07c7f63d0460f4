package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {

    @TempDir
    Path folder;

    @Test
    void writesToTheDiskBeforeCommitReturns() {
        try (var engine = Engine.open(StoreSettings.embedded(folder.resolve("ledger.db")), Clock.systemUTC())) {
            assertThat(pragma(engine, "synchronous")).isEqualTo("2");
            assertThat(pragma(engine, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(engine, "foreign_keys")).isEqualTo("1");
        }
    }

    private static String pragma(Engine engine, String name) {
        var value = new StringBuilder();
        engine.write(session -> {
            session.query("PRAGMA " + name, row -> value.append(row.getString(1)));
            return true;
        });
        return value.toString();
    }
}
