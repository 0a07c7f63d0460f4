package tonghop.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;

/** Whether letters are sent, or only written where the operator can look at them. */
final class DryRun {

    private static final String FOLDER = "letters-out";

    @Option(
            names = "--dry-run",
            arity = "0..1",
            fallbackValue = "",
            converter = OwnFolder.class,
            paramLabel = "THƯ_MỤC",
            description = {
                "Không gửi thư nào: ghi thư thành tệp .eml vào thư mục này (không ghi tên thì “letters-out” của thư mục làm việc).",
                "Thư đã ghi như vậy không tự gửi về sau; muốn gửi thì dùng “outbox send”."
            })
    private @Nullable Path folder;

    DryRun() {}

    /** Empty where only the option is given. */
    static final class OwnFolder implements CommandLine.ITypeConverter<Path> {
        @Override
        public Path convert(String value) {
            return Path.of(value);
        }
    }

    Settings over(Settings settings, Home home) {
        if (folder == null) {
            return settings;
        }
        return settings.withLettersIn(letters(home, folder));
    }

    private static Path letters(Home home, Path folder) {
        return folder.toString().isEmpty() ? home.folder().resolve(FOLDER) : folder.toAbsolutePath();
    }

    /** Nobody shall wait for a letter that is not sent. */
    void say(Home home, PrintWriter out) {
        if (folder != null) {
            out.println("Chạy thử: thư được ghi vào " + letters(home, folder) + ", không gửi cho ai.");
        }
    }
}
