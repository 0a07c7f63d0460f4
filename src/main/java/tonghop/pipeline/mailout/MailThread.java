package tonghop.pipeline.mailout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tonghop.model.Mail;

/** The messages that an answer goes on with. Whoever wrote them chose their numbers: only what looks like one is taken over. */
public final class MailThread {

    /** Enough for any mail program; a thread without end is not carried along. */
    public static final int MOST = 20;

    private static final Pattern NUMBER = Pattern.compile("<[!-;=?-~]{1,250}>");

    private MailThread() {}

    /** What an answer to the message refers to, oldest first and the message itself last; empty where that has no number. */
    static List<String> of(Mail mail) {
        String own = mail.messageId();
        if (own == null || !NUMBER.matcher(own).matches()) {
            return List.of();
        }
        var thread = new ArrayList<>(Stream.concat(mail.thread().stream(), Stream.of(own))
                .filter(id -> NUMBER.matcher(id).matches())
                .distinct()
                .toList());
        return List.copyOf(thread.subList(Math.max(0, thread.size() - MOST), thread.size()));
    }
}
