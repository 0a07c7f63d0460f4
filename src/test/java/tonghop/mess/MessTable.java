package tonghop.mess;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tonghop.model.Verdict;

/** Counts the outcomes by kind of mess, and prints them as a table. */
final class MessTable {

    private static final String ROW = "%-34s %8s %8s %8s %8s %8s %8s%n";

    private final List<Outcome> outcomes;

    MessTable(List<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    /** The share of the reports that must go straight through and do. */
    double straightThrough() {
        List<Outcome> must = outcomes.stream().filter(Outcome::mustGoThrough).toList();
        return must.stream().filter(Outcome::straightThrough).count() / (double) must.size();
    }

    List<Outcome> wrong() {
        return outcomes.stream().filter(o -> !o.wrong().isEmpty()).toList();
    }

    /** A kind's row: how many reports it is in, how many of them must go through and do, what became of them all. */
    String text() {
        var text = new StringBuilder(
                String.format(ROW, "kind of mess", "reports", "must", "through", "held", "rejected", "wrong"));
        for (Map.Entry<String, List<Outcome>> kind : byKind().entrySet()) {
            text.append(row(kind.getKey(), kind.getValue()));
        }
        text.append(row("all", outcomes));
        text.append(String.format(Locale.ROOT, "straight through: %.1f %%%n", straightThrough() * 100));
        return text.toString();
    }

    private Map<String, List<Outcome>> byKind() {
        var kinds = new TreeMap<String, List<Outcome>>();
        for (Outcome outcome : outcomes) {
            outcome.report()
                    .kinds()
                    .forEach(k ->
                            kinds.computeIfAbsent(k, any -> new ArrayList<>()).add(outcome));
            kinds.computeIfAbsent("~ " + outcome.report().programme(), any -> new ArrayList<>())
                    .add(outcome);
        }
        return kinds;
    }

    private static String row(String name, List<Outcome> of) {
        return String.format(
                ROW,
                name,
                of.size(),
                of.stream().filter(Outcome::mustGoThrough).count(),
                of.stream()
                        .filter(o -> o.mustGoThrough() && o.straightThrough())
                        .count(),
                of.stream().filter(o -> o.verdict() == Verdict.HELD).count(),
                of.stream().filter(o -> o.verdict() == Verdict.REJECTED).count(),
                of.stream().filter(o -> !o.wrong().isEmpty()).count());
    }

    /** The reports that did not become what they must, and why, one a line. */
    List<String> failures() {
        return outcomes.stream()
                .filter(o -> !o.wrong().isEmpty() || o.mustGoThrough() && !o.straightThrough())
                .map(o -> String.join(
                        "\t",
                        o.wrong().isEmpty() ? o.verdict().code() : "WRONG",
                        o.file().toString(),
                        o.report().programme() + "/" + o.report().unit() + "/"
                                + o.report().period(),
                        o.report().kinds().toString(),
                        (o.wrong().isEmpty() ? o.reasons() : o.wrong()).toString()))
                .toList();
    }
}
