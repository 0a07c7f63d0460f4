package tonghop.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the fuzzer starts from, and what it found, minimised: a file of bytes each, in a folder by target. */
class FuzzedInputsTest {

    private static final Path INPUTS = Path.of("src/test/resources/tonghop/fuzz");

    private static final Map<String, Consumer<byte[]>> TARGETS = Map.of(
            "ReaderTarget", ReaderTarget::fuzzerTestOneInput,
            "MailTarget", MailTarget::fuzzerTestOneInput,
            "NumberTarget", NumberTarget::fuzzerTestOneInput,
            "WordingTarget", WordingTarget::fuzzerTestOneInput,
            "PlainTextTarget", PlainTextTarget::fuzzerTestOneInput);

    @TestFactory
    Stream<DynamicTest> hold() {
        return TARGETS.keySet().stream().sorted().map(target -> dynamicTest(target, () -> hold(target)));
    }

    private static void hold(String target) {
        try (Stream<Path> inputs = Files.list(INPUTS.resolve(target))) {
            List<Path> all = inputs.sorted().toList();
            assertThat(all).isNotEmpty();
            all.forEach(input -> TARGETS.get(target).accept(bytes(input)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path input) {
        try {
            return Files.readAllBytes(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
