package tonghop.store;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

/**
 * Where connections to SQLite come from. Its own library the build unpacks into a folder beside the driver's jar that bears the same name
 * and version. Loaded from there it is not unpacked to the temporary folder and compared at each start, which takes a tenth of a second,
 * leaves it behind where the process is killed, and fails where nothing in that folder may be executed. Without it the driver does as ever.
 */
final class SqliteDriver {

    /** Where the driver looks first ({@link SQLiteJDBCLoader}). */
    private static final String LIBRARY = "org.sqlite.lib.path";

    private SqliteDriver() {}

    static SQLiteDataSource source(SQLiteConfig config, String url) {
        var folder = library();
        if (folder != null && System.getProperty(LIBRARY) == null) {
            System.setProperty(LIBRARY, folder.toString());
        }
        var source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    /** The library's folder for this machine, null where there is none. */
    private static @Nullable Path library() {
        CodeSource driver = SQLiteJDBCLoader.class.getProtectionDomain().getCodeSource();
        if (driver == null) {
            return null;
        }
        try {
            var jar = Path.of(driver.getLocation().toURI());
            var folder = jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", ""))
                    .resolve("org/sqlite/native")
                    .resolve(OSInfo.getNativeLibFolderPathForCurrentOS());
            return Files.isRegularFile(folder.resolve(LibraryLoaderUtil.getNativeLibName())) ? folder : null;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("SQLite's driver is in no place that can be named: " + driver, e);
        }
    }
}
