package tonghop.fire;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A second program at one home is kept out, and says who is there. */
class TwoInstancesTest {

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> keepsTheHomeWhole() {
        return Trials.tests(TwoInstanceTrials.all(), folder);
    }
}
