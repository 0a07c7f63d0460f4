package tonghop.fire;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files that change while they are read, and what is no file. */
class FileFaultsTest {

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> takesInWhatIsAReportAndTouchesNothingElse() {
        return Trials.tests(FileTrials.all(), folder);
    }
}
