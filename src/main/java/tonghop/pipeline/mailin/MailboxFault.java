package tonghop.pipeline.mailin;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.StoreClosedException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.util.MailConnectException;
import tonghop.pipeline.login.LoginRefusedException;
import tonghop.pipeline.login.MailLogin;

/** Why a mailbox cannot be used now, in words for its operator that say which setting to look at. */
public record MailboxFault(Mailbox mailbox, Throwable cause) {

    /** True of a login that the server, or whoever grants tokens, refused: to try again soon may have the account locked. */
    boolean isRefusal() {
        return has(AuthenticationFailedException.class) || has(LoginRefusedException.class);
    }

    /** True where the connection was cut, as may happen at any time. */
    boolean isLost() {
        return has(FolderClosedException.class) || has(StoreClosedException.class) || has(ConnectionException.class);
    }

    String sentence() {
        if (has(NotMovedException.class)) {
            return "Thư của hộp thư " + mailbox.shown() + " đã được nhận và xử lý như thường, nhưng " + notMoved();
        }
        return "Chưa nhận được thư của hộp thư " + mailbox.shown() + ": " + reason()
                + " Thư vẫn ở trong hộp thư; chương trình sẽ tự thử lại.";
    }

    private String notMoved() {
        String not = "chưa chuyển được thư sang thư mục “" + mailbox.processed() + "”. ";
        return isFull()
                ? not + "Hộp thư đã đầy: hãy xóa bớt thư cũ hoặc xin thêm dung lượng. Khi hộp thư đầy, máy chủ có thể"
                        + " không nhận thư mới của các đơn vị."
                : not + "Hãy kiểm tra hộp thư còn chỗ không và “mail." + mailbox.name() + ".processed”.";
    }

    /** As servers say it (RFC 9208, 4.3.3; the older ones in words). */
    private boolean isFull() {
        return String.valueOf(root().getMessage())
                .toLowerCase(Locale.ROOT)
                .matches("(?s).*(overquota|quota exceeded|over quota).*");
    }

    public String reason() {
        String key = "mail." + mailbox.name() + ".";
        if (has(NotMovedException.class)) {
            return "thư được nhận và xử lý như thường, nhưng " + notMoved();
        }
        if (has(LoginRefusedException.class)) {
            return ofKind(LoginRefusedException.class);
        }
        if (has(AuthenticationFailedException.class) && mailbox.login().kind() == MailLogin.Kind.XOAUTH2) {
            return "máy chủ không nhận token OAuth2. Hãy kiểm tra “" + key
                    + "user”, token còn hạn không và có quyền đọc thư (IMAP) không. Sau khi sửa, chạy lại chương trình để khỏi"
                    + " phải chờ.";
        }
        if (has(AuthenticationFailedException.class)) {
            return "máy chủ không cho đăng nhập. Hãy kiểm tra “" + key
                    + "user” và mật khẩu (nhiều máy chủ cần mật khẩu ứng dụng). Sau"
                    + " khi sửa, chạy lại chương trình để khỏi phải chờ.";
        }
        if (has(FolderNotFoundException.class)) {
            return "không có thư mục “" + mailbox.folder() + "”. Hãy sửa “" + key + "folder”.";
        }
        if (has(SSLException.class)) {
            return "kết nối mã hóa không thành (chứng thư của máy chủ không được tin cậy, hoặc sai cổng). Hãy kiểm tra “"
                    + key + "security” và “" + key + "port”.";
        }
        if (has(UnknownHostException.class)) {
            return "không tìm thấy máy chủ “" + mailbox.server().host() + "”. Hãy kiểm tra “" + key
                    + "host” và đường mạng.";
        }
        if (has(MailConnectException.class)) {
            return "không kết nối được cổng " + mailbox.server().port() + ". Hãy kiểm tra “" + key
                    + "port”, tường lửa, máy chủ thư.";
        }
        if (isLost() || has(SocketTimeoutException.class)) {
            return "kết nối bị ngắt giữa chừng. Hãy kiểm tra đường mạng.";
        }
        return "lỗi kỹ thuật (" + root().getClass().getSimpleName() + "). Chi tiết trong thư mục log.";
    }

    private String ofKind(Class<? extends Throwable> kind) {
        Throwable found = cause;
        while (!kind.isInstance(found)) {
            found = Objects.requireNonNull(found.getCause());
        }
        return String.valueOf(found.getMessage());
    }

    private boolean has(Class<? extends Throwable> kind) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (kind.isInstance(t)) {
                return true;
            }
        }
        return false;
    }

    private Throwable root() {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
