package tonghop.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

class SqliteDriverTest {

    @TempDir
    Path folder;

    @Test
    void loadsTheLibraryThatLiesBesideTheDriverAndUnpacksNothing() throws Exception {
        unpack(driver(), folder.resolve("sqlite"));

        assertThat(openedWhereTemporaryFilesGoTo("no-such-folder")).isEqualTo("open");
    }

    @Test
    void unpacksTheLibraryWhereNoneLiesBesideTheDriver() throws Exception {
        assertThat(openedWhereTemporaryFilesGoTo("no-such-folder")).contains("StoreException");
        Files.createDirectory(folder.resolve("temporary"));
        assertThat(openedWhereTemporaryFilesGoTo("temporary")).isEqualTo("open");
    }

    /** What a process says whose driver lies in the folder of the test. */
    private String openedWhereTemporaryFilesGoTo(String name) throws Exception {
        Path copy = folder.resolve("sqlite.jar");
        Files.copy(driver(), copy, StandardCopyOption.REPLACE_EXISTING);
        String classPath = System.getProperty("java.class.path").replace(driver().toString(), copy.toString());
        assertThat(classPath.split(File.pathSeparator)).contains(copy.toString());
        var child = Child.start(
                Opening.class,
                List.of("-Djava.io.tmpdir=" + folder.resolve(name)),
                classPath,
                StoreSettings.embedded(folder.resolve("ledger.db")));
        return new String(child.getInputStream().readAllBytes(), UTF_8).strip();
    }

    private static Path driver() throws Exception {
        return Path.of(SQLiteJDBCLoader.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static void unpack(Path driver, Path to) throws Exception {
        String name = "org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/"
                + LibraryLoaderUtil.getNativeLibName();
        Files.createDirectories(to.resolve(name).getParent());
        try (var jar = FileSystems.newFileSystem(URI.create("jar:" + driver.toUri()), Map.of())) {
            Files.copy(jar.getPath(name), to.resolve(name));
        }
    }

    /** Opens a ledger and says so, or why it could not. */
    static final class Opening {

        private Opening() {}

        public static void main(String[] arguments) {
            try (var store = Store.open(Child.settings(arguments))) {
                System.out.println("open");
            } catch (StoreException e) {
                System.out.println(e);
            }
        }
    }
}
