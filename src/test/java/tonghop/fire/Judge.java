package tonghop.fire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import tonghop.model.LedgerLine;

/** Holds a home's state against what must be: what was sent says it, and an undisturbed run over the same arrivals. */
final class Judge {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int SHOWN = 5;

    private final List<Lane> lanes;
    private final List<String> complaints = new ArrayList<>();

    Judge(List<Lane> lanes) {
        this.lanes = lanes;
    }

    /** Everything that is not as it must be, one sentence each; empty where all is well. */
    List<String> complaints(State shaken, State calm, Path originals) throws Exception {
        complaintsOfOne(shaken, originals);
        lettersOnce(shaken);
        same("documents", calm.documents(), shaken.documents());
        same("outputs", lines(calm), lines(shaken));
        same("letters", addressed(calm), addressed(shaken));
        return complaints;
    }

    /** As {@link #complaints}, with nothing to compare it with but what was sent. */
    List<String> complaintsOfOne(State state, Path originals) throws Exception {
        everyDocumentOnce(state);
        figuresAreThoseSent(state);
        originalsAreThere(state, originals);
        if (!state.database().equals("ok")) {
            complaints.add("database: " + state.database());
        }
        state.left().forEach(file -> complaints.add("left over: " + file));
        return complaints;
    }

    private void everyDocumentOnce(State state) {
        List<String> expected = expected().stream().map(Expected::line).sorted().toList();
        List<String> found = state.ledger().stream()
                .map(l -> new Expected(l.arrival().file(), l.arrival().container(), l.verdict(), null).line())
                .sorted()
                .toList();
        same("verdicts", expected, found);
    }

    private List<Expected> expected() {
        return lanes.stream().flatMap(l -> l.expected().stream()).toList();
    }

    private void figuresAreThoseSent(State state) throws IOException {
        complaints.addAll(wrongFigures(
                expected().stream()
                        .map(Expected::counted)
                        .filter(Objects::nonNull)
                        .toList(),
                state));
    }

    /** Each figure that does not stand in the output as it was sent. */
    static List<String> wrongFigures(List<OfficeReport> reports, State state) throws IOException {
        var wrong = new ArrayList<String>();
        for (OfficeReport report : reports) {
            String unit = report.owed().unit().code();
            JsonNode output =
                    JSON.readTree(state.figures().getOrDefault(report.owed().place(), "{}"));
            if (output.isEmpty()) {
                wrong.add(unit + ": no output of " + report.owed().place());
            }
            for (JsonNode indicator : output.path("indicators")) {
                Integer sent = report.figures().get(indicator.path("code").asText());
                JsonNode counted = indicator.path("byUnit").path(unit);
                if (sent != null && counted.asInt(-1) != sent) {
                    wrong.add("%s: %s is %s, not %d".formatted(unit, indicator.path("code"), counted, sent));
                }
            }
        }
        return wrong;
    }

    private void originalsAreThere(State state, Path originals) throws Exception {
        for (LedgerLine line : state.ledger()) {
            String sha256 = line.arrival().sha256();
            Path kept = originals.resolve(sha256.substring(0, 2)).resolve(sha256);
            if (!Files.exists(kept) || !sha256.equals(hash(kept))) {
                complaints.add("original of " + line.arrival().file());
            }
        }
    }

    private static String hash(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    /** A letter that was handed over in the moment of a kill is handed over again under its own number: that is one letter. */
    private void lettersOnce(State state) {
        Map<String, Long> numbers = state.letters().stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        l -> l.to() + " " + l.answers() + " " + l.subject(), Collectors.counting()));
        numbers.forEach((letter, count) -> {
            if (count > 1) {
                complaints.add(count + " times: letter " + letter);
            }
        });
        int due = lanes.stream().mapToInt(Lane::letters).sum()
                + Traffic.delivered(lanes).size();
        if (numbers.size() != due) {
            complaints.add(numbers.size() + " letters, not " + due);
        }
    }

    private static List<String> addressed(State state) {
        return state.letters().stream()
                .map(l -> l.to() + " | " + l.answers() + " | " + l.subject())
                .distinct()
                .sorted()
                .toList();
    }

    /** Says what only one of the two has, and no more than a few lines of it. */
    private void same(String what, List<String> expected, List<String> found) {
        List<String> lost = without(expected, found);
        List<String> added = without(found, expected);
        if (!lost.isEmpty() || !added.isEmpty()) {
            complaints.add(what + ": expected " + shown(lost) + " but found " + shown(added));
        }
    }

    private static List<String> without(List<String> all, List<String> others) {
        var left = new ArrayList<>(all);
        others.forEach(left::remove);
        return left;
    }

    private static String shown(List<String> lines) {
        return lines.size() + " " + lines.stream().limit(SHOWN).toList();
    }

    /** Each line of each output. */
    private static List<String> lines(State state) {
        return state.figures().entrySet().stream()
                .flatMap(o -> o.getValue().lines().map(line -> o.getKey() + " " + line))
                .toList();
    }

    /** How many documents have each verdict. */
    static Map<String, Long> byVerdict(State state) {
        return state.ledger().stream()
                .map(l -> l.verdict().code())
                .collect(Collectors.groupingBy(Function.identity(), java.util.TreeMap::new, Collectors.counting()));
    }
}
