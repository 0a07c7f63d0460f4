package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import tonghop.pipeline.WorkClock;
import tonghop.pipeline.home.Home;

/** A run that ends as if by kill -9 once it has written so many lines: home, instant, lines. */
final class HaltingRun {

    static final int HALTED = 137;

    private HaltingRun() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var left = new AtomicInteger(Integer.parseInt(args[2]));
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        try (var work = Work.watching(
                new Home(Path.of(args[0])), new DryRun(), WorkClock.at(Instant.parse(args[1])), err, line -> {
                    if (left.decrementAndGet() == 0) {
                        Runtime.getRuntime().halt(HALTED);
                    }
                })) {
            work.start();
            work.awaitTakenIn();
        }
    }
}
