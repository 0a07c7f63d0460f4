package tonghop.fire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The program in a process of its own, as it is installed: the jar where one is named, else the classes of this test. */
final class Program {

    private static final int PATIENCE_SECONDS = 300;
    private static final List<String> OPTIONS =
            List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8");

    /** The program's classes as they are in memory, which halves the time of a start; java -XX:ArchiveClassesAtExit makes it of a jar. */
    private static final @Nullable String ARCHIVE = System.getProperty("fire.archive");

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param log what it prints is added there */
    static Program start(Path log, Object... arguments) throws IOException {
        return start(log, List.of(), arguments);
    }

    /** @param before the command that starts it, e.g. as another user */
    static Program start(Path log, List<String> before, Object... arguments) throws IOException {
        var command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        if (ARCHIVE != null) {
            command.add("-XX:SharedArchiveFile=" + ARCHIVE);
        }
        command.addAll(List.of("-cp", System.getProperty("fire.program", System.getProperty("java.class.path"))));
        command.add("tonghop.cli.TongHop");
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new Program(builder.start(), log);
    }

    /** Waits for its end. */
    int end() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("did not end: " + said());
        }
        return process.exitValue();
    }

    /** Ends it as kill -9 does, after so many milliseconds. False if it had ended by itself before. */
    boolean killedAfter(int millis) throws InterruptedException {
        boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return !ended;
    }

    /** Tells it to end, and waits until it did. */
    int stop() throws InterruptedException {
        process.destroy();
        return end();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** All that was printed into its log so far. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
