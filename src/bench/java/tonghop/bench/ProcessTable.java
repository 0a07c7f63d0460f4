package tonghop.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;

/** Whole processes, a row each, as they are measured. */
public final class ProcessTable {

    private static final String LINE = "%-36s %-20s %8s %8s %8s %12s %6s %9s %10s%n";

    private final PrintStream out = System.out;

    /** Begins with what the figures depend on. */
    ProcessTable(String title) {
        conditions(title);
        out.printf(LINE, "input", "tool", "min s", "median s", "max s", "processor s", "MB", "stolen %", "× TongHop");
    }

    /** Says under which conditions what follows is measured. */
    public static void conditions(String title) {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                "%n%s%n%d processors, load %.1f before it began, Java %s, TONGHOP_OPTIONS=%s%n",
                title,
                machine.getAvailableProcessors(),
                machine.getSystemLoadAverage(),
                Runtime.version().feature(),
                ProcessRun.OPTIONS);
    }

    void row(String input, Runs runs) {
        row(input, "TongHop", runs, runs);
    }

    /** @param ours the same work done by TongHop */
    void row(String input, String tool, Runs runs, Runs ours) {
        out.printf(
                LINE,
                input,
                tool,
                "%.2f".formatted(runs.fastest()),
                "%.2f".formatted(runs.median()),
                "%.2f".formatted(runs.slowest()),
                "%.2f".formatted(runs.processor()),
                runs.megabytes(),
                "%.0f".formatted(100 * runs.stolen()),
                "%.2f".formatted(runs.median() / ours.median()));
    }

    /** A tool that could not be measured, and why. */
    void missing(String input, String tool, String why) {
        out.printf("%-36s %-20s not measured: %s%n", input, tool, why);
    }
}
