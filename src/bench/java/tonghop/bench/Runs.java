package tonghop.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Several runs of one thing.
 *
 * @param all the fastest first, at least one
 */
record Runs(List<ProcessRun> all) {

    /** How many, where nothing else is asked for with {@code -Dbench.runs}. */
    private static final int COUNT = Integer.getInteger("bench.runs", 5);

    /** One run, prepared as it needs be. */
    interface Once {
        ProcessRun run() throws IOException, InterruptedException;
    }

    static Runs of(Once once) throws IOException, InterruptedException {
        var all = new ArrayList<ProcessRun>();
        for (int run = 0; run < COUNT; run++) {
            all.add(once.run());
        }
        all.sort(Comparator.comparingDouble(ProcessRun::seconds));
        return new Runs(List.copyOf(all));
    }

    double fastest() {
        return all.get(0).seconds();
    }

    double median() {
        return all.get(all.size() / 2).seconds();
    }

    double slowest() {
        return all.get(all.size() - 1).seconds();
    }

    /** Of the run in the middle, by processor time. */
    double processor() {
        return all.stream().mapToDouble(ProcessRun::processor).sorted().toArray()[all.size() / 2];
    }

    /** The most of any run. */
    long megabytes() {
        return all.stream().mapToLong(ProcessRun::megabytes).max().orElseThrow();
    }

    /** Of all runs together. */
    double stolen() {
        return all.stream().mapToDouble(ProcessRun::stolen).average().orElseThrow();
    }
}
