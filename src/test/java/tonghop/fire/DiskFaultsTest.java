package tonghop.fire;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Full, read-only and slow disks, where this user may mount one. */
class DiskFaultsTest {

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> losesNothingAndSaysWhatIsWrong() {
        return Trials.tests(DiskTrials.all(), folder);
    }
}
