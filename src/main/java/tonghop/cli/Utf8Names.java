package tonghop.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * File names in Vietnamese. Without a UTF-8 locale Java 17 reads and writes them with question marks, and cannot be told otherwise from
 * within: the program then starts itself again under one.
 */
final class Utf8Names {

    private static final String STARTED_BY = "TONGHOP_STARTED_BY";

    private Utf8Names() {}

    /** True if file names come through as they are. */
    static boolean areSafe() {
        return StandardCharsets.UTF_8.name().equalsIgnoreCase(System.getProperty("sun.jnu.encoding"))
                || System.getenv(STARTED_BY) != null;
    }

    /** Runs this very command line under a UTF-8 locale. The one ends with the other, however either ends. */
    static int runSafely() throws IOException, InterruptedException {
        ProcessHandle.Info self = ProcessHandle.current().info();
        var command = new ArrayList<String>();
        command.add(self.command().orElse("java"));
        command.addAll(List.of(self.arguments().orElse(new String[0])));
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment()
                .putAll(Map.of(
                        "LC_ALL",
                        "C.UTF-8",
                        STARTED_BY,
                        Long.toString(ProcessHandle.current().pid())));
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        return process.waitFor();
    }

    private static void end(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends this process when the one that started it is killed: nobody else would end it. */
    static void endWithStarter() {
        String starter = System.getenv(STARTED_BY);
        if (starter != null) {
            ProcessHandle.of(Long.parseLong(starter))
                    .ifPresent(
                            p -> p.onExit().thenRun(() -> Runtime.getRuntime().halt(TongHop.FAILED)));
        }
    }
}
