package tonghop.consolidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a later output tells otherwise than an earlier one.
 *
 * @param before null where the earlier output does not have it
 * @param now null where the later one does not
 * @param why in Vietnamese, for the receiving office; empty until it is known
 */
public record Change(@Nullable Fact before, @Nullable Fact now, String why) {

    /** What it is about: the later fact, or the earlier where there is no later. */
    public Fact fact() {
        return Objects.requireNonNull(now == null ? before : now);
    }

    public @Nullable String valueBefore() {
        return before == null ? null : before.value();
    }

    public @Nullable String valueNow() {
        return now == null ? null : now.value();
    }

    public ShownChange shown() {
        return ShownChange.of(fact().isReporting() ? "" : fact().code(), fact().label(), valueBefore(), valueNow());
    }

    /** True for what follows from the changes of units. */
    public boolean isOfAll() {
        return fact().unit().isEmpty();
    }

    Change because(String reason) {
        return new Change(before, now, reason);
    }

    /** Those of units first, in the later output's order, then what is gone; those of all units at the end. */
    static List<Change> between(List<Fact> before, List<Fact> now) {
        var was = byKey(before);
        var is = byKey(now);
        var all = new LinkedHashMap<>(is);
        was.forEach(all::putIfAbsent);
        var ofUnits = new ArrayList<Change>();
        var ofAll = new ArrayList<Change>();
        for (var key : all.keySet()) {
            var change = new Change(was.get(key), is.get(key), "");
            if (!Objects.equals(change.valueBefore(), change.valueNow())) {
                (change.isOfAll() ? ofAll : ofUnits).add(change);
            }
        }
        var order = new HashMap<String, Integer>();
        all.keySet().forEach(key -> order.putIfAbsent(key.unit(), order.size()));
        ofUnits.sort((a, b) -> order.getOrDefault(a.fact().unit(), 0)
                - order.getOrDefault(b.fact().unit(), 0));
        ofUnits.addAll(ofAll);
        return List.copyOf(ofUnits);
    }

    private static Map<Fact.Key, Fact> byKey(List<Fact> facts) {
        var byKey = new LinkedHashMap<Fact.Key, Fact>();
        facts.forEach(f -> byKey.put(f.key(), f));
        return byKey;
    }
}
