package tonghop.pipeline;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.StoreClosedException;
import java.lang.System.Logger.Level;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/**
 * Sees whether a mailbox can be looked into. One that cannot is let rest, longer each time, and longest where the login is refused:
 * servers lock accounts that try again and again. The operator hears once that it fails and once that it is well again.
 */
final class MailboxWatch implements PollingConsumerPollStrategy, ExceptionHandler {

    private static final System.Logger LOG = System.getLogger(MailboxWatch.class.getName());

    /** How long a mailbox rests that fails for the first time, at most, and after a refused login. */
    record Rest(Duration first, Duration longest, Duration afterRefusal) {}

    private final Mailbox mailbox;
    private final Rest rest;
    private final Failures failures;
    private final DailyLetters daily;
    private int inARow;
    private boolean failedNow;
    private boolean told;
    private long restsUntilNanos = System.nanoTime();
    private volatile boolean settled;

    MailboxWatch(Mailbox mailbox, Rest rest, Failures failures, DailyLetters daily) {
        this.mailbox = mailbox;
        this.rest = rest;
        this.failures = failures;
        this.daily = daily;
    }

    /** True once all that was in the mailbox is taken, or the operator was told why it cannot be. */
    boolean isSettled() {
        return settled;
    }

    @Override
    public synchronized boolean begin(Consumer consumer, Endpoint endpoint) {
        failedNow = false;
        return System.nanoTime() - restsUntilNanos >= 0;
    }

    @Override
    public synchronized void commit(Consumer consumer, Endpoint endpoint, int polled) {
        if (failedNow) {
            return;
        }
        if (told) {
            failures.say("Hộp thư " + mailbox.shown() + " đã hoạt động trở lại.");
        }
        told = false;
        inARow = 0;
        daily.mailboxWell(mailbox.name());
        settled = polled == 0;
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retries, Exception cause) {
        failing(cause);
        return false;
    }

    @Override
    public void handleException(Throwable cause) {
        failing(cause);
    }

    @Override
    public void handleException(@Nullable String message, Throwable cause) {
        failing(cause);
    }

    @Override
    public void handleException(@Nullable String message, @Nullable Exchange exchange, Throwable cause) {
        failing(cause);
    }

    /** The mailbox fails; however many of its messages fail with it, that is one failure. */
    synchronized void failing(Throwable cause) {
        if (failedNow) {
            return;
        }
        failedNow = true;
        inARow++;
        LOG.log(Level.WARNING, "mailbox " + mailbox.name() + " fails, " + inARow + " in a row", cause);
        daily.mailboxFailing(mailbox.name(), mailbox.shown(), reason(cause));
        boolean refused = has(cause, AuthenticationFailedException.class) || has(cause, LoginRefusedException.class);
        Duration pause = refused ? rest.afterRefusal() : growing();
        restsUntilNanos = System.nanoTime() + pause.toNanos();
        // A connection may go at any time: that is worth a word only if the next one goes too.
        if (!told && (inARow > 1 || !isLost(cause))) {
            told = true;
            failures.tell(sentence(cause));
            settled = true;
        }
    }

    private Duration growing() {
        long times = 1L << Math.min(inARow - 1, 20);
        return Duration.ofMillis(
                Math.min(rest.first().toMillis() * times, rest.longest().toMillis()));
    }

    private static boolean isLost(Throwable cause) {
        return has(cause, FolderClosedException.class)
                || has(cause, StoreClosedException.class)
                || has(cause, ConnectionException.class);
    }

    private String sentence(Throwable cause) {
        if (has(cause, NotMovedException.class)) {
            return "Thư của hộp thư " + mailbox.shown() + " đã được nhận nhưng chưa chuyển được sang thư mục “"
                    + mailbox.processed() + "”. Hãy kiểm tra hộp thư còn chỗ không và “mail." + mailbox.name()
                    + ".processed”.";
        }
        return "Chưa nhận được thư của hộp thư " + mailbox.shown() + ": " + reason(cause)
                + " Thư vẫn ở trong hộp thư; chương trình sẽ tự thử lại.";
    }

    private String reason(Throwable cause) {
        String key = "mail." + mailbox.name() + ".";
        if (has(cause, LoginRefusedException.class)) {
            return ofKind(cause, LoginRefusedException.class);
        }
        if (has(cause, AuthenticationFailedException.class)) {
            return "máy chủ không cho đăng nhập. Hãy kiểm tra “" + key
                    + "user” và mật khẩu (nhiều máy chủ cần mật khẩu ứng dụng). Sau"
                    + " khi sửa, chạy lại chương trình để khỏi phải chờ.";
        }
        if (has(cause, FolderNotFoundException.class)) {
            return "không có thư mục “" + mailbox.folder() + "”. Hãy sửa “" + key + "folder”.";
        }
        if (has(cause, SSLException.class)) {
            return "kết nối mã hóa không thành (chứng thư của máy chủ không được tin cậy, hoặc sai cổng). Hãy kiểm tra “"
                    + key + "security” và “" + key + "port”.";
        }
        if (has(cause, UnknownHostException.class)) {
            return "không tìm thấy máy chủ “" + mailbox.server().host() + "”. Hãy kiểm tra “" + key
                    + "host” và đường mạng.";
        }
        if (has(cause, MailConnectException.class)) {
            return "không kết nối được cổng " + mailbox.server().port() + ". Hãy kiểm tra “" + key
                    + "port”, tường lửa, máy chủ thư.";
        }
        if (isLost(cause) || has(cause, SocketTimeoutException.class)) {
            return "kết nối bị ngắt giữa chừng. Hãy kiểm tra đường mạng.";
        }
        return "lỗi kỹ thuật (" + root(cause).getClass().getSimpleName() + "). Chi tiết trong thư mục log.";
    }

    private static String ofKind(Throwable cause, Class<? extends Throwable> kind) {
        Throwable found = cause;
        while (!kind.isInstance(found)) {
            found = java.util.Objects.requireNonNull(found.getCause());
        }
        return String.valueOf(found.getMessage());
    }

    private static boolean has(Throwable cause, Class<? extends Throwable> kind) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (kind.isInstance(t)) {
                return true;
            }
        }
        return false;
    }

    private static Throwable root(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
