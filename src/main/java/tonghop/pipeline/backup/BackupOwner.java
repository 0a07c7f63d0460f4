package tonghop.pipeline.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.pipeline.home.Draft;
import tonghop.store.EventHead;
import tonghop.store.Store;

/**
 * Whose backups lie in a place: the head of the ledger's chain when the first of them was taken, which the ledger, and whatever is restored
 * from there, has ever after. Another home's would be restored in the place of this one's, and be removed as its old ones.
 */
final class BackupOwner {

    private static final String NAME = "ledger-head";
    private static final Pattern HEAD = Pattern.compile("([0-9]{1,18}) ([0-9a-f]{64})\\s*");

    private final BackupPlace place;

    BackupOwner(BackupPlace place) {
        this.place = place;
    }

    /**
     * Makes the place that ledger's, unless it is another's.
     *
     * @throws IllegalArgumentException if backups of another ledger are there; the message is for people, in Vietnamese
     */
    void claim(Store ledger) throws IOException {
        Optional<EventHead> owner = read();
        if (owner.isPresent() && !place.finished().isEmpty()) {
            if (!ledger.events().has(owner.get())) {
                throw new IllegalArgumentException("Trong " + place.folder()
                        + " có bản sao lưu của một thư mục làm việc khác, hoặc của sổ nhận trước khi lập lại từ đầu."
                        + " Hãy sao lưu vào nơi khác: mỗi thư mục làm việc một nơi.");
            }
            return;
        }
        EventHead head = ledger.events().head();
        Draft.replace(file(), (head.sequence() + " " + head.hash() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private Optional<EventHead> read() throws IOException {
        if (!Files.isRegularFile(file())) {
            return Optional.empty();
        }
        Matcher head = HEAD.matcher(Files.readString(file()));
        return head.matches()
                ? Optional.of(new EventHead(Long.parseLong(head.group(1)), head.group(2)))
                : Optional.empty();
    }

    private Path file() {
        return place.folder().resolve(NAME);
    }
}
