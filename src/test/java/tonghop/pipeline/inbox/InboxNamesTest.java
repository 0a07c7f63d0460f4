package tonghop.pipeline.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

        assertThat(new InboxFilter(inbox, Duration.ZERO, Duration.ZERO, held -> false, refused -> {}).waiting())
                .containsExactlyInAnyOrder(inbox.resolve("bc __.csv"), inbox.resolve("2_bc __.csv"));
    }

    @Test
    void leavesTheFolderOfAnUnreadableNameForTheNextLook() throws Exception {
        shell("mkdir \"$(printf 'th\\xe1')\"; touch \"$(printf 'th\\xe1/bc.csv')\"");
        var filter = new InboxFilter(inbox, Duration.ZERO, Duration.ZERO, held -> false, refused -> {});

        assertThat(filter.waiting()).hasSize(1);
        assertThat(filter.waiting()).containsExactly(inbox.resolve("th_/bc.csv"));
    }

    @Test
    void leavesAReadableNameAsItIs() throws IOException {
        Path file = Files.createFile(inbox.resolve("Báo cáo \uFFFD.csv"));

        assertThat(InboxNames.readable(file)).isEqualTo(file).exists();
    }

    @Test
    void givesABackslashANameThatCamelFinds() throws IOException {
        assumeTrue(inbox.getFileSystem().getSeparator().equals("/"), "a backslash is no part of a name here");
        Files.createFile(inbox.resolve("Mã Đà\\bc.csv"));
        Path folder = Files.createDirectories(inbox.resolve("xã\\mới"));
        Files.createFile(folder.resolve("bc.csv"));
        var filter = new InboxFilter(inbox, Duration.ZERO, Duration.ZERO, held -> false, refused -> {});

        assertThat(filter.waiting()).contains(inbox.resolve("Mã Đà_bc.csv")).hasSize(2);
        assertThat(filter.waiting())
                .containsExactlyInAnyOrder(inbox.resolve("Mã Đà_bc.csv"), inbox.resolve("xã_mới/bc.csv"));
    }

    @Test
    void passesOverWhatCamelPassesOverAndSaysSoOnce() throws IOException {
        Files.createFile(Files.createDirectories(inbox.resolve(".recycle")).resolve("bc.csv"));
        Files.createFile(inbox.resolve("bc.csv.camelLock"));
        var said = new ArrayList<String>();
        var filter = new InboxFilter(inbox, Duration.ZERO, Duration.ZERO, held -> false, said::add);

        assertThat(filter.waiting()).isEmpty();
        assertThat(filter.waiting()).isEmpty();
        assertThat(said)
                .hasSize(2)
                .anySatisfy(one -> assertThat(one).contains("“.recycle”"))
                .anySatisfy(one -> assertThat(one).contains("“bc.csv.camelLock”"));
        assertThat(filter.hasClosedFolders()).isFalse();
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
