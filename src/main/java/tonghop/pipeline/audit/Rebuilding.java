package tonghop.pipeline.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.model.Period;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.output.Output;
import tonghop.pipeline.output.Outputs;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.store.MadeOutput;
import tonghop.store.Replay;
import tonghop.store.Store;

/** Makes outputs again as they stood, from the events alone. */
public final class Rebuilding {

    /** So many events between two looks at the ledger are tried one by one. */
    private static final int MOST_TRIES = 100;

    private final Store store;
    private final Definitions definitions;
    private final String digest;

    /**
     * @param definitions without the periods that people opened
     * @param digest what tells their state from others
     */
    public Rebuilding(Store store, Definitions definitions, String digest) {
        this.store = store;
        this.definitions = definitions;
        this.digest = digest;
    }

    /**
     * An output that was made again.
     *
     * @param made what was written down of it then
     * @param isSame whether it has the bytes that it had then
     * @param sameFigures whether its figures have
     * @param sameDefinitions whether the definitions are those that it was made by
     */
    public record Rebuilt(
            MadeOutput made,
            byte[] workbook,
            byte[] json,
            boolean isSame,
            boolean sameFigures,
            boolean sameDefinitions) {}

    /** What lay in the out folder at that moment; empty where nothing had been made, or only before there were events. */
    public Optional<MadeOutput> standing(String programme, Period period, Instant at) {
        return store.made().of(programme, period).stream()
                .filter(made -> !made.madeAt().isAfter(at))
                .reduce((earlier, later) -> later);
    }

    /**
     * Makes it again; where the ledger changed while it was made, from the state that gives its bytes.
     *
     * @throws IllegalArgumentException if the definitions no longer have the programme or the period; the message is for people, in Vietnamese
     * @throws tonghop.store.StoreException where the events do not lead there
     */
    public Rebuilt rebuild(MadeOutput made) throws IOException {
        Path folder = Files.createTempDirectory("tonghop");
        try (Replay replay = store.events().replay(folder.resolve("ledger.db"))) {
            long last = Math.min(made.seen().last(), made.seen().first() + MOST_TRIES);
            Rebuilt rebuilt = null;
            for (long sequence = made.seen().first(); sequence <= last; sequence++) {
                rebuilt = at(replay, sequence, made);
                if (rebuilt.isSame()) {
                    break;
                }
            }
            return Objects.requireNonNull(rebuilt);
        } finally {
            remove(folder);
        }
    }

    /** Makes it from the state after that event, which the replay goes on to. */
    Rebuilt at(Replay replay, long sequence, MadeOutput made) throws IOException {
        replay.upTo(sequence);
        Store then = replay.store();
        Definitions opened = definitions.opened(then.periodEvents().all());
        Programme programme = opened.programmes().get(made.programme());
        ReportingPeriod calendar =
                programme == null ? null : programme.period(made.period()).orElse(null);
        if (programme == null || calendar == null) {
            throw new IllegalArgumentException("Định nghĩa hiện nay không còn chế độ “" + made.programme()
                    + "” hoặc kỳ “" + made.period().label() + "” của chế độ đó.");
        }
        Output output = new Outputs(then, opened.units()).of(programme, calendar, made.madeAt());
        byte[] workbook = output.workbook();
        byte[] json = output.json();
        boolean sameFigures = Originals.sha256(json).equals(made.jsonSha256());
        boolean isSame = sameFigures && Originals.sha256(workbook).equals(made.sha256());
        return new Rebuilt(
                made, workbook, json, isSame, sameFigures, made.definitions().equals(digest));
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
