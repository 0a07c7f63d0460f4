package tonghop.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.Finding;

/** What a file turned out to hold. */
public sealed interface Unpacked {

    /** The file is no container: a document, or nothing that can be read. */
    record Single() implements Unpacked {}

    /**
     * @param letter null for an archive
     * @param files never empty; those of an archive oldest first, those of a message as they are attached
     */
    record Opened(@Nullable Letter letter, List<InnerFile> files) implements Unpacked {}

    /**
     * A container that cannot be opened, or may not be.
     *
     * @param reasons errors, never empty, and what else is to be known of a message; the file's verdict is rejected
     */
    record Refused(List<Finding> reasons) implements Unpacked {}
}
