package tonghop.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The whole process, cold: from the start of the machine to the consolidated workbooks on the disk, beside scripts that do the same sums.
 *
 * <p>Runs the launcher in a process of its own over one file, an empty inbox, {@code inbox-sample} and small .xlsx reports that it
 * generates, as many as {@code -Dbench.reports=14,2000,10000} says, each {@code -Dbench.runs=5} times.
 */
public final class DeadlineDay {

    private static final String REPORTS = System.getProperty("bench.reports", "14,2000,10000");
    private static final String NOW = "2026-01-15T08:00:00+07:00";

    private final WorkFolder folder;
    private final ProcessTable table = new ProcessTable("Whole process, cold");

    private DeadlineDay(WorkFolder folder) {
        this.folder = folder;
    }

    /** @param args none */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (var folder = WorkFolder.create()) {
            var day = new DeadlineDay(folder);
            day.small();
            for (String reports : REPORTS.split(",")) {
                day.reports(Integer.parseInt(reports));
            }
        }
    }

    private void small() throws IOException, InterruptedException {
        Path one;
        try (Stream<Path> files = Files.list(generated(1))) {
            one = files.findAny().orElseThrow();
        }
        table.row("check of one file", Runs.of(() -> ProcessRun.ofProgram("check", one, "--now", NOW)));
        table.row("once, empty inbox", Runs.of(() -> ProcessRun.ofProgram("once", "--home", folder.home())));
        table.row(
                "once, inbox-sample",
                Runs.of(() -> ProcessRun.ofProgram("once", "--home", folder.home(), "--waves", "inbox-sample")));
    }

    private void reports(int count) throws IOException, InterruptedException {
        String input = count + " small .xlsx reports";
        Path generated = generated(count);
        Runs ours = Runs.of(() -> once(generated));
        table.row(input, ours);
        for (Script script : Script.values()) {
            var missing = script.missing();
            if (missing.isPresent()) {
                table.missing(input, script.tool, missing.get());
            } else {
                Path sums = folder.path().resolve(script + " " + count + ".xlsx");
                table.row(input, script.tool, Runs.of(() -> script.run(generated, sums)), ours);
            }
        }
    }

    private Path generated(int count) throws IOException {
        Path generated = Files.createDirectories(folder.path().resolve("generated " + count));
        SmallReports.write(generated, count);
        return generated;
    }

    private ProcessRun once(Path reports) throws IOException, InterruptedException {
        Path home = folder.home();
        copy(reports, home.resolve("inbox"));
        return ProcessRun.ofProgram("once", "--home", home, "--now", NOW);
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
}
