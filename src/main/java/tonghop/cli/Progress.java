package tonghop.cli;

import java.io.PrintWriter;

/** How far a long run is: a bar on a terminal, a line now and then elsewhere. Short runs say nothing. */
final class Progress {

    private static final long FIRST_AFTER_NANOS = 1_500_000_000L;
    private static final long BAR_EVERY_NANOS = 200_000_000L;
    private static final long LINE_EVERY_NANOS = 5_000_000_000L;
    private static final int BAR_WIDTH = 30;

    private final PrintWriter err;
    private final boolean terminal = System.console() != null;
    private long next = System.nanoTime() + FIRST_AFTER_NANOS;
    private int total;
    private boolean bar;

    Progress(PrintWriter err) {
        this.err = err;
    }

    /** @param files how many wait to be taken in */
    synchronized void waiting(int files) {
        total = Math.max(total, files);
        if (total == 0 || System.nanoTime() - next < 0) {
            return;
        }
        next = System.nanoTime() + (terminal ? BAR_EVERY_NANOS : LINE_EVERY_NANOS);
        int done = total - files;
        if (terminal) {
            int filled = BAR_WIDTH * done / total;
            err.print(
                    "\r[" + "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled) + "] " + done + "/" + total + " tệp ");
            err.flush();
            bar = true;
        } else {
            err.println("Đã xử lý " + done + "/" + total + " tệp…");
        }
    }

    /** A sentence between the steps. */
    synchronized void say(String sentence) {
        end();
        err.println(sentence);
    }

    synchronized void end() {
        if (bar) {
            err.print("\r" + " ".repeat(BAR_WIDTH + 30) + "\r");
            err.flush();
            bar = false;
        }
    }
}
