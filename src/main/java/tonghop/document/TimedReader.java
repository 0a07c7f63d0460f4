package tonghop.document;

import java.io.IOException;
import java.io.StringReader;

/** Characters for a parser that cannot be stopped otherwise: ends with a refusal when the time is over. */
final class TimedReader extends StringReader {

    /** Tags that are never closed make a parser of HTML slower with each; so it is asked often. */
    private static final int PIECE = 512;

    private final Budget budget;

    TimedReader(String text, Budget budget) {
        super(text);
        this.budget = budget;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        budget.checkTime();
        return super.read(target, offset, Math.min(length, PIECE));
    }
}
