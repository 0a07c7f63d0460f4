package tonghop.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Syllables that are usual in reports. */
final class KnownSyllables {

    private static final String RESOURCE = "syllables.txt";
    private static final Set<String> SYLLABLES = load();

    private KnownSyllables() {}

    /** Whether the word, in NFC and small letters, is one of them, wherever its tone mark stands. */
    static boolean contains(String word) {
        return SYLLABLES.contains(word) || SYLLABLES.contains(TonePlacement.unify(word));
    }

    private static Set<String> load() {
        try (InputStream in = KnownSyllables.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + RESOURCE + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .map(TonePlacement::unify)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
