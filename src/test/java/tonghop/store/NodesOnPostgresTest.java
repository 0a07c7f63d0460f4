package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.store.Samples.accepted;
import static tonghop.store.Samples.arrival;
import static tonghop.store.Samples.report;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class NodesOnPostgresTest extends NodesContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.POSTGRESQL;
    }

    @Test
    void bringsNewLedgerUpToDateOnceWhenNodesOpenItTogether() throws Exception {
        var fresh = engine().fresh(folder);
        var barrier = new CyclicBarrier(3);
        Callable<Long> node = () -> {
            barrier.await();
            try (var opened = Store.open(fresh)) {
                return opened.record(arrival(1), accepted(report("vc", 1))).number();
            }
        };
        var pool = Executors.newFixedThreadPool(3);
        for (var result : pool.invokeAll(List.of(node, node, node))) {
            assertThat(result.get()).isEqualTo(1);
        }
        pool.shutdown();
    }
}
