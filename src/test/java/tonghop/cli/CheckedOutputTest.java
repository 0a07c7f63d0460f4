package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed arrives whole, or is known to be cut off. */
class CheckedOutputTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {"calendar --programme dvcq-bdt-dongnai", "status --programme dvcq-bdt-dongnai --period 2024-6M"})
    void outputThatIsCutOffHasFailed(String command) {
        var err = new ByteArrayOutputStream();

        int exitCode = run(command, "No space left on device", err);

        assertThat(exitCode).isEqualTo(TongHop.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Chưa in hết kết quả");
    }

    @Test
    void readerWhoHasSeenEnoughIsToldNothing() {
        var err = new ByteArrayOutputStream();

        int exitCode = run("status --programme dvcq-bdt-dongnai --period 2024-6M", "Broken pipe", err);

        assertThat(exitCode).isZero();
        assertThat(err.toByteArray()).isEmpty();
    }

    private int run(String command, String fault, OutputStream err) {
        String[] args = (command + " --json --home " + home).split(" ");
        return TongHop.run(
                args,
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException(fault);
                    }
                },
                err);
    }
}
