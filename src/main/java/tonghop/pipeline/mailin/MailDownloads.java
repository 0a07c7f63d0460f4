package tonghop.pipeline.mailin;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * Fetches the bytes of messages. Small ones come many at a time, for the way to the server and back takes longer than they do; a large one
 * comes piece by piece.
 */
final class MailDownloads {

    private static final int SMALL_BYTES = 256 * 1024;
    private static final int TOGETHER_BYTES = 4 * 1024 * 1024;

    private final int window;
    private final Map<Long, byte[]> fetched = new HashMap<>();

    /** @param window of how many messages, from the first on, numbers and sizes are known together */
    MailDownloads(int window) {
        this.window = window;
    }

    /** The message's bytes, which are not marked as read by that. */
    InputStream of(IMAPMessage message) throws MessagingException {
        var folder = (IMAPFolder) message.getFolder();
        long uid = folder.getUID(message);
        if (!fetched.containsKey(uid) && isSmall(message)) {
            fetched.clear();
            fetch(folder, message.getMessageNumber());
        }
        byte[] bytes = fetched.remove(uid);
        return bytes == null ? message.getMimeStream() : new ByteArrayInputStream(bytes);
    }

    /** What was fetched and not asked for is of no use once the folder is left. */
    void forget() {
        fetched.clear();
    }

    private static boolean isSmall(Message message) throws MessagingException {
        return message.getSize() <= SMALL_BYTES;
    }

    private void fetch(IMAPFolder folder, int first) throws MessagingException {
        int end = Math.min(((first - 1) / window + 1) * window, folder.getMessageCount());
        var uids = new StringJoiner(",");
        long bytes = 0;
        for (int number = first; number <= end && bytes < TOGETHER_BYTES; number++) {
            Message message = folder.getMessage(number);
            if (!isSmall(message)) {
                break;
            }
            bytes += message.getSize();
            // The other numbers may shift while somebody else works in the mailbox.
            uids.add(String.valueOf(folder.getUID(message)));
        }
        String command = "UID FETCH " + uids + " (UID BODY.PEEK[])";
        folder.doCommand(protocol -> {
            collect(protocol, command);
            return null;
        });
    }

    private void collect(IMAPProtocol protocol, String command) throws ProtocolException {
        Response[] answers = protocol.command(command, null);
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] instanceof FetchResponse answer) {
                UID uid = answer.getItem(UID.class);
                BODY body = answer.getItem(BODY.class);
                if (uid != null && body != null && body.getByteArray() != null) {
                    fetched.put(uid.uid, body.getByteArray().getNewBytes());
                    answers[i] = null;
                }
            }
        }
        protocol.notifyResponseHandlers(answers);
        protocol.handleResult(answers[answers.length - 1]);
    }
}
