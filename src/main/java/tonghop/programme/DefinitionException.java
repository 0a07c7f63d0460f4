package tonghop.programme;

import java.util.List;

/** The definitions cannot be used. The message is for the operator, in Vietnamese, one problem a line. */
public final class DefinitionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DefinitionException(List<String> problems) {
        super(message(problems));
    }

    private static String message(List<String> problems) {
        int shown = Math.min(problems.size(), DefinitionLimits.PROBLEMS);
        String text = String.join("\n", problems.subList(0, shown));
        int rest = problems.size() - shown;
        return rest == 0 ? text : text + "\n… và " + rest + " lỗi khác";
    }
}
