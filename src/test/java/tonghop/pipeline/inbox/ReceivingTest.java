package tonghop.pipeline.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.pipeline.filing.FilingOrder;
import tonghop.pipeline.home.Originals;
import tonghop.store.Store;
import tonghop.store.StoreSettings;

class ReceivingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-03T02:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Path inbox;

    @BeforeEach
    void folders() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.createDirectories(folder.resolve("originals"));
    }

    @Test
    void leavesAFileThatWasTakenAwayToWhoeverHasItNow() throws IOException {
        Exchange exchange = exchange();

        assertThat(receive(inbox.resolve("gone.xlsx"), exchange)).isNull();
        assertThat(exchange.isRouteStop()).isTrue();
    }

    @Test
    void failsWhereTheOriginalCannotBeKept() throws IOException {
        Path file = Files.writeString(inbox.resolve("here.xlsx"), "bytes");
        Files.delete(folder.resolve("originals"));

        assertThatThrownBy(() -> receive(file, exchange())).isInstanceOf(NoSuchFileException.class);
        assertThat(file).exists();
    }

    private static Exchange exchange() {
        return new DefaultExchange(new DefaultCamelContext());
    }

    private Object receive(Path path, Exchange exchange) throws IOException {
        var file = new GenericFile<File>();
        file.setFile(path.toFile());
        try (Store store = Store.open(StoreSettings.embedded(folder.resolve("ledger.db")))) {
            var receiving =
                    new Receiving(inbox, new Originals(folder.resolve("originals")), new FilingOrder(store), CLOCK);
            return receiving.fromFolder(file, exchange);
        }
    }
}
