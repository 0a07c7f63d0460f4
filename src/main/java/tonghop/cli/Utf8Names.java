package tonghop.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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

    /**
     * Runs this very command line under a UTF-8 locale. The one ends with the other, however either ends.
     *
     * @param args as they came through here, which may be with question marks
     */
    static int runSafely(String[] args) throws IOException, InterruptedException {
        ProcessHandle.Info self = ProcessHandle.current().info();
        var command = new ArrayList<String>();
        command.add(self.command().orElse("java"));
        List<String> words = TypedWords.of(ProcessHandle.current().pid());
        if (TypedWords.endWith(words, args)) {
            // The other process looks up here what was typed.
            command.addAll(words.subList(1, words.size() - args.length));
            command.addAll(List.of(args));
        } else if (TypedWords.areWhole(args)) {
            command.addAll(List.of(self.arguments().orElse(args)));
        } else {
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                    .println("Máy đang chạy với bảng mã không phải UTF-8 nên chữ tiếng Việt trên dòng lệnh bị mất dấu."
                            + " Hãy đặt LC_ALL=C.UTF-8 rồi gõ lại lệnh.");
            return TongHop.USAGE;
        }
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

    /** The arguments as they were typed, where another process started this one to be able to read them. */
    static String[] asTyped(String[] args) {
        String starter = System.getenv(STARTED_BY);
        List<String> words = starter == null ? List.of() : TypedWords.of(Long.parseLong(starter));
        return TypedWords.endWith(words, args)
                ? words.subList(words.size() - args.length, words.size()).toArray(String[]::new)
                : args;
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
