package tonghop.workbook;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.xssf.streaming.SXSSFRow;

/**
 * The rows of a workbook that are made and not yet on the disk. A thread of its own writes them in the order in which they were made, of
 * whatever sheet, so that of a long sheet one processor makes the rows and another writes them.
 */
final class RowQueue implements AutoCloseable {

    /** Rows that are handed over together: one by one they would wait for each other. */
    private static final int TOGETHER = 50;

    /** So many batches may wait; then whoever makes rows does. */
    private static final int WAITING = 8;

    private record Row(SheetXml sheet, int number, SXSSFRow cells) {}

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        var writer = new Thread(task, "workbook-rows");
        writer.setDaemon(true);
        return writer;
    });

    private final Queue<Future<?>> waiting = new ArrayDeque<>();
    private List<Row> batch = new ArrayList<>(TOGETHER);

    /**
     * Takes a row that nobody changes any more.
     *
     * @throws IOException if it, or one before it, could not be written
     */
    void add(SheetXml sheet, int number, SXSSFRow cells) throws IOException {
        batch.add(new Row(sheet, number, cells));
        if (batch.size() == TOGETHER) {
            handOver();
        }
    }

    /**
     * Waits until all rows are written.
     *
     * @throws IOException if one could not be
     */
    void finish() throws IOException {
        handOver();
        while (!waiting.isEmpty()) {
            await(waiting.remove());
        }
    }

    private void handOver() throws IOException {
        if (waiting.size() == WAITING) {
            await(waiting.remove());
        }
        var rows = batch;
        batch = new ArrayList<>(TOGETHER);
        Callable<Void> writing = () -> {
            for (var row : rows) {
                row.sheet().write(row.number(), row.cells());
            }
            return null;
        };
        waiting.add(thread.submit(writing));
    }

    private static void await(Future<?> written) throws IOException {
        try {
            written.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException why) {
                throw why;
            }
            throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while rows were written", e);
        }
    }

    /** Drops what was not written. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
