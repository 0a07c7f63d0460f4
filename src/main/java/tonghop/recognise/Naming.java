package tonghop.recognise;

import java.util.Collection;
import java.util.function.Supplier;
import tonghop.programme.Programme;
import tonghop.programme.Unit;

/** How the documents of one time name units: the units they can mean, and what finds them by their names. */
record Naming(UnitIndex index, IdentityFinder identities, UnitSplit split) {

    /** @param registry the units of every time, asked only for a superior that is none of these */
    static Naming of(
            Collection<Unit> units, Collection<Programme> programmes, Words words, Supplier<UnitIndex> registry) {
        var index = new UnitIndex(units, words);
        var named = new NamedUnits(programmes, index, words);
        var identities = new IdentityFinder(programmes, index, named, registry);
        return new Naming(index, identities, new UnitSplit(identities, named, index));
    }
}
