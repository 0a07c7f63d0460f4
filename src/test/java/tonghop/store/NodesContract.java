package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.store.Samples.PERIOD;
import static tonghop.store.Samples.PROGRAMME;
import static tonghop.store.Samples.accepted;
import static tonghop.store.Samples.arrival;
import static tonghop.store.Samples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tonghop.model.LedgerLine;
import tonghop.model.Submission;
import tonghop.model.Verdict;

/** Several nodes on one ledger, on every engine. */
abstract class NodesContract extends StoreContract {

    private static final int EACH = 60;

    @Test
    void givesEveryReportOfUnitItsOwnVersionWhenTwoNodesRecord() throws Exception {
        var lines = onTwoNodes(
                (node, i) -> node == 0 ? accepted(report("vc", i)) : accepted(report("vc", 1000 + i)),
                (node, i) -> node * 1000 + i);

        assertThat(lines).extracting(LedgerLine::version).containsExactlyInAnyOrderElementsOf(numbers(2 * EACH));
        var record = store.period(PROGRAMME, PERIOD);
        assertThat(record.current()).extracting(Submission::version).containsExactly(2 * EACH);
        assertThat(record.documents())
                .extracting(LedgerLine::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 2 * EACH).boxed().toList());
        assertThat(LedgerState.of(store).balance())
                .containsEntry(Verdict.ACCEPTED, 1L)
                .containsEntry(Verdict.SUPERSEDED, 2L * EACH - 1);
        assertThat(store.dirty()).containsExactly(new DirtyPeriod(PROGRAMME, PERIOD, 2 * EACH));
    }

    @Test
    void recordsArrivalOnceWhenTwoNodesTakeIt() throws Exception {
        var lines = onTwoNodes((node, i) -> accepted(report("u" + i, i)), (node, i) -> i);

        assertThat(lines.stream().distinct()).hasSize(EACH);
        assertThat(store.since(0))
                .extracting(LedgerLine::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, EACH).boxed().toList());
        assertThat(LedgerState.of(store).balance()).containsEntry(Verdict.ACCEPTED, (long) EACH);
    }

    private interface Choice<T> {
        T of(int node, int i);
    }

    private List<LedgerLine> onTwoNodes(Choice<Outcome> outcomes, Choice<Integer> seeds) throws Exception {
        var barrier = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try (var other = Store.open(settings)) {
            var nodes = List.of(store, other);
            var tasks = IntStream.range(0, 2)
                    .<Callable<List<LedgerLine>>>mapToObj(node -> () -> {
                        barrier.await();
                        var lines = new ArrayList<LedgerLine>();
                        for (int i = 0; i < EACH; i++) {
                            lines.add(nodes.get(node).record(arrival(seeds.of(node, i)), outcomes.of(node, i)));
                        }
                        return lines;
                    })
                    .toList();
            var all = new ArrayList<LedgerLine>();
            for (var result : pool.invokeAll(tasks)) {
                all.addAll(result.get());
            }
            return all;
        } finally {
            pool.shutdown();
        }
    }

    private static List<Integer> numbers(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
