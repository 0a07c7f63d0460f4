package tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import tonghop.pipeline.DeliveredFiles;
import tonghop.pipeline.Home;
import tonghop.pipeline.Originals;
import tonghop.pipeline.Settings;
import tonghop.store.Store;
import tonghop.store.StoreSettings;

/** Makes a home ready: its folders, its log and its store. */
final class Homes {

    private static final int LOG_BYTES = 5_000_000;
    private static final int LOG_FILES = 5;

    private Homes() {}

    static void prepare(Home home) throws IOException {
        home.create();
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        Handler file = new FileHandler(home.log().resolve("tonghop-%g.log").toString(), LOG_BYTES, LOG_FILES, true);
        file.setFormatter(new SimpleFormatter());
        file.setEncoding("UTF-8");
        root.addHandler(file);
        root.setLevel(Level.WARNING);
    }

    /** True if there is a ledger to ask; to look into one makes none. */
    static boolean hasStore(Home home, Settings settings) {
        return !settings.text("store.url").isEmpty() || Files.exists(embedded(home));
    }

    private static Path embedded(Home home) {
        return home.data().resolve("tonghop.db");
    }

    static Store store(Home home, Settings settings) {
        String url = settings.text("store.url");
        return Store.open(
                url.isEmpty()
                        ? StoreSettings.embedded(embedded(home))
                        : new StoreSettings(url, settings.text("store.user"), settings.text("store.password")));
    }

    /** Where results are handed on. */
    static Path out(Settings settings) {
        return Path.of(settings.text("out")).toAbsolutePath().normalize();
    }

    /** The delivered outputs beside the newest. */
    static DeliveredFiles delivered(Home home, Settings settings) {
        return new DeliveredFiles(out(settings), new Originals(home.originals()));
    }
}
