package tonghop.pipeline.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tonghop.model.Arrival;
import tonghop.model.LedgerLine;
import tonghop.model.Report;
import tonghop.model.Verdict;
import tonghop.store.Outcome;
import tonghop.store.Recording;
import tonghop.store.Store;
import tonghop.store.StoreSettings;

/** Documents that are ready in any order are filed in the order in which they came. */
@Timeout(60)
class FilingOrderTest {

    private static final Outcome REJECTED =
            new Outcome(Verdict.REJECTED, new Report(null, null, null, List.of(), List.of()), null);

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Store store;
    private FilingOrder order;

    @BeforeEach
    void open() {
        store = Store.open(StoreSettings.embedded(folder.resolve("ledger.db")));
        order = new FilingOrder(store);
    }

    @AfterEach
    void close() throws InterruptedException {
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        store.close();
    }

    @Test
    void filesInTheOrderOfArrivalWhateverIsReadyFirst() throws Exception {
        List<Long> places = IntStream.range(0, 200).mapToObj(i -> order.enter()).toList();
        var shuffled = new ArrayList<>(places);
        Collections.shuffle(shuffled, new Random(7));
        var filed = new ArrayList<Future<LedgerLine>>();
        for (long place : shuffled) {
            filed.add(threads.submit(() -> order.fileLast(place, new Recording(arrival(place), REJECTED))));
        }
        for (int i = 0; i < filed.size(); i++) {
            assertThat(filed.get(i).get().number()).isEqualTo(shuffled.get(i));
        }
        assertThat(keys()).containsExactlyElementsOf(keysOf(200));
    }

    @Test
    void waitsForNobodyWhoGaveHisPlaceUp() throws Exception {
        long first = order.enter();
        long second = order.enter();
        Future<LedgerLine> filed =
                threads.submit(() -> order.fileLast(second, new Recording(arrival(second), REJECTED)));
        order.leave(first);

        assertThat(filed.get().number()).isEqualTo(1);
    }

    @Test
    void letsNobodyFailWithAnother() throws Exception {
        List<Long> places = IntStream.range(0, 20).mapToObj(i -> order.enter()).toList();
        long held = places.get(0);
        var filed = new ArrayList<Future<LedgerLine>>();
        for (long place : places.subList(1, 20)) {
            Outcome outcome = place == 7 ? Outcome.duplicate() : REJECTED;
            filed.add(threads.submit(() -> order.fileLast(place, new Recording(arrival(place), outcome))));
        }
        order.leave(held);

        for (int i = 0; i < filed.size(); i++) {
            Future<LedgerLine> one = filed.get(i);
            if (places.get(i + 1) == 7) {
                assertThatThrownBy(one::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(IllegalArgumentException.class);
            } else {
                assertThat(one.get().verdict()).isEqualTo(Verdict.REJECTED);
            }
        }
        assertThat(keys()).hasSize(18);
    }

    @Test
    void filesAllThatCameAtOnePlaceBeforeTheNext() throws Exception {
        long container = order.enter();
        long next = order.enter();
        Future<LedgerLine> after = threads.submit(() -> order.fileLast(next, new Recording(arrival(99), REJECTED)));
        order.file(container, new Recording(arrival(1), REJECTED));
        order.file(container, new Recording(arrival(2), REJECTED));
        order.fileLast(container, new Recording(arrival(3), REJECTED));

        assertThat(after.get().number()).isEqualTo(4);
    }

    private List<String> keys() {
        return store.since(0).stream().map(line -> line.arrival().key()).toList();
    }

    private static List<String> keysOf(long count) {
        return LongStream.rangeClosed(1, count).mapToObj(n -> arrival(n).key()).toList();
    }

    private static Arrival arrival(long n) {
        return new Arrival("folder:" + n, n + ".xlsx", null, "%064x".formatted(n), "folder", null, Instant.EPOCH);
    }
}
