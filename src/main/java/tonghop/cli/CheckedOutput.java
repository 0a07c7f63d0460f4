package tonghop.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a command prints to; what stands above it swallows every failure, and this remembers the first. */
final class CheckedOutput extends FilterOutputStream {

    /** What systems say of a pipe whose reader has seen enough. */
    private static final String READ_ENOUGH = "Broken pipe";

    private @Nullable IOException failed;

    CheckedOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failed = failed == null ? e : failed;
            throw e;
        }
    }

    /** Why not all of it was written; empty if it was, or nobody wanted to read on. */
    Optional<String> cutOff() {
        return Optional.ofNullable(failed)
                .map(e -> String.valueOf(e.getMessage()))
                .filter(m -> !m.contains(READ_ENOUGH));
    }
}
