package tonghop.pipeline.inbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the files that are to be taken in, by the same rules by which they are, and gives them names that can be read. */
final class InboxWalk extends SimpleFileVisitor<Path> {

    private final Path inbox;
    private final LeftLying left;
    private final List<Path> waiting = new ArrayList<>();

    InboxWalk(Path inbox, LeftLying left) {
        this.inbox = inbox;
        this.left = left;
    }

    List<Path> waiting() {
        return waiting;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(inbox)) {
            return FileVisitResult.CONTINUE;
        }
        if (InboxNames.isPassedOver(folder)) {
            left.passedOver(folder);
            return FileVisitResult.SKIP_SUBTREE;
        }
        try {
            if (folder.equals(InboxNames.readable(folder))) {
                return FileVisitResult.CONTINUE;
            }
            // What is in it has other names now: it is found at the next look.
            waiting.add(folder);
        } catch (NoSuchFileException e) {
            waiting.add(folder); // the intake gave it its name meanwhile
        } catch (IOException e) {
            failed(folder, e);
        }
        return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) {
            left.link(file);
        } else if (InboxNames.isLock(file)) {
            left.passedOver(file);
        } else if (InboxNames.isReport(file)) {
            try {
                waiting.add(InboxNames.readable(file));
            } catch (NoSuchFileException e) {
                waiting.add(file); // the intake gave it its name meanwhile: it is found at the next look
            } catch (IOException e) {
                failed(file, e);
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
        if (path.equals(inbox)) {
            throw e;
        }
        failed(path, e);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
        return e == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, e);
    }

    /** A file that was just taken in is none that waits. Anything else is told: one folder must not stop the others. */
    private void failed(Path path, IOException e) {
        if (!(e instanceof NoSuchFileException)) {
            left.closed(Files.isDirectory(path) ? path : Objects.requireNonNull(path.getParent()));
        }
    }
}
