package tonghop.fire;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tonghop.model.LedgerLine;
import tonghop.store.Store;

/** Two of the program at one home, by mistake or as people's commands beside it. */
final class TwoInstanceTrials {

    private static final int AT_ONCE = 4;
    private static final String REFUSAL = "đang được một chương trình TongHop khác sử dụng";

    private TwoInstanceTrials() {}

    static List<Trial> all() {
        return List.of(
                new Trial("run and run at one home", folder -> second(folder, true)),
                new Trial("run and once at one home", folder -> second(folder, false)),
                new Trial("four of once at the same moment", TwoInstanceTrials::manyAtOnce),
                new Trial("four people decide at the same moment while it runs", TwoInstanceTrials::decisions),
                new Trial("the lock of one that was killed", TwoInstanceTrials::staleLock));
    }

    private static String second(Path folder, boolean watching) throws Exception {
        try (var office = new Office(folder, KillMoments.never())) {
            Program first = DiskTrials.running(office);
            Program second = watching ? office.run() : office.once();
            Trial.must("the second refuses", second.end() == 1);
            String said = Trial.line(office, REFUSAL);
            Trial.must("it says who: " + said, said.contains("tiến trình số " + first.pid()));
            Sent sent = Sent.reports(2).into(office);
            Patience.until(
                    "the first goes on", () -> sent.waiting(office).findAny().isEmpty());
            Trial.must("the first ends in order", first.stop() == 0);
            Trial.must("nothing is left to do", office.once().end() == 0);
            sent.mustBeIn(office);
            return said;
        }
    }

    /** Who comes while another works is refused; who comes after it works too. */
    private static String manyAtOnce(Path folder) throws Exception {
        try (var office = new Office(folder, KillMoments.never())) {
            Sent sent = Sent.reports(AT_ONCE).into(office);
            var programs = new ArrayList<Program>();
            for (int i = 0; i < AT_ONCE; i++) {
                programs.add(office.once());
            }
            int done = 0;
            for (Program program : programs) {
                done += program.end() == 0 ? 1 : 0;
            }
            Trial.must("one at least works", done > 0);
            Trial.must("who refused said why", done == AT_ONCE || office.said().contains(REFUSAL));
            Trial.must("nothing is left to do", office.once().end() == 0);
            sent.mustBeIn(office);
            return done + " worked, " + (AT_ONCE - done) + " were refused";
        }
    }

    /** Commands are not kept out: of those about one document one is written down, and what they change is consolidated by the one that runs. */
    private static String decisions(Path folder) throws Exception {
        try (var office = new Office(folder, KillMoments.never())) {
            List<Lane> held = new Lanes(AT_ONCE).make(5).subList(4, 5);
            Program program = DiskTrials.running(office);
            for (Lane.Step step : held.get(0).steps().subList(0, 2)) {
                step.at(office);
            }
            var programs = new ArrayList<Program>();
            for (int i = 0; i < AT_ONCE; i++) {
                programs.add(Program.start(
                        office.log,
                        "decide",
                        "accept",
                        1,
                        "--reason",
                        "Đã hỏi",
                        "--by",
                        "Lan " + i,
                        "--home",
                        office.home));
            }
            int done = 0;
            for (Program one : programs) {
                done += one.end() == 0 ? 1 : 0;
            }
            Trial.must("one decision, not " + done, done == 1);
            Path place = office.home
                    .resolve("out")
                    .resolve(held.get(0).expected().get(0).counted().owed().place());
            Patience.until("it is consolidated", () -> State.files(place).size() >= 2);
            Trial.must("it ends in order", program.stop() == 0);
            Trial.must("nothing is left to do", office.once().end() == 0);
            try (Store store = office.store()) {
                List<LedgerLine> ledger = store.since(0);
                Trial.must("one document", ledger.size() == 1);
                Trial.must("one decision is kept", store.decisions().about(1).size() == 1);
            }
            List<String> complaints =
                    new Judge(held).complaintsOfOne(State.of(office), office.home.resolve("originals"));
            Trial.must(String.join("; ", complaints), complaints.isEmpty());
            return "one is written down, three are told that it is no longer held";
        }
    }

    private static String staleLock(Path folder) throws Exception {
        try (var office = new Office(folder, KillMoments.never())) {
            Program killed = DiskTrials.running(office);
            Trial.must("it was killed", killed.killedAfter(0));
            Sent sent = Sent.reports(2).into(office);
            Trial.must("the next one works", office.once().end() == 0);
            sent.mustBeIn(office);
            return "the lock goes with the process";
        }
    }
}
