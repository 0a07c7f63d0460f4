package tonghop.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.model.Finding;

/** The opening of one container and of all that is nested in it, under one budget. */
final class Opening {

    /** What the shelf threw, told apart from what is wrong with the container's bytes. */
    private static final class ShelfException extends RuntimeException {
        ShelfException(IOException cause) {
            super(cause);
        }
    }

    private final ContainerBudget budget;
    private final Shelf shelf;

    Opening(ContainerLimits limits, Shelf shelf) {
        this.budget = new ContainerBudget(limits);
        this.shelf = shelf;
    }

    ContainerBudget budget() {
        return budget;
    }

    Unpacked open(Path file) throws IOException {
        try {
            return open(file, Nesting.NONE);
        } catch (ShelfException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    /** @param around the containers that the file lies in */
    Unpacked open(Path file, Nesting around) throws IOException {
        Optional<ContainerFormat> format = ContainerFormat.of(file);
        if (format.isEmpty()) {
            return new Unpacked.Single();
        }
        try {
            return opened(file, format.get(), around);
        } catch (Refusal refusal) {
            return new Unpacked.Refused(List.of(refusal.reason()));
        } catch (ShelfException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError e) {
            // The parsers' surprise at hostile bytes (a way of packing whose library is not there is an error of the
            // machine's to them),
            // unless the disk fails: then it fails here again.
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return new Unpacked.Refused(List.of(ContainerRefusal.damaged().reason()));
        }
    }

    private Unpacked opened(Path file, ContainerFormat format, Nesting around) throws IOException {
        Nesting nesting = around.within(format);
        budget.checkNesting(nesting);
        budget.checkContainer(format, Files.size(file));
        var contents = new Contents(this, nesting);
        Letter letter = format.opener().open(file, contents);
        List<InnerFile> files = contents.files();
        if (files.isEmpty() && format.isArchive()) {
            throw ContainerRefusal.emptyArchive();
        }
        if (files.isEmpty() && around.isOutermost()) {
            return new Unpacked.Refused(reasons(ContainerRefusal.noAttachment(), letter));
        }
        return new Unpacked.Opened(letter, files);
    }

    private static List<Finding> reasons(Refusal refusal, @Nullable Letter letter) {
        return letter != null && letter.hasFigures()
                ? List.of(refusal.reason(), WrittenFigures.FOUND)
                : List.of(refusal.reason());
    }

    /** Puts a file on the shelf, under the budget. */
    Path put(InputStream bytes) {
        budget.countFile();
        try {
            return shelf.put(new InnerStream(bytes, budget));
        } catch (IOException e) {
            throw new ShelfException(e);
        }
    }
}
