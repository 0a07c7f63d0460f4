package tonghop.pipeline.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that are no text, as some archives and other systems leave them. */
class InboxNamesTest {

    @TempDir
    Path inbox;

    @Test
    void givesWhatCannotBeNamedANameThatCanBeRead() throws Exception {
        touch("bc \\xe1\\xff.csv");
        touch("bc __.csv");

        assertThat(new InboxFilter(inbox, Duration.ZERO, Duration.ZERO, refused -> {}).waiting())
                .containsExactlyInAnyOrder(inbox.resolve("bc __.csv"), inbox.resolve("2_bc __.csv"));
    }

    @Test
    void leavesTheFolderOfAnUnreadableNameForTheNextLook() throws Exception {
        shell("mkdir \"$(printf 'th\\xe1')\"; touch \"$(printf 'th\\xe1/bc.csv')\"");
        var filter = new InboxFilter(inbox, Duration.ZERO, Duration.ZERO, refused -> {});

        assertThat(filter.waiting()).hasSize(1);
        assertThat(filter.waiting()).containsExactly(inbox.resolve("th_/bc.csv"));
    }

    @Test
    void leavesAReadableNameAsItIs() throws IOException {
        Path file = Files.createFile(inbox.resolve("Báo cáo \uFFFD.csv"));

        assertThat(InboxNames.readable(file)).isEqualTo(file).exists();
    }

    private void touch(String name) throws Exception {
        shell("touch \"$(printf '" + name + "')\"");
    }

    private void shell(String command) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs bash to make names that are no text");
        assertThat(new ProcessBuilder("/bin/bash", "-c", command)
                        .directory(inbox.toFile())
                        .start()
                        .waitFor())
                .isZero();
    }
}
