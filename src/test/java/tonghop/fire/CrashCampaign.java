package tonghop.fire;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Home after home under fire until there were enough kills; prints the counts. */
final class CrashCampaign {

    private static final int LANES = 40;
    private static final int KILLS_A_HOME = 40;

    private final long seed;
    private final int kills;
    private final Path folder;

    /** @param folder empty; a folder for each home is made in it, and those of homes where all is well are removed again */
    CrashCampaign(long seed, int kills, Path folder) {
        this.seed = seed;
        this.kills = kills;
        this.folder = folder;
    }

    /** False if anything was not as it must be. */
    boolean run() throws Exception {
        System.out.printf("Crash campaign, seed %d: kill -9 at least %d times%n", seed, kills);
        System.out.printf(
                "%5s %6s %9s %10s %8s %8s %8s %9s %6s  %s%n",
                "home",
                "kills",
                "commands",
                "documents",
                "letters",
                "repeats",
                "figures",
                "database",
                "time",
                "judged");
        int killed = 0;
        int commands = 0;
        boolean well = true;
        var verdicts = new TreeMap<String, Long>();
        long start = System.nanoTime();
        for (int home = 1; killed < kills; home++) {
            Path place = Folders.make(folder.resolve("home-" + home));
            List<Lane> lanes = new Lanes(seed + home).make(LANES);
            long begun = System.nanoTime();
            var siege = new Siege(lanes, place);
            State calm = siege.inPeace();
            Siege.Fallen fallen = siege.underFire(seed + home, Math.min(KILLS_A_HOME, kills - killed));
            List<String> complaints = new Judge(lanes).complaints(fallen.state(), calm, fallen.originals());
            killed += fallen.kills();
            commands += fallen.commandKills();
            Judge.byVerdict(fallen.state()).forEach((v, n) -> verdicts.merge(v, n, Long::sum));
            row(home, fallen, calm, complaints, System.nanoTime() - begun);
            well &= complaints.isEmpty();
            if (complaints.isEmpty()) {
                Folders.remove(place);
            }
        }
        sum(killed, commands, verdicts, System.nanoTime() - start, well);
        return well;
    }

    private static void row(int home, Siege.Fallen fallen, State calm, List<String> complaints, long nanos) {
        State state = fallen.state();
        long letters = state.letters().stream().distinct().count();
        System.out.printf(
                "%5d %6d %9d %10d %8d %8d %8s %9s %5ds  %s%n",
                home,
                fallen.kills(),
                fallen.commandKills(),
                state.ledger().size(),
                letters,
                state.letters().size() - letters,
                state.figures().equals(calm.figures()) ? "equal" : "UNEQUAL",
                state.database(),
                Duration.ofNanos(nanos).toSeconds(),
                complaints.isEmpty() ? "well" : complaints.size() + " COMPLAINTS");
        complaints.forEach(complaint -> System.out.println("      " + complaint));
    }

    private static void sum(int kills, int commands, Map<String, Long> verdicts, long nanos, boolean well) {
        System.out.printf(
                "%d kills of the instance, %d of people's commands, %s; by verdict %s: %s%n",
                kills,
                commands,
                Duration.ofNanos(nanos).truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
                verdicts,
                well ? "nothing lost, nothing doubled" : "NOT AS IT MUST BE");
    }
}
