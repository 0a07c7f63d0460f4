package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import tonghop.pipeline.WorkClock;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.HomeInUseException;
import tonghop.pipeline.home.Settings;

/** What follows from decisions: the periods that they changed are made again. */
final class Reconsolidation {

    private Reconsolidation() {}

    /**
     * Makes the periods that changed, or leaves them to the instance that is running.
     *
     * @return false if it could not
     */
    static boolean run(Home home, WorkClock clock, PrintWriter out, PrintWriter err)
            throws IOException, InterruptedException {
        try (var work = Work.consolidating(home, clock, err)) {
            work.start();
            boolean done = work.awaitConsolidated();
            out.println(
                    done
                            ? "Đã tổng hợp lại; kết quả ở " + work.out() + "."
                            : "Quyết định đã ghi, nhưng chưa tổng hợp lại được.");
            return done;
        } catch (HomeInUseException e) {
            long seconds = Settings.of(home).duration("consolidate.retry").toSeconds();
            out.println("Chương trình đang chạy (lệnh “run”) sẽ tự tổng hợp lại, chậm nhất sau " + seconds + " giây.");
            return true;
        }
    }
}
