package tonghop.pipeline.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.pipeline.fault.Failures;
import tonghop.pipeline.filing.FilingOrder;
import tonghop.pipeline.home.Originals;
import tonghop.store.Store;
import tonghop.store.StoreSettings;

/** Files that are changed under the program's hands. */
class InboxClearingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-03T02:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());
    private final List<String> said = new ArrayList<>();
    private Path report;

    @BeforeEach
    void report() throws IOException {
        Files.createDirectories(folder.resolve("originals"));
        report = Files.writeString(
                Files.createDirectories(folder.resolve("inbox")).resolve("bc.csv"), "1");
    }

    @Test
    void clearsAwayWhatWasKept() throws IOException {
        work(() -> {});

        assertThat(report).doesNotExist();
        assertThat(said).isEmpty();
    }

    @Test
    void leavesWhatWasPutInItsPlaceMeanwhile() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "2");

        work(() -> Files.move(other, report, StandardCopyOption.ATOMIC_MOVE));

        assertThat(report).hasContent("2");
    }

    @Test
    void leavesWhatWasWrittenToMeanwhile() throws IOException {
        work(() -> Files.writeString(report, "2", StandardOpenOption.APPEND));

        assertThat(report).hasContent("12");
    }

    @Test
    void isContentWhereSomebodyTookItAwayMeanwhile() throws IOException {
        work(() -> Files.delete(report));

        assertThat(said).isEmpty();
    }

    @Test
    void leavesWhatCameInThePlaceOfAFileThatCouldNotBeKept() throws IOException {
        Files.delete(report);

        work(() -> Files.writeString(report, "2"));

        assertThat(report).hasContent("2");
    }

    private interface Meanwhile {
        void happens() throws IOException;
    }

    private void work(Meanwhile meanwhile) throws IOException {
        var file = new GenericFile<File>();
        file.setFile(report.toFile());
        try (Store store = Store.open(StoreSettings.embedded(folder.resolve("ledger.db")))) {
            var receiving = new Receiving(
                    report.getParent(), new Originals(folder.resolve("originals")), new FilingOrder(store), CLOCK);
            var inbox = new InboxFilter(report.getParent(), Duration.ZERO, Duration.ZERO, held -> false, refused -> {});
            receiving.fromFolder(file, exchange);
            meanwhile.happens();
            new InboxClearing(receiving, inbox, new Failures(inbox::putOff, said::add))
                    .commit(null, null, exchange, file);
        }
    }
}
