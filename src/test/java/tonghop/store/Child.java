package tonghop.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A JVM of its own with the class path of the tests. */
final class Child {

    private Child() {}

    /** Starts quickly rather than running fast; its error output is the test's. */
    static Process start(Class<?> main, List<String> jvmOptions, StoreSettings settings, String... arguments)
            throws IOException {
        return start(main, jvmOptions, System.getProperty("java.class.path"), settings, arguments);
    }

    static Process start(
            Class<?> main, List<String> jvmOptions, String classPath, StoreSettings settings, String... arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.add(settings.jdbcUrl());
        command.add(Objects.requireNonNullElse(settings.user(), ""));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The settings that {@link #start} handed over. */
    static StoreSettings settings(String[] arguments) {
        return new StoreSettings(arguments[0], arguments[1], "");
    }
}
