package tonghop.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/** The program at work with {@code run}, until it is closed. */
final class RunningProgram implements AutoCloseable {

    private static final String WATCHING = "đang theo dõi";

    private final Process process;

    private RunningProgram(Process process) {
        this.process = process;
    }

    /** Comes back when it watches its inbox. */
    static RunningProgram start(Path home) throws IOException {
        var builder = new ProcessBuilder(ProcessRun.command("run", "--home", home, "--now", CommuneOffice.NOW))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("TONGHOP_OPTIONS", ProcessRun.OPTIONS);
        var program = new RunningProgram(builder.start());
        BufferedReader said = program.process.inputReader();
        for (String line = said.readLine(); line == null || !line.contains(WATCHING); line = said.readLine()) {
            if (line == null) {
                throw new IllegalStateException("the program ended");
            }
        }
        var rest = new Thread(() -> drain(said));
        rest.setDaemon(true);
        rest.start();
        return program;
    }

    /** It would stop where nobody reads what it says. */
    private static void drain(BufferedReader said) {
        try {
            said.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // Closed with the process.
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
