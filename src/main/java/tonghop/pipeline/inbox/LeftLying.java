package tonghop.pipeline.inbox;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Tells, once of each, what lies in the inbox and is not taken in. False is what every telling answers: it is not. */
final class LeftLying {

    private final Consumer<String> onLeft;
    private final Set<Path> told = ConcurrentHashMap.newKeySet();
    private volatile boolean closedFolders;

    LeftLying(Consumer<String> onLeft) {
        this.onLeft = onLeft;
    }

    /** Behind a link may lie any file of the machine, and whoever reads a pipe waits. */
    boolean link(Path path) {
        return tell(
                path,
                "Không nhận " + quoted(path)
                        + " trong hộp nhận, vì đó là liên kết hoặc không phải là tệp thường. Hãy chép chính tệp đó vào.");
    }

    /** A folder or file of a program, such as a recycle bin. */
    boolean passedOver(Path path) {
        return tell(
                path,
                "Bỏ qua " + quoted(path)
                        + " trong hộp nhận, vì tên đó là của thư mục ẩn hoặc tệp khóa. Nếu có báo cáo trong đó, hãy chép ra"
                        + " thư mục thường.");
    }

    /** What lies in it is not known, or not all of it can be taken out. */
    boolean closed(Path folder) {
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        closedFolders = true;
        return tell(
                folder,
                "Không mở hoặc không ghi được thư mục " + quoted(folder)
                        + " trong hộp nhận, nên báo cáo trong đó (nếu có) chưa được nhận. Hãy cấp quyền cho tài khoản “"
                        + System.getProperty("user.name")
                        + "” (chown, chmod u+rwX), hoặc chuyển báo cáo ra ngoài thư mục đó.");
    }

    boolean hasClosedFolders() {
        return closedFolders;
    }

    private boolean tell(Path path, String sentence) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && told.add(path)) {
            onLeft.accept(sentence);
        }
        return false;
    }

    private static String quoted(Path path) {
        return "“" + path.getFileName() + "”";
    }
}
