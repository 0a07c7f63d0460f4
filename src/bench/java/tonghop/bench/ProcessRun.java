package tonghop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * One run of a program in a process of its own, seen from outside.
 *
 * @param seconds from its start to its end
 * @param processor seconds of processor time, which a busy machine changes less
 * @param megabytes the most that was resident
 * @param stolen the share of the processors' time that this machine asked for and other guests of its host got
 */
record ProcessRun(double seconds, double processor, long megabytes, double stolen) {

    /** What the program under test is given beside what its launcher gives. */
    static final String OPTIONS = System.getProperty("bench.options", "-Xmx512m");

    private static final String LAUNCHER = System.getProperty("bench.launcher", "target/tonghop");

    /** Of the program's launcher with these arguments. */
    static ProcessRun ofProgram(Object... arguments) throws IOException, InterruptedException {
        return of(command(arguments));
    }

    /** The program's launcher with these arguments, as a command. */
    static List<String> command(Object... arguments) {
        var command = new ArrayList<String>(List.of(LAUNCHER));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return Collections.unmodifiableList(command);
    }

    /** @throws IllegalStateException if it ends with another code than 0; with what it said */
    static ProcessRun of(List<String> command) throws IOException, InterruptedException {
        Path used = Files.createTempFile("bench", ".used");
        Path said = Files.createTempFile("bench", ".said");
        try {
            var timed = new ArrayList<String>(List.of("/usr/bin/time", "-f", "%M %U %S", "-o", used.toString()));
            timed.addAll(command);
            var builder = new ProcessBuilder(timed)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(said.toFile());
            builder.environment().put("TONGHOP_OPTIONS", OPTIONS);
            double stolenBefore = stolenSeconds();
            long start = System.nanoTime();
            int exit = builder.start().waitFor();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (exit != 0) {
                throw new IllegalStateException(command + " ended with " + exit + ": " + Files.readString(said));
            }
            String[] figures = Files.readString(used).strip().split(" ");
            double processor = Double.parseDouble(figures[1]) + Double.parseDouble(figures[2]);
            double stolen = (stolenSeconds() - stolenBefore) / seconds / Runtime.getRuntime().availableProcessors();
            return new ProcessRun(seconds, processor, Long.parseLong(figures[0]) / 1024, stolen);
        } finally {
            Files.delete(used);
            Files.delete(said);
        }
    }

    /** Since the machine started, of all processors; Linux counts it in hundredths, see proc(5). */
    private static double stolenSeconds() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().split(" +")[8]) / 100.0;
        }
    }
}
