package tonghop.pipeline.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tonghop.grid.Document;
import tonghop.model.Report;
import tonghop.model.Wording;
import tonghop.programme.Definitions;
import tonghop.recognise.Envelope;
import tonghop.recognise.Recogniser;

/**
 * Recognises documents, those of a unit that has words of its own with these: a document is recognised without them first, for
 * only then is it known whose it is.
 */
final class Recognising {

    private static final int MOST_KEPT = 100;

    private final CurrentRegimes regimes;
    private final UnitWordings wordings;
    private volatile Recognisers recognisers;

    Recognising(CurrentRegimes regimes, UnitWordings wordings) {
        this.regimes = regimes;
        this.wordings = wordings;
        this.recognisers = new Recognisers(regimes.known());
    }

    /** Those of one state of the definitions. */
    private static final class Recognisers {

        private final Definitions definitions;
        private final Recogniser plain;
        private final Map<List<Wording.Mapped>, Recogniser> ofUnits = new ConcurrentHashMap<>();

        Recognisers(Definitions definitions) {
            this.definitions = definitions;
            this.plain = recogniser(List.of());
        }

        private Recogniser recogniser(List<Wording.Mapped> own) {
            return new Recogniser(
                    definitions.programmes().values(), definitions.units().units(), definitions.vocabulary(), own);
        }

        Recogniser ofUnit(List<Wording.Mapped> own) {
            if (ofUnits.size() >= MOST_KEPT) {
                ofUnits.clear();
            }
            return ofUnits.computeIfAbsent(own, this::recogniser);
        }
    }

    private Recognisers current() {
        Definitions definitions = regimes.now();
        Recognisers current = recognisers;
        if (current.definitions != definitions) {
            current = new Recognisers(definitions);
            recognisers = current;
        }
        return current;
    }

    /** The reports of a document with what people decided about it, as {@link Recogniser#recognise} gives them. */
    List<Recogniser.Part> recognise(Document document, Envelope envelope, Decided decided) {
        Recognisers current = current();
        List<Recogniser.Part> first = current.plain.recognise(document, envelope, decided.assigned());
        var parts = new ArrayList<>(first);
        for (int i = 0; i < parts.size(); i++) {
            Report report = first.get(i).report();
            List<Wording.Mapped> own = own(report, decided);
            if (!own.isEmpty()) {
                List<Recogniser.Part> again = current.ofUnit(own).recognise(document, envelope, decided.assigned());
                // A word of the one unit shall not make the document another's.
                if (again.size() == first.size()
                        && isOf(again.get(i).report(), own.get(0).wording())) {
                    parts.set(i, again.get(i));
                }
            }
        }
        return parts;
    }

    private static boolean isOf(Report report, Wording wording) {
        return wording.unit().equals(report.unit()) && wording.programme().equals(report.programme());
    }

    /** Those of the ledger with what is being decided about the document at the moment. */
    private List<Wording.Mapped> own(Report report, Decided decided) {
        var own = new LinkedHashMap<Long, Wording.Mapped>();
        wordings.of(report).forEach(m -> own.put(m.why().decision(), m));
        decided.wordings().stream()
                .filter(m -> m.wording().unit().equals(report.unit()))
                .filter(m -> own.isEmpty()
                        || own.values()
                                .iterator()
                                .next()
                                .wording()
                                .programme()
                                .equals(m.wording().programme()))
                .forEach(m -> own.put(m.why().decision(), m));
        return List.copyOf(own.values());
    }
}
