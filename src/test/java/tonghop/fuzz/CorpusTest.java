package tonghop.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other projects' test documents, with {@code -Pcorpus}: Apache Tika's of office files and mail, Apache Commons Compress's archives. */
class CorpusTest {

    @TempDir
    private Path folder;

    @Test
    void othersTestDocumentsAllHaveAVerdictAndNoneIsCounted() throws Exception {
        List<String> jars = Stream.of(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(path -> path.endsWith("-tests.jar"))
                .toList();
        Assumptions.assumeFalse(jars.isEmpty(), "mvn -Pcorpus test brings the documents (90 MB)");
        OwnProcess.Ended ended = OwnProcess.run(List.of(), folder, CorpusCampaign.class, jars);
        System.out.println(ended.printed());

        assertThat(ended.exitCode()).as(ended.printed()).isZero();
    }
}
