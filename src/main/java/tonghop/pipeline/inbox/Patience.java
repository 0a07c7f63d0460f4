package tonghop.pipeline.inbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.component.file.GenericFile;
import org.jspecify.annotations.Nullable;
import tonghop.document.InnerFile;
import tonghop.document.Unpacked;
import tonghop.model.Arrival;
import tonghop.model.Verdict;
import tonghop.pipeline.reading.Parcel;
import tonghop.pipeline.reading.Reading;

/**
 * What cannot be a report as it lies there may be the first half of one, whose copying stalled: whoever writes it would write the rest into a
 * file that is no longer there. It stays, nothing of it is filed, and it is read again when it changed; its verdict is final once it was
 * unchanged for long.
 */
public final class Patience {

    private final Duration patience;
    private final Receiving receiving;
    private final Reading reading;
    private final Consumer<String> onHeld;
    private final Map<Path, Seen> held = new ConcurrentHashMap<>();
    private final Set<Path> told = ConcurrentHashMap.newKeySet();

    /**
     * @param patience how long a file that would be rejected must have been unchanged
     * @param onHeld told once of each that is not old enough
     */
    public Patience(Duration patience, Receiving receiving, Reading reading, Consumer<String> onHeld) {
        this.patience = patience;
        this.receiving = receiving;
        this.reading = reading;
        this.onHeld = onHeld;
    }

    /** True while it need not be read again: it is as it was, and not for long enough. */
    public boolean isHeld(Path file) {
        Seen before = held.get(file);
        try {
            return before != null && before.isSameAs(Seen.of(file, 0)) && !isOver(before);
        } catch (IOException e) {
            return false;
        }
    }

    /** Holds back a document that would be rejected. */
    public void withDocument(
            Exchange exchange, @ExchangeProperty("arrival") Arrival arrival, @Body List<Reading.Part> parts)
            throws IOException {
        // What is in a container was held back with it.
        if (arrival.container() == null && parts.stream().allMatch(Patience::isRejected)) {
            hold(exchange);
        }
    }

    private static boolean isRejected(Reading.Part part) {
        return part.judgement().verdict() == Verdict.REJECTED;
    }

    /** Holds back a container that would be rejected, and a message whose last attachment cannot be read: an archive says where it ends. */
    public void withContainer(Exchange exchange, @Body Parcel parcel) throws IOException {
        if (file(exchange) != null
                && (parcel.contents() instanceof Unpacked.Refused || isCutLetter(parcel.contents()))) {
            hold(exchange);
        }
    }

    private boolean isCutLetter(Unpacked contents) throws IOException {
        if (!(contents instanceof Unpacked.Opened opened) || opened.letter() == null) {
            return false;
        }
        InnerFile last = opened.files().get(opened.files().size() - 1);
        return last.contents() instanceof Unpacked.Refused
                || last.contents() instanceof Unpacked.Single && reading.isRefused(last.bytes(), last.name())
                || isCutLetter(last.contents());
    }

    private void hold(Exchange exchange) throws IOException {
        Path file = file(exchange);
        if (file == null) {
            return;
        }
        try {
            Seen now = Seen.of(file, System.nanoTime());
            if (!receiving.isTheOneKept(file, exchange)) {
                Receiving.leave(exchange);
                return;
            }
            Seen known = held.merge(file, now, (o, n) -> o.isSameAs(n) ? o : n);
            if (isOver(known)) {
                held.remove(file);
                return;
            }
            Receiving.leave(exchange);
            tell(file);
        } catch (NoSuchFileException e) {
            held.remove(file); // nobody will bring more of it
        }
    }

    private void tell(Path file) {
        if (told.add(file)) {
            onHeld.accept("Chưa đọc được “" + file.getFileName() + "” như một báo cáo; có thể tệp đang được chép dở."
                    + " Khi tệp không thay đổi trong " + Math.max(1, patience.toSeconds())
                    + " giây mới kết luận.");
        }
    }

    private static @Nullable Path file(Exchange exchange) {
        GenericFile<?> file = exchange.getProperty(ExchangePropertyKey.FILE_EXCHANGE_FILE, GenericFile.class);
        return file != null && file.getFile() instanceof File there ? there.toPath() : null;
    }

    private boolean isOver(Seen file) {
        return file.isOlderThan(patience, Instant.now()) || System.nanoTime() - file.sinceNanos() >= patience.toNanos();
    }
}
