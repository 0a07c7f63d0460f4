package tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tonghop.pipeline.WorkClock;
import tonghop.pipeline.delivery.DeliveredFiles;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.home.OwnerOnly;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.home.SharedFolder;
import tonghop.store.Store;
import tonghop.store.StoreSettings;
import tonghop.workbook.TemporaryFiles;

/** Makes a home ready: its folders, its log and its store. */
final class Homes {

    private Homes() {}

    /** @throws IllegalArgumentException if its ledger is lost; the message is for people, in Vietnamese */
    static void prepare(Home home) throws IOException {
        home.create();
        var settings = Settings.of(home);
        LostLedger.refuse(home, settings);
        SharedFolder.inbox(settings).prepare();
        SharedFolder.out(settings).prepare();
        LogFiles.open(home, settings);
        TemporaryFiles.keepIn(OwnTemporary.of(home));
    }

    /**
     * As {@link #prepare}, for a command that has nothing to do in a home that is not there: a name with a slip of the pen makes none.
     *
     * @throws IllegalArgumentException if there is no such folder, likewise
     */
    static void prepareExisting(Home home) throws IOException {
        if (!Files.isDirectory(home.folder())) {
            throw new IllegalArgumentException("Không có thư mục làm việc " + home.folder()
                    + ". Hãy kiểm tra --home; thư mục mới được tạo bằng lệnh “once”.");
        }
        prepare(home);
    }

    /** True if there is a ledger to ask, or nobody may look; to look into one makes none. */
    static boolean hasStore(Home home, Settings settings) {
        return !settings.text("store.url").isEmpty() || !Files.notExists(embedded(home));
    }

    /** @throws IllegalArgumentException if there is no ledger to ask, or it is lost; the message is for people, in Vietnamese */
    static void requireStore(Home home, Settings settings) throws IOException {
        LostLedger.refuse(home, settings);
        if (!hasStore(home, settings)) {
            throw new IllegalArgumentException("Thư mục " + home.folder() + " chưa có sổ nhận nào.");
        }
    }

    /** The file of the ledger, where it is on no server. */
    static Path embedded(Home home) {
        return home.data().resolve("tonghop.db");
    }

    static boolean isOnServer(Settings settings) {
        return !settings.text("store.url").isEmpty();
    }

    /** For a command that only looks. */
    static Store store(Home home, Settings settings) throws IOException {
        return store(home, settings, WorkClock.ofMachine());
    }

    /** @param clock says when what is changed was changed */
    static Store store(Home home, Settings settings, WorkClock clock) throws IOException {
        LostLedger.refuse(home, settings);
        String url = settings.text("store.url");
        if (url.isEmpty()) {
            // The engine would make it as the umask says, and the files beside it as this one is.
            OwnerOnly.createFile(embedded(home));
        }
        return Store.open(
                url.isEmpty()
                        ? StoreSettings.embedded(embedded(home))
                        : new StoreSettings(url, settings.text("store.user"), settings.text("store.password")),
                clock);
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
