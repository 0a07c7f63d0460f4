package tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.PeriodEvent;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;
import tonghop.programme.Definitions;
import tonghop.store.Store;

/** The definitions of a home with the periods that people opened there; nothing is made where there is no home yet. */
final class HomeDefinitions {

    private HomeDefinitions() {}

    /** @param home null for the built-in definitions alone */
    static Definitions load(@Nullable Home home) throws IOException {
        return home == null
                ? Definitions.load(null)
                : Definitions.load(home.config()).opened(events(home));
    }

    /** What people did to periods there. */
    static List<PeriodEvent> events(Home home) throws IOException {
        var absolute = new Home(absolute(home.folder()));
        Settings settings = Settings.of(absolute);
        if (!Homes.hasStore(absolute, settings)) {
            return List.of();
        }
        try (Store store = Homes.store(absolute, settings)) {
            return store.periodEvents().all();
        }
    }

    private static Path absolute(Path folder) {
        return folder.toAbsolutePath().normalize();
    }
}
