package tonghop.document;

/** What one container has used up of its {@link ContainerLimits}. Every call refuses the container once it is past one. */
final class ContainerBudget {

    private final ContainerLimits limits;
    private int files;
    private int parts;
    private long bytes;

    ContainerBudget(ContainerLimits limits) {
        this.limits = limits;
    }

    ContainerLimits limits() {
        return limits;
    }

    void checkNesting(Nesting nesting) {
        if (nesting.archives() > limits.archivesDeep() || nesting.messages() > limits.messagesDeep()) {
            throw ContainerRefusal.tooDeep();
        }
    }

    void checkContainer(ContainerFormat format, long size) {
        if (size > limits.fileBytes()) {
            throw format == ContainerFormat.MAIL
                    ? ContainerRefusal.messageTooLarge(size, limits.fileBytes())
                    : ContainerRefusal.tooLarge("nặng hơn " + Budget.megabytes(limits.fileBytes()));
        }
    }

    /** Counts a file before it is taken out. */
    void countFile() {
        if (++files > limits.files()) {
            throw ContainerRefusal.tooLarge("có hơn " + limits.files() + " tệp bên trong");
        }
    }

    /** What an archive's list of its files says, before any is taken out. */
    void checkFiles(int listed) {
        if (listed > limits.files() - files) {
            throw ContainerRefusal.tooLarge("có hơn " + limits.files() + " tệp bên trong");
        }
    }

    /** Counts a part of a message, whether it is a file or not. */
    void countPart(int depth) {
        if (++parts > limits.parts() || depth > limits.partsDeep()) {
            throw ContainerRefusal.tooLarge(
                    "thư có hơn " + limits.parts() + " phần hoặc " + limits.partsDeep() + " lớp");
        }
    }

    /**
     * Counts bytes as they come out.
     *
     * @param ofThisFile how many have come out of the same file
     */
    void takeOut(int read, long ofThisFile) {
        bytes += read;
        if (bytes > limits.totalBytes()) {
            throw ContainerRefusal.tooLarge("các tệp bên trong nặng hơn " + Budget.megabytes(limits.totalBytes()));
        }
        if (ofThisFile > limits.innerBytes()) {
            throw ContainerRefusal.tooLarge("có tệp bên trong nặng hơn " + Budget.megabytes(limits.innerBytes()));
        }
    }
}
