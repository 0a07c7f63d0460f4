package tonghop.pipeline.home;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

    @TempDir
    Path folder;

    @Test
    void saysWhoHoldsTheHome() throws IOException {
        var home = new Home(folder);
        home.create();
        try (var lock = HomeLock.of(home)) {
            assertThatThrownBy(() -> HomeLock.of(home))
                    .isInstanceOf(HomeInUseException.class)
                    .hasMessageContaining(
                            "tiến trình số " + ProcessHandle.current().pid())
                    .hasMessageContaining("Hãy dừng chương trình kia trước");
        }
        HomeLock.of(home).close();
    }
}
