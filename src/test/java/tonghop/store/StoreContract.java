package tonghop.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that runs on every engine, in a subclass each; every test has a store of its own. */
abstract class StoreContract {

    @TempDir
    Path folder;

    StoreSettings settings;
    Store store;

    abstract LedgerEngine engine();

    @BeforeEach
    void open() {
        settings = engine().fresh(folder);
        store = Store.open(settings);
    }

    @AfterEach
    void close() {
        store.close();
    }

    void reopen() {
        store.close();
        store = Store.open(settings);
    }
}
