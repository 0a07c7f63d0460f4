package tonghop.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Messages, pages and separated texts whose lines are not as they were. */
final class TextMutations {

    static final List<Mutation> ALL = List.of(
            (good, random) -> altered(good, random, (lines, at) -> lines.remove(at)),
            (good, random) -> altered(good, random, (lines, at) -> lines.add(at, lines.get(at))),
            (good, random) -> altered(good, random, (lines, at) -> lines.add(0, lines.remove(at))),
            (good, random) -> altered(
                    good, random, (lines, at) -> lines.set(at, lines.get(at).repeat(3))),
            (good, random) ->
                    altered(good, random, (lines, at) -> lines.set(at, lines.get(at) + "=?utf-8?B?" + "/".repeat(99))),
            (good, random) -> altered(
                    good, random, (lines, at) -> lines.set(at, "Content-Type: multipart/mixed; boundary=\"\"")));

    private TextMutations() {}

    private interface LineChange {
        void to(List<String> lines, int at);
    }

    private static byte[] altered(byte[] good, Random random, LineChange change) {
        // A character for a byte, whatever the encoding.
        String text = new String(good, StandardCharsets.ISO_8859_1);
        var lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
        change.to(lines, random.nextInt(lines.size()));
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }
}
