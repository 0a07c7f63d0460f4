package tonghop.cli;

import java.io.PrintWriter;
import java.util.StringJoiner;
import java.util.function.LongSupplier;
import tonghop.pipeline.IntakeState;

/** How far a long run is: a bar on a terminal, a line now and then elsewhere. Short runs say nothing. */
final class Progress {

    private static final long FIRST_AFTER_NANOS = 1_500_000_000L;
    private static final long BAR_EVERY_NANOS = 200_000_000L;
    private static final long LINE_EVERY_NANOS = 5_000_000_000L;
    private static final int BAR_WIDTH = 30;

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanos;
    private long next;
    private int files;
    private boolean bar;

    Progress(PrintWriter err) {
        this(err, System.console() != null, System::nanoTime);
    }

    /** @param nanos a clock of its own start */
    Progress(PrintWriter err, boolean terminal, LongSupplier nanos) {
        this.err = err;
        this.terminal = terminal;
        this.nanos = nanos;
        this.next = nanos.getAsLong() + FIRST_AFTER_NANOS;
    }

    synchronized void show(IntakeState now) {
        files = Math.max(files, now.filesWaiting());
        if (files + now.mailsTaken() == 0 || nanos.getAsLong() - next < 0) {
            return;
        }
        next = nanos.getAsLong() + (terminal ? BAR_EVERY_NANOS : LINE_EVERY_NANOS);
        if (terminal) {
            err.print("\r" + bar(now) + " " + line(now) + " ");
            err.flush();
            bar = true;
        } else {
            err.println("Đã xử lý " + line(now) + "…");
        }
    }

    /** Of files only: how many messages wait in the mailboxes is not known. */
    private String bar(IntakeState now) {
        if (files == 0) {
            return "";
        }
        int filled = BAR_WIDTH * (files - now.filesWaiting()) / files;
        return "[" + "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled) + "]";
    }

    private String line(IntakeState now) {
        var line = new StringJoiner(", ");
        if (files > 0) {
            line.add((files - now.filesWaiting()) + "/" + files + " tệp");
        }
        if (now.mailsTaken() > 0) {
            line.add(now.mailsWorked() + "/" + now.mailsTaken() + " thư đã lấy về");
        }
        return line.toString();
    }

    /** A sentence between the steps. */
    synchronized void say(String sentence) {
        end();
        err.println(sentence);
    }

    synchronized void end() {
        if (bar) {
            err.print("\r" + " ".repeat(BAR_WIDTH + 60) + "\r");
            err.flush();
            bar = false;
        }
    }
}
