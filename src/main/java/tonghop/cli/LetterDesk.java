package tonghop.cli;

import java.io.IOException;
import java.util.Map;
import tonghop.letter.LetterTemplates;
import tonghop.pipeline.correspondence.Correspondence;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.store.Store;

/**
 * What letters are written with: the home's definitions, templates and ledger. The templates are read first, so that a wrong one is told
 * before anything else.
 */
record LetterDesk(Home home, Store store, Definitions definitions, Correspondence correspondence)
        implements AutoCloseable {

    static LetterDesk open(HomeOptions options) throws IOException {
        Home home = options.home();
        LetterTemplates templates = LetterTemplates.load(home.letters());
        Definitions loaded = Definitions.load(home.config());
        Homes.prepareExisting(home);
        Store store = Homes.store(home, Settings.of(home));
        Definitions definitions = loaded.opened(store.periodEvents().all());
        var correspondence = new Correspondence(store, definitions.programmes(), templates, options.moment());
        return new LetterDesk(home, store, definitions, correspondence);
    }

    Map<String, Programme> programmes() {
        return definitions.programmes();
    }

    @Override
    public void close() {
        store.close();
    }
}
