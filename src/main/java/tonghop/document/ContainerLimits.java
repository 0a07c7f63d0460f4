package tonghop.document;

/**
 * How much one container, with all that is nested in it, may ask of whoever opens it. What lies at a limit is still
 * opened; one past it the container is refused. Amounts are absolute: an honest file may be packed as densely as it likes.
 *
 * @param fileBytes of the container itself
 * @param files taken out of it, nested ones included
 * @param fileListBytes of an archive's list of its files
 * @param innerBytes of one file taken out
 * @param totalBytes of all files taken out
 * @param archivesDeep archives within one another
 * @param messagesDeep messages within one another, winmail.dat counted as one
 * @param parts of a message
 * @param partsDeep parts of a message within one another
 * @param headerBytes before the body of a message or of one of its parts
 * @param pictureBytes of an inline picture: what is larger is no decoration and is taken out as a file
 * @param textLength characters that are kept of what a message says
 */
public record ContainerLimits(
        long fileBytes,
        int files,
        int fileListBytes,
        long innerBytes,
        long totalBytes,
        int archivesDeep,
        int messagesDeep,
        int parts,
        int partsDeep,
        int headerBytes,
        int pictureBytes,
        int textLength) {

    private static final int KILO = 1 << 10;
    private static final int MEGA = 1 << 20;

    /** 64 MB that hold 2,000 files of together 256 MB; an archive in an archive; a message forwarded twice. */
    public static ContainerLimits defaults() {
        return new ContainerLimits(
                64L * MEGA, 2_000, 4 * MEGA, 64L * MEGA, 256L * MEGA, 2, 3, 1_000, 30, 256 * KILO, 256 * KILO, 20_000);
    }
}
