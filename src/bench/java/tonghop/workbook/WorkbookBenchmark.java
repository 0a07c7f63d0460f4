package tonghop.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import tonghop.consolidate.Consolidation;

/**
 * The processor time of the consolidated workbook alone: cold and for more units than any province has, then again and again for as
 * many as send small reports on a deadline's day.
 */
public final class WorkbookBenchmark {

    private static final int MANY = 300;
    private static final int FEW = 48;
    private static final int RUNS = 80;

    private WorkbookBenchmark() {}

    /** @param args none */
    public static void main(String[] args) throws IOException {
        Consolidation many = SampleConsolidation.of(
                SampleProgramme.of(SampleProgramme.communes(MANY), SampleProgramme.TARGETS, null));
        System.out.printf("%d units, cold: %.2f s%n", MANY, write(many));
        System.out.printf("%d units, again: %.2f s%n", MANY, write(many));
        Consolidation few = SampleConsolidation.of(
                SampleProgramme.of(SampleProgramme.communes(FEW), Map.of(), null));
        double[] seconds = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            seconds[run] = write(few);
        }
        Arrays.sort(seconds);
        System.out.printf("%d units, the faster half of %d: up to %.1f ms%n", FEW, RUNS, seconds[RUNS / 2] * 1000);
    }

    private static double write(Consolidation consolidation) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        ConsolidatedWorkbook.write(consolidation, OutputStream.nullOutputStream());
        return (threads.getCurrentThreadCpuTime() - start) / 1e9;
    }
}
