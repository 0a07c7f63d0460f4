package tonghop.pipeline;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;

/** Counts what goes through each route since the start: how often, how often in vain, and how long it took. */
public final class RouteTally implements RoutePolicyFactory {

    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();

    /**
     * Of one route.
     *
     * @param taken the time of all of them together
     */
    public record Passed(long times, long failures, Duration taken) {}

    /** By the routes' ids, in their order. */
    public Map<String, Passed> passed() {
        var passed = new TreeMap<String, Passed>();
        tallies.forEach((route, tally) -> passed.put(route, tally.passed()));
        return passed;
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
        return tallies.computeIfAbsent(routeId, Tally::new);
    }

    private static final class Tally extends RoutePolicySupport {

        private final String begun;
        private final LongAdder times = new LongAdder();
        private final LongAdder failures = new LongAdder();
        private final LongAdder nanos = new LongAdder();

        Tally(String routeId) {
            this.begun = "begun-" + routeId;
        }

        @Override
        public void onExchangeBegin(Route route, Exchange exchange) {
            exchange.setProperty(begun, System.nanoTime());
        }

        @Override
        public void onExchangeDone(Route route, Exchange exchange) {
            Long start = exchange.getProperty(begun, Long.class);
            if (start != null) {
                nanos.add(System.nanoTime() - start);
            }
            times.increment();
            if (exchange.isFailed()) {
                failures.increment();
            }
        }

        Passed passed() {
            return new Passed(times.sum(), failures.sum(), Duration.ofNanos(nanos.sum()));
        }
    }
}
