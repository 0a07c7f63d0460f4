package tonghop.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The kinds of files that hold other files. */
enum ContainerFormat {
    ZIP(true, ZipArchive::open),
    SEVEN_ZIP(true, SevenZipArchive::open),
    TAR(true, StreamArchives::openTar),
    GZIP(true, StreamArchives::openGzip),
    MAIL(false, MailMessage::open),
    OUTLOOK(false, OutlookMessage::open),
    TNEF(false, TnefMessage::open);

    private static final int TAR_MARK = 257;

    private final boolean archive;
    private final Opener opener;

    ContainerFormat(boolean archive, Opener opener) {
        this.archive = archive;
        this.opener = opener;
    }

    /** False for a message. */
    boolean isArchive() {
        return archive;
    }

    Opener opener() {
        return opener;
    }

    /** @return empty for a document, and for what looks like a container but has no list of files that can be read */
    static Optional<ContainerFormat> of(Path file) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            return Optional.empty();
        }
        return switch (FormatDetector.detect(head)) {
            case ZIP -> Optional.of(ZIP).filter(zip -> ZipArchive.isArchive(file, head));
            case OTHER_OFFICE -> Optional.of(OUTLOOK).filter(message -> isMessage(file));
            case MAIL -> Optional.of(head[0] == 'x' && head[1] < 0 ? TNEF : MAIL);
            case ARCHIVE -> Optional.of(head[0] == '7' ? SEVEN_ZIP : GZIP);
            default -> Optional.of(TAR).filter(tar -> isTar(head));
        };
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(FormatDetector.HEAD);
        }
    }

    private static boolean isMessage(Path file) {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            return Ole2Format.of(container.getRoot().getEntryNames()) == DocumentFormat.MAIL;
        } catch (IOException | RuntimeException e) {
            return false; // damaged, encrypted or hostile: whoever reads documents says so
        }
    }

    private static boolean isTar(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).startsWith("ustar", TAR_MARK);
    }
}
