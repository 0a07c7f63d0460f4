package tonghop.pipeline.fault;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Notes technical faults: the log has all of it, the operator a sentence. */
public final class Failures {

    private static final System.Logger LOG = System.getLogger(Failures.class.getName());
    private static final int MAX_KEPT = 1_000;
    private static final String WORDS = "wordsOfFault";

    private final Consumer<Path> putOff;
    private final Consumer<String> onFault;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private volatile boolean consolidationFailed;

    /**
     * @param putOff told of a file of the inbox that cannot be worked on now
     * @param onFault told a sentence, in Vietnamese
     */
    public Failures(Consumer<Path> putOff, Consumer<String> onFault) {
        this.putOff = putOff;
        this.onFault = onFault;
    }

    /**
     * What is said where a step of an exchange fails.
     *
     * @param what cannot be done
     * @param after what becomes of it
     */
    public record Words(String what, String after) {
        public Words about(String whom) {
            return new Words(what + whom, after);
        }
    }

    public static void words(Exchange exchange, Words words) {
        exchange.setProperty(WORDS, words);
    }

    /** A step failed. A file of the inbox waits before it is tried again. */
    public void note(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (cause instanceof MailFailedException) {
            return; // whoever watches the mailbox told of it
        }
        Words words = exchange.getProperty(WORDS, Words.class);
        if (words != null) {
            LOG.log(Level.ERROR, "fault in route " + exchange.getFromRouteId(), cause);
            tell(words.what() + ": " + Reason.of(cause) + words.after());
            return;
        }
        String file = exchange.getIn().getHeader(Exchange.FILE_PATH, String.class);
        if (file != null) {
            putOff.accept(Path.of(file));
        }
        LOG.log(Level.ERROR, "fault in route " + exchange.getFromRouteId(), cause);
        tell(sentence(file, cause));
        if (file == null) {
            // Last: whoever waits for the end looks at the faults as soon as this says that there is nothing to wait
            // for.
            consolidationFailed = true;
        }
    }

    /** Keeps a fault in mind and tells the operator. */
    public void tell(String fault) {
        if (faults.size() < MAX_KEPT) {
            faults.add(fault);
        }
        onFault.accept(fault);
    }

    /** Tells the operator what is no fault. */
    public void say(String news) {
        onFault.accept(news);
    }

    /** What was noted so far, one sentence each, in Vietnamese. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** True once a period could not be made or delivered. */
    public boolean consolidationFailed() {
        return consolidationFailed;
    }

    private static String sentence(@Nullable String file, @Nullable Throwable cause) {
        String what = file == null ? "Chưa lập được báo cáo tổng hợp" : "Chưa xử lý được tệp " + Reason.quoted(file);
        return what + ": " + Reason.of(cause)
                + (file == null ? " Kỳ báo cáo sẽ được lập lại sau." : " Tệp vẫn ở trong hộp nhận và sẽ được thử lại.");
    }
}
