package tonghop.pipeline.inbox;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.strategy.GenericFileDeleteProcessStrategy;
import tonghop.pipeline.fault.Failures;

/**
 * A file leaves the inbox once it is in the ledger, but only the very file that is: what somebody wrote to it or put in its place meanwhile
 * stays, and is taken in as another arrival.
 */
public final class InboxClearing extends GenericFileDeleteProcessStrategy<File> {

    private static final System.Logger LOG = System.getLogger(InboxClearing.class.getName());

    private final Receiving receiving;
    private final InboxFilter inbox;
    private final Failures failures;
    private final Set<Path> told = ConcurrentHashMap.newKeySet();

    public InboxClearing(Receiving receiving, InboxFilter inbox, Failures failures) {
        this.receiving = receiving;
        this.inbox = inbox;
        this.failures = failures;
    }

    @Override
    public void commit(
            GenericFileOperations<File> operations,
            GenericFileEndpoint<File> endpoint,
            Exchange exchange,
            GenericFile<File> file) {
        Path path = file.getFile().toPath();
        try {
            if (receiving.isTheOneKept(path, exchange)) {
                Files.delete(path);
            }
        } catch (NoSuchFileException e) {
            LOG.log(Level.INFO, "no longer in the inbox: " + path.getFileName());
        } catch (IOException e) {
            inbox.putOff(path);
            LOG.log(Level.ERROR, "not deleted", e);
            if (told.add(path)) {
                failures.tell("Đã nhận tệp " + path
                        + " nhưng không xóa được khỏi hộp nhận. Hãy cấp quyền ghi vào thư mục đó cho"
                        + " tài khoản chạy chương trình, hoặc tự xóa tệp; tệp sẽ không bị tính hai lần.");
            }
        }
    }
}
