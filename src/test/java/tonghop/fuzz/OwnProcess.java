package tonghop.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of this class path in a process of its own, with the heap that the whole program is promised to need. */
final class OwnProcess {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private OwnProcess() {}

    /** How it ended, and what it printed. */
    record Ended(int exitCode, String printed) {}

    /**
     * @param before commands that run it, e.g. a tracer with its options
     * @param folder for its temporary files and what it prints
     */
    static Ended run(List<String> before, Path folder, Class<?> program, List<String> arguments)
            throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                JAVA,
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        command.addAll(arguments);
        Path log = folder.resolve("printed.txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.HOURS)) {
            process.destroyForcibly();
        }
        return new Ended(process.waitFor(), Files.readString(log));
    }
}
