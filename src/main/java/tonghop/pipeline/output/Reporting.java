package tonghop.pipeline.output;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tonghop.model.Period;
import tonghop.pipeline.home.Draft;
import tonghop.pipeline.home.SharedFolder;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.store.Store;

/** Makes the report in words of a period, beside its consolidated workbook. */
public final class Reporting {

    private final Path out;
    private final Store store;
    private final Outputs outputs;

    /** @param out the folder of the outputs */
    public Reporting(Path out, Definitions definitions, Store store) {
        this.out = out;
        this.store = store;
        this.outputs = new Outputs(store, definitions.units());
    }

    /**
     * Writes the report.
     *
     * @param asOf says which tasks are overdue
     * @param file where to, or null for the folder of the period's outputs
     * @param replaces whether to write over another file of that name
     * @return the file
     * @throws IllegalArgumentException if there is no output that it would agree with, or the file is there and says
     *     something else; the message is for people, in Vietnamese
     */
    public Path write(
            Programme programme, ReportingPeriod calendar, Instant asOf, @Nullable Path file, boolean replaces)
            throws IOException {
        Period period = calendar.period();
        long revision = store.deliveries().revision(programme.code(), period);
        outputs.refuseUnmade(programme, period, revision);
        byte[] report = outputs.of(programme, calendar, asOf).report();
        Path target = file == null
                ? out.resolve(programme.code()).resolve(period.code()).resolve(Output.REPORT)
                : file.toAbsolutePath();
        if (!replaces && !Draft.isFree(target, report)) {
            throw new IllegalArgumentException(
                    "Tệp " + target + " đã có và khác bản vừa lập, có thể đã được người khác sửa. Hãy ghi"
                            + " ra tệp khác bằng --out, hoặc thêm --replace để thay tệp cũ.");
        }
        Draft.replace(target, report);
        SharedFolder.share(out, target);
        return target;
    }
}
