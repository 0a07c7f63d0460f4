package tonghop.fire;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lanes run beside each other; when all that concerns a period with a receiving office has come, its output is approved. */
final class Traffic implements AutoCloseable {

    private static final int SIDE_BY_SIDE = 4;
    /** Of the regimes whose outputs go to a receiving office by mail. */
    private static final Set<String> DELIVERED = Set.of("dvcq-tuyenquang/2024-M05", "dvcq-bdt-dongnai/2024-6M");

    private final ExecutorService hands = Executors.newFixedThreadPool(SIDE_BY_SIDE);
    private final ExecutorService desk = Executors.newSingleThreadExecutor();
    private final List<Lane> lanes;
    private final Office office;

    Traffic(List<Lane> lanes, Office office) {
        this.lanes = lanes;
        this.office = office;
    }

    /** Lets all come that is to come; the returned is done when all of it is taken in, decided and approved. */
    Future<?> start() {
        var running = new ArrayList<Future<?>>();
        for (Lane lane : lanes) {
            running.add(hands.submit(walk(lane.steps())));
        }
        return desk.submit((Callable<Boolean>) () -> {
            for (Future<?> lane : running) {
                lane.get();
            }
            for (String place : delivered(lanes)) {
                String[] parts = place.split("/");
                office.approve(parts[0], parts[1]);
            }
            return true;
        });
    }

    private Callable<Boolean> walk(List<Lane.Step> steps) {
        return () -> {
            for (Iterator<Lane.Step> next = steps.iterator(); next.hasNext(); ) {
                next.next().at(office);
            }
            return true;
        };
    }

    /** The places of which an output is approved. */
    static Set<String> delivered(List<Lane> lanes) {
        var places = new TreeSet<String>();
        for (Lane lane : lanes) {
            for (Expected expected : lane.expected()) {
                if (expected.counted() != null) {
                    places.add(expected.counted().owed().place());
                }
            }
        }
        places.retainAll(DELIVERED);
        return places;
    }

    @Override
    public void close() throws InterruptedException {
        hands.shutdownNow();
        desk.shutdownNow();
        hands.awaitTermination(1, TimeUnit.MINUTES);
        desk.awaitTermination(1, TimeUnit.MINUTES);
    }
}
