package tonghop.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs commands as a person does: in this process to see what they print, or in one of its own to end it by force. */
final class Program {

    private Program() {}

    /** What a command printed and how it ended. */
    record Ended(int exitCode, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    static Ended run(Object... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exitCode = TongHop.run(
                Stream.of(args).map(Object::toString).toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ended(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** As {@link #start(Path, Object...)}, as somebody who may not open what permissions do not allow, which root otherwise may. */
    static Process startUnprivileged(Path log, Object... args) throws IOException {
        List<String> before = "root".equals(System.getProperty("user.name"))
                ? List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
                : List.of();
        return start(before, TongHop.class, log, List.of(), args);
    }

    /** Starts the program with this test's class path; what it prints goes to the file. */
    static Process start(Path log, Object... args) throws IOException {
        return start(TongHop.class, log, List.of(), args);
    }

    /** As {@link #start(Path, Object...)}, with these options of the Java machine. */
    static Process start(Path log, List<String> options, Object... args) throws IOException {
        return start(TongHop.class, log, options, args);
    }

    /** As {@link #start(Path, Object...)}, another program. */
    static Process start(Class<?> main, Path log, Object... args) throws IOException {
        return start(main, log, List.of(), args);
    }

    private static Process start(Class<?> main, Path log, List<String> options, Object... args) throws IOException {
        return start(List.of(), main, log, options, args);
    }

    private static Process start(List<String> before, Class<?> main, Path log, List<String> options, Object... args)
            throws IOException {
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(main.getName());
        Stream.of(args).map(Object::toString).forEach(command::add);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    /** All regular files under the folder, in order. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
