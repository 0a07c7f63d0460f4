package tonghop.document;

/**
 * The containers around a file.
 *
 * @param archives how many of them are archives
 * @param messages how many are messages
 */
record Nesting(int archives, int messages) {

    static final Nesting NONE = new Nesting(0, 0);

    Nesting within(ContainerFormat format) {
        return format.isArchive() ? new Nesting(archives + 1, messages) : new Nesting(archives, messages + 1);
    }

    boolean isOutermost() {
        return archives + messages == 0;
    }
}
