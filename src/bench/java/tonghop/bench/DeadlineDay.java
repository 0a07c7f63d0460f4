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
import org.jspecify.annotations.Nullable;

/**
 * The whole process, cold: from the start of the machine to the consolidated workbooks on the disk.
 *
 * <p>Runs the launcher in a process of its own over one file, an empty inbox, {@code inbox-sample} and generated small .xlsx reports, and
 * prints the median of several runs with the largest resident memory.
 */
public final class DeadlineDay {

    private static final int RUNS = 5;
    private static final String LAUNCHER = "target/tonghop";
    private static final String OPTIONS = "-Xmx512m";
    private static final String NOW = "2026-01-15T08:00:00+07:00";

    private DeadlineDay() {}

    /** @param args how many reports to generate, 2000 if empty */
    public static void main(String[] args) throws IOException, InterruptedException {
        int reports = args.length == 0 ? 2_000 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("tonghop-bench");
        try {
            System.out.println("TONGHOP_OPTIONS=" + OPTIONS);
            System.out.printf("%-44s %9s %9s %9s %9s%n", "input", "min s", "median s", "max s", "max MB");
            Path generated = Files.createDirectories(folder.resolve("generated"));
            SmallReports.write(generated, reports);
            Path one = first(generated);
            measure("check of one file", folder, null, "check", one.toString(), "--now", NOW);
            measure("once, empty inbox", folder, null, "once");
            measure("once, inbox-sample", folder, null, "once", "--waves", "inbox-sample");
            measure(reports + " small .xlsx reports", folder, generated, "once", "--now", NOW);
        } finally {
            delete(folder);
        }
    }

    private static Path first(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().findFirst().orElseThrow();
        }
    }

    private static void measure(String name, Path folder, @Nullable Path inbox, String... arguments)
            throws IOException, InterruptedException {
        double[] seconds = new double[RUNS];
        long memory = 0;
        for (int run = 0; run < RUNS; run++) {
            // A new one each time, and none removed before the end: a file system that just removed thousands is slow to make new ones.
            Path home = Files.createTempDirectory(folder, "home");
            if (inbox != null) {
                copy(inbox, home.resolve("inbox"));
            }
            Path report = folder.resolve("time.txt");
            var command = new ArrayList<String>(List.of("/usr/bin/time", "-f", "%M", "-o", report.toString(), LAUNCHER));
            command.addAll(List.of(arguments));
            if (arguments[0].equals("once")) {
                command.addAll(List.of("--home", home.toString()));
            }
            var builder = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("TONGHOP_OPTIONS", OPTIONS);
            long start = System.nanoTime();
            int exit = builder.start().waitFor();
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
