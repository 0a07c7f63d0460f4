package tonghop.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what comes out of one container. */
final class Contents {

    /** @param written when, on whatever clock the container keeps; 0 where it does not say */
    private record Taken(long written, InnerFile file) {}

    private final Opening opening;
    private final Nesting nesting;
    private final List<Taken> taken = new ArrayList<>();
    private boolean saysFigures;

    Contents(Opening opening, Nesting nesting) {
        this.opening = opening;
        this.nesting = nesting;
    }

    ContainerBudget budget() {
        return opening.budget();
    }

    /** As {@link #take(String, long, InputStream)}, for a container that does not date its files. */
    void take(String name, InputStream bytes) throws IOException {
        take(name, 0, bytes);
    }

    /**
     * Puts the file on the shelf and opens it in its turn.
     *
     * @param name as it is written, with a path perhaps
     */
    void take(String name, long written, InputStream bytes) throws IOException {
        Path put = opening.put(bytes);
        Unpacked inside = opening.open(put, nesting);
        if (inside instanceof Unpacked.Opened opened && opened.files().isEmpty()) {
            // A message within this one that has nothing attached.
            saysFigures |= opened.letter() != null && opened.letter().hasFigures();
            return;
        }
        taken.add(new Taken(written, new InnerFile(PlainName.of(name, taken.size() + 1), put, inside)));
    }

    /** Whether figures stand in the text of a message that was left out. */
    boolean saysFigures() {
        return saysFigures;
    }

    /** False for what lies in a message that lies in another. */
    boolean isOfFirstMessage() {
        return nesting.messages() <= 1;
    }

    /** Of two versions of a report the one that was written later is the newer. */
    List<InnerFile> files() {
        return taken.stream()
                .sorted(Comparator.comparingLong(Taken::written))
                .map(Taken::file)
                .toList();
    }
}
