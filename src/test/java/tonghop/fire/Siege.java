package tonghop.fire;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Future;

/** One home under arrivals whose running instance is killed again and again until all that comes is taken in, and the same in peace. */
final class Siege {

    private static final String AT_WORK = "đang theo dõi";

    private final List<Lane> lanes;
    private final Path folder;

    /** @param folder empty; the two homes are made in it */
    Siege(List<Lane> lanes, Path folder) {
        this.lanes = lanes;
        this.folder = folder;
    }

    /** The same arrivals, nobody killed. */
    State inPeace() throws Exception {
        try (var office = new Office(folder.resolve("calm"), KillMoments.never());
                var traffic = new Traffic(lanes, office)) {
            office.enterContacts();
            Program program = office.run();
            traffic.start().get();
            program.stop();
            settle(office);
            return State.of(office);
        }
    }

    /** @param atLeast so many kills, with nothing left to come at last */
    Fallen underFire(long seed, int atLeast) throws Exception {
        KillMoments moments = KillMoments.of(seed);
        int kills = 0;
        try (var office = new Office(folder.resolve("shaken"), moments);
                var traffic = new Traffic(lanes, office)) {
            office.enterContacts();
            Future<?> arriving = traffic.start();
            while (!arriving.isDone() || kills < atLeast) {
                kills += liveAndDie(office, moments) ? 1 : 0;
            }
            arriving.get();
            settle(office);
            return new Fallen(State.of(office), kills, office.commandKills.get(), office.home.resolve("originals"));
        }
    }

    /** What is there after the fire. */
    record Fallen(State state, int kills, int commandKills, Path originals) {}

    private static boolean liveAndDie(Office office, KillMoments moments) throws Exception {
        int before = count(office);
        long start = System.nanoTime();
        Program program = office.run();
        if (!moments.isAtWork()) {
            return program.killedAfter(moments.afterStart());
        }
        Patience.until("the program works", () -> !program.isRunning() || count(office) > before);
        return program.killedAfter(moments.atWork((System.nanoTime() - start) / 1_000_000));
    }

    private static int count(Office office) {
        return office.said().split(AT_WORK, -1).length - 1;
    }

    /** Twice: what the last one left for later is found done. */
    static void settle(Office office) throws Exception {
        for (int i = 0; i < 2; i++) {
            int exit = office.once().end();
            if (exit != 0) {
                throw new IllegalStateException("once ended with " + exit + ": " + office.log);
            }
        }
    }
}
