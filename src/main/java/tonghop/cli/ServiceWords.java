package tonghop.cli;

import java.io.PrintWriter;
import java.util.regex.Pattern;

/**
 * What a watching instance says where nobody looks on: the service manager keeps it in a log, which shall name no file, sender or address.
 * Documents have their numbers there, by which {@code held} and {@code ledger} show them.
 */
final class ServiceWords {

    /** But for names of settings and mailboxes, which are the operator's own. */
    private static final Pattern QUOTED = Pattern.compile("“(?![a-z][a-z0-9.-]*”)[^”]*”");

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<(:]+@[^\\s>),;:]+");

    private ServiceWords() {}

    /** True unless a person looks on. */
    static boolean isService() {
        return System.console() == null;
    }

    /** A writer that passes sentences on without what they quote. */
    static PrintWriter around(PrintWriter err) {
        return new PrintWriter(err, true) {
            @Override
            public void println(String sentence) {
                super.println(bare(sentence));
            }
        };
    }

    static String bare(String sentence) {
        return ADDRESS.matcher(QUOTED.matcher(sentence).replaceAll("“…”")).replaceAll("…@…");
    }
}
