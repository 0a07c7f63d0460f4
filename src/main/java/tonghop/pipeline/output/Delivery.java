package tonghop.pipeline.output;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.Period;
import tonghop.store.MadeOutput;

/**
 * What is handed on for a period.
 *
 * @param revision the state of the period in the store that the files show
 * @param made what is to be written down of them once they are on the disk; null where there are none
 */
public record Delivery(
        String programme,
        Period period,
        long revision,
        List<File> files,
        @Nullable MadeOutput made) {

    /** @param name the path under the out folder */
    public record File(String name, byte[] bytes) {}
}
