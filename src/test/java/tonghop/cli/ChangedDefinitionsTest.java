package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.model.LedgerLine;
import tonghop.model.Verdict;
import tonghop.pipeline.WorkClock;
import tonghop.pipeline.home.Home;

/** Definitions that somebody changes, rightly or wrongly, while reports come in. */
class ChangedDefinitionsTest {

    @TempDir
    private Path folder;

    private Path regime;

    @BeforeEach
    void makeTheHome() throws IOException {
        Files.createDirectories(folder.resolve("inbox"));
        regime = Files.createDirectories(folder.resolve("config/programmes")).resolve("dvcq-bdt-dongnai.yaml");
    }

    @Test
    void doNotReachAnInstanceThatRuns() throws Exception {
        List<LedgerLine> lines = new CopyOnWriteArrayList<>();
        var clock = WorkClock.from(OffsetDateTime.parse(CommandsTest.NOW).toInstant());
        try (Work work = Work.watching(
                new Home(folder), new DryRun(), clock, new PrintWriter(Writer.nullWriter()), lines::add)) {
            work.start();
            Files.writeString(regime, "code: dvcq-bdt-dongnai\nforms: [");
            drop("một.xlsx");
            assertThat(work.awaitIdle()).isTrue();
        }
        assertThat(lines).extracting(LedgerLine::verdict).containsExactly(Verdict.ACCEPTED);
        assertThat(folder.resolve("out/dvcq-bdt-dongnai/2024-6M/tong-hop.json")).exists();
    }

    @Test
    void stopTheNextStartWhereTheyAreWrongAndLeaveEverythingWhereItIs() throws IOException {
        Files.writeString(regime, "code: dvcq-bdt-dongnai\nforms: [");
        drop("một.xlsx");

        Program.Ended refused = Program.run("once", "--home", folder, "--now", CommandsTest.NOW);
        assertThat(refused.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(refused.err()).contains("dvcq-bdt-dongnai.yaml:2: sai cú pháp YAML");
        assertThat(folder.resolve("inbox/một.xlsx")).exists();
        assertThat(folder.resolve("out")).isEmptyDirectory();

        Files.delete(regime);
        assertThat(Program.run("once", "--home", folder, "--now", CommandsTest.NOW)
                        .out())
                .contains("1 được nhận");
        assertThat(folder.resolve("inbox/một.xlsx")).doesNotExist();
    }

    private void drop(String name) throws IOException {
        Files.copy(CommandsTest.GOOD, folder.resolve("inbox").resolve(name));
    }
}
