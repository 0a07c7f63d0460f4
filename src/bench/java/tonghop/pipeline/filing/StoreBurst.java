package tonghop.pipeline.filing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tonghop.bench.CommuneOffice;
import tonghop.bench.ProcessTable;
import tonghop.bench.WorkFolder;
import tonghop.pipeline.reading.CurrentRegimes;
import tonghop.pipeline.reading.UnitMemory;
import tonghop.programme.ReportingPeriod;
import tonghop.store.Recording;
import tonghop.store.Store;

/**
 * Reports into the embedded store with durable commits, as the routes file them: reviewed by what the ledger remembers of their units, each
 * with its event, what is ready together in one transaction.
 */
public final class StoreBurst {

    private static final int ALONE = 200;
    private static final int BURST = Integer.getInteger("bench.burst", 10_000);

    /** As many as the routes have in hand. */
    private static final int AT_ONCE = 64;

    private StoreBurst() {}

    /** @param args none */
    public static void main(String[] args) throws Exception {
        try (var folder = WorkFolder.create()) {
            var office = CommuneOffice.of(folder.home(), (ALONE + 2 * BURST) / 3 + 1);
            var regimes = CurrentRegimes.asDefined(office.definitions());
            try (Store store = office.store().reviewing(new UnitMemory(regimes))) {
                ProcessTable.conditions("Store, embedded, durable commits");
                List<Recording> reports = reports(office);
                alone(store, reports.subList(0, ALONE));
                burst("first", store, reports.subList(ALONE, ALONE + BURST));
                burst("next", store, reports.subList(ALONE + BURST, ALONE + 2 * BURST));
            }
        }
    }

    /** Of three months, one after the other: most have an earlier one to be looked at beside. */
    private static List<Recording> reports(CommuneOffice office) {
        var reports = new ArrayList<Recording>();
        for (ReportingPeriod month : office.months().subList(0, 3)) {
            reports.addAll(office.reports(month));
        }
        return reports;
    }

    private static void alone(Store store, List<Recording> reports) {
        double[] millis = new double[reports.size()];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            store.recordAll(List.of(reports.get(i)));
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "one report committed alone: median %.1f ms, 99 %% within %.1f ms, of %d%n",
                millis[millis.length / 2], millis[millis.length * 99 / 100], millis.length);
    }

    private static void burst(String which, Store store, List<Recording> reports) throws Exception {
        var order = new FilingOrder(store);
        ExecutorService documents = Executors.newFixedThreadPool(AT_ONCE);
        long start = System.nanoTime();
        var filed = new ArrayList<Future<?>>();
        for (Recording report : reports) {
            long place = order.enter();
            filed.add(documents.submit(() -> order.fileLast(place, report)));
        }
        for (Future<?> one : filed) {
            one.get();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        documents.shutdown();
        System.out.printf("the %s %d at one go: %.2f s, %.0f a second%n", which, BURST, seconds, BURST / seconds);
    }
}
