package tonghop.pipeline.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.store.Store;
import tonghop.store.StoreException;
import tonghop.store.StoreSettings;

class ReasonTest {

    @TempDir
    Path folder;

    @Test
    void saysWhatTheStoreSaysOfItself() throws IOException {
        Path broken = Files.writeString(folder.resolve("tonghop.db"), "không phải sổ theo dõi".repeat(100));
        try (Store store = Store.open(StoreSettings.embedded(broken))) {
            store.lastNumber();
        } catch (StoreException e) {
            assertThat(Reason.of(new IOException(e)))
                    .startsWith("tệp sổ theo dõi bị hỏng")
                    .doesNotContain("SQL");
            return;
        }
        throw new AssertionError("it opened");
    }

    @Test
    void tellsAFullDiskFromOneThatIsReadOnlyAndFromPermissions() {
        assertThat(Reason.of(new IOException("No space left on device"))).contains("đĩa đã đầy");
        assertThat(Reason.of(new IOException("/x: Read-only file system"))).contains("chỉ cho đọc");
        assertThat(Reason.of(new AccessDeniedException("/x"))).contains("không có quyền đọc hoặc ghi “/x”");
        assertThat(Reason.of(new DirectoryNotEmptyException("/x"))).contains("“/x” có một thư mục");
    }

    @Test
    void blamesTheDiskForAFileThatIsNotThereOnlyWhereItIsToBlame() {
        assertThat(Reason.of(new NoSuchFileException(folder.resolve("a/b.xlsx").toString())))
                .contains("lỗi kỹ thuật");
        assertThat(Reason.of(new NoSuchFileException("/proc/1/no/b.xlsx"))).doesNotContain("lỗi kỹ thuật");
    }
}
