package tonghop.pipeline.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.pipeline.home.Settings;

/** Where the inbox is, for Camel, which reads more into a path than the system does. */
public final class InboxPath {

    /** An address's own signs, what Camel puts something in the place of, and what no address may have. */
    private static final Pattern REFUSED =
            Pattern.compile("%[0-9A-Fa-f]{2}|[?\\\\]|\\$\\{|\\$simple\\{|\\{\\{|\\}\\}|&&|\\p{Cc}|(?! )\\p{Z}");

    private InboxPath() {}

    /**
     * The folder behind the setting, through links.
     *
     * @throws IllegalArgumentException if Camel would look somewhere else; the message is for people, in Vietnamese
     */
    public static Path of(Settings settings) throws IOException {
        Path asked = Path.of(settings.text("inbox")).toAbsolutePath().normalize();
        refuse(asked);
        // Whoever prepares the folder speaks of a link that leads to none.
        if (!Files.isSymbolicLink(asked) || !Files.isDirectory(asked)) {
            return asked;
        }
        Path behind = asked.toRealPath();
        refuse(behind);
        return behind;
    }

    private static void refuse(Path inbox) {
        String path = inbox.toString().replace(inbox.getFileSystem().getSeparator(), "/");
        Matcher odd = REFUSED.matcher(path);
        if (odd.find()) {
            String what =
                    odd.group().isBlank() || Character.isISOControl(odd.group().charAt(0))
                            ? "ký tự điều khiển hoặc dấu cách lạ (xuống dòng, tab…)"
                            : "“" + odd.group() + "”";
            throw new IllegalArgumentException("Đường dẫn của hộp nhận “" + path.replaceAll("\\p{Cc}", " ") + "” có "
                    + what
                    + " nên chương trình không nhận tệp từ đó được. Hãy đổi tên thư mục, hoặc chọn thư mục làm việc"
                    + " khác (--home) hay hộp nhận khác (thiết lập inbox.path).");
        }
    }
}
