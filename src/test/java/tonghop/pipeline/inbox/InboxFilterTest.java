package tonghop.pipeline.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of the inbox a look at it takes. */
class InboxFilterTest {

    private static final Duration QUIET = Duration.ofMillis(300);

    @TempDir
    Path inbox;

    @Test
    void judgesAllFilesOfOneLookByOneMomentSoThatNoneOvertakesAnOlderOne() throws IOException {
        Path report = Files.createFile(inbox.resolve("bc.csv"));
        Instant written = Instant.now();
        Files.setLastModifiedTime(report, FileTime.from(written));
        var filter = new InboxFilter(inbox, QUIET, Duration.ZERO, held -> false, refused -> {});
        try (var context = new DefaultCamelContext()) {
            filter.begin(null, context.getEndpoint("direct:inbox"));
            while (Instant.now().isBefore(written.plus(QUIET).plusMillis(50))) {
                Thread.onSpinWait();
            }

            assertThat(filter.accept(file(report))).isFalse();
            filter.begin(null, context.getEndpoint("direct:inbox"));
            assertThat(filter.accept(file(report))).isTrue();
        }
    }

    private static GenericFile<File> file(Path path) {
        var file = new GenericFile<File>();
        file.setFile(path.toFile());
        return file;
    }
}
