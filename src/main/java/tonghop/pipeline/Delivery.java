package tonghop.pipeline;

import java.util.List;
import tonghop.model.Period;

/**
 * What is handed on for a period.
 *
 * @param revision the state of the period in the store that the files show
 */
public record Delivery(String programme, Period period, long revision, List<File> files) {

    /** @param name the path under the out folder */
    public record File(String name, byte[] bytes) {}
}
