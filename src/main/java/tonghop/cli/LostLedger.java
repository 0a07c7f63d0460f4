package tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;

/**
 * A home whose ledger is gone or empty while what came in, or was handed on, is still there: an empty ledger in its place would say that all
 * is well, and backups of it would drive out the good ones.
 */
final class LostLedger {

    static final String FOUND = "Sổ nhận đã mất";

    private static final int SHELVES = 2;
    private static final int PERIODS = 3;

    private LostLedger() {}

    static boolean isLost(Home home, Settings settings) throws IOException {
        return !Homes.isOnServer(settings)
                && isGone(Homes.embedded(home))
                && !Files.exists(home.folder().resolve(Home.RESTORED))
                && hasWork(home);
    }

    /** @throws IllegalArgumentException if the ledger is lost; the message is for people, in Vietnamese */
    static void refuse(Home home, Settings settings) throws IOException {
        if (isLost(home, settings)) {
            throw new IllegalArgumentException(
                    FOUND + ": " + Homes.embedded(home) + " không còn hoặc rỗng, trong khi " + home.folder()
                            + " vẫn có bản gốc hoặc kết quả. Chương trình không lập sổ mới đè lên. " + remedy());
        }
    }

    static String remedy() {
        return "Hãy đặt lại đúng tệp đó nếu tìm được; nếu không, khôi phục bản sao lưu gần nhất vào một thư mục trống"
                + " bằng lệnh “restore”, giữ nguyên thư mục này.";
    }

    private static boolean isGone(Path ledger) throws IOException {
        return Files.notExists(ledger) || Files.size(ledger) == 0;
    }

    private static boolean hasWork(Home home) throws IOException {
        for (Path kept : List.of(home.originals(), home.outgoing())) {
            if (holds(kept, SHELVES, name -> name.matches("[0-9a-f]{64}"))) {
                return true;
            }
        }
        return holds(home.out(), PERIODS, name -> name.matches("tong-hop(\\.v[0-9]+)?\\.(xlsx|json)"));
    }

    private static boolean holds(Path folder, int depth, Predicate<String> meant) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.walk(folder, depth)) {
            return inside.anyMatch(path -> meant.test(path.getFileName().toString()) && Files.isRegularFile(path));
        }
    }
}
