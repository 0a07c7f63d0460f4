package tonghop.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The whole process, cold: from the start of the machine to the consolidated workbooks on the disk.
 *
 * <p>Runs the jar in a process of its own over {@code inbox-sample} and over generated small .xlsx reports, and prints the median of
 * several runs with the largest resident memory.
 */
public final class DeadlineDay {

    private static final int RUNS = 5;
    private static final String JAR = "target/tonghop.jar";
    /** A run that ends by itself is over before the second compiler has paid for itself. */
    private static final List<String> OPTIONS =
            List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private DeadlineDay() {}

    /** @param args how many reports to generate, 2000 if empty */
    public static void main(String[] args) throws IOException, InterruptedException {
        int reports = args.length == 0 ? 2_000 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("tonghop-bench");
        try {
            System.out.println("java " + String.join(" ", OPTIONS));
            System.out.printf("%-44s %9s %9s %9s %9s%n", "input", "min s", "median s", "max s", "max MB");
            measure("inbox-sample", folder, List.of("--waves", "inbox-sample"), null);
            Path generated = folder.resolve("generated");
            Files.createDirectories(generated);
            SmallReports.write(generated, reports);
            measure(reports + " small .xlsx reports", folder, List.of("--now", "2026-01-15T08:00:00+07:00"), generated);
        } finally {
            delete(folder);
        }
    }

    private static void measure(String name, Path folder, List<String> options, Path inbox)
            throws IOException, InterruptedException {
        double[] seconds = new double[RUNS];
        long memory = 0;
        for (int run = 0; run < RUNS; run++) {
            Path home = folder.resolve("home");
            delete(home);
            if (inbox != null) {
                copy(inbox, home.resolve("inbox"));
            }
            Path report = folder.resolve("time.txt");
            var command = new ArrayList<String>(List.of("/usr/bin/time", "-f", "%M", "-o", report.toString(), "java"));
            command.addAll(OPTIONS);
            command.addAll(List.of("-jar", JAR, "once", "--home", home.toString()));
            command.addAll(options);
            long start = System.nanoTime();
            int exit = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            seconds[run] = (System.nanoTime() - start) / 1e9;
            if (exit != 0) {
                throw new IllegalStateException("the run ended with " + exit);
            }
            memory = Math.max(memory, Long.parseLong(Files.readString(report).strip()));
        }
        Arrays.sort(seconds);
        System.out.printf(
                "%-44s %9.2f %9.2f %9.2f %9d%n", name, seconds[0], seconds[RUNS / 2], seconds[RUNS - 1], memory / 1024);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                try (OutputStream out = Files.newOutputStream(to.resolve(file.getFileName().toString()))) {
                    Files.copy(file, out);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
