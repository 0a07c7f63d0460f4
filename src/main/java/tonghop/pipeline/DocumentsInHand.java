package tonghop.pipeline;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that work on documents. */
final class DocumentsInHand {

    private DocumentsInHand() {}

    /**
     * Where all are busy and as many wait, whoever brings the next document waits, too. He must not see to it himself: it is filed after
     * all that came before it, and until then nobody would bring the threads that have become free anything to do.
     */
    static ExecutorService pool(int atOnce) {
        return new ThreadPoolExecutor(
                atOnce, atOnce, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(atOnce), (document, pool) -> {
                    if (pool.isShutdown()) {
                        throw new RejectedExecutionException("stopped before a document was in hand");
                    }
                    try {
                        pool.getQueue().put(document);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new RejectedExecutionException("interrupted before a document was in hand", e);
                    }
                });
    }
}
