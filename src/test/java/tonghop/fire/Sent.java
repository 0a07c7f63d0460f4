package tonghop.fire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tonghop.model.Verdict;

/** Reports that lie ready to be put into an inbox, and what must come of them. */
final class Sent {

    private final List<OfficeReport> reports = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private Sent() {}

    /** One each of so many units of one regime. */
    static Sent reports(int count) {
        var random = new Random(count);
        var sent = new Sent();
        for (Owed owed : Owed.of("dvcq-bdt-dongnai", "2024-6M").subList(0, count)) {
            sent.reports.add(OfficeReport.of(owed, random));
            sent.names.add("BC " + owed.unit().name() + ".csv");
        }
        return sent;
    }

    /** Puts all of them into the inbox. */
    Sent into(Office office) throws IOException {
        for (int i = 0; i < names.size(); i++) {
            office.drop(names.get(i), reports.get(i).csv());
        }
        return this;
    }

    List<OfficeReport> all() {
        return reports;
    }

    List<String> names() {
        return names;
    }

    /** @throws IllegalStateException unless all of them are in the ledger once, counted as they were sent, and nothing else */
    void mustBeIn(Office office, Expected... others) throws Exception {
        var lane = new ArrayList<Expected>(List.of(others));
        for (int i = 0; i < names.size(); i++) {
            lane.add(new Expected(names.get(i), null, Verdict.ACCEPTED, reports.get(i)));
        }
        State state = State.of(office);
        List<String> complaints = new Judge(List.of(new Lane("", List.of(), lane, 0)))
                .complaintsOfOne(state, office.home.resolve("originals"));
        Trial.must(String.join("; ", complaints), complaints.isEmpty());
    }

    /** Their names in the inbox of that office that are still there. */
    Stream<String> waiting(Office office) {
        return names.stream()
                .filter(name ->
                        office.home.resolve("inbox").resolve(name).toFile().exists());
    }
}
