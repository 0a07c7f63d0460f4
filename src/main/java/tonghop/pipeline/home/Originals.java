package tonghop.pipeline.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps the bytes of everything that came in, under their SHA-256, on the disk before anything reads them. */
public final class Originals {

    private final Path folder;
    private final AtomicLong parts = new AtomicLong();

    public Originals(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps a copy of the file; bytes that are there already are not written again.
     *
     * @return the SHA-256, 64 lower-case hexadecimal digits
     */
    public String keep(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return keep(in);
        }
    }

    /** Keeps the bytes up to the stream's end; where that throws, nothing is kept. */
    public String keep(InputStream bytes) throws IOException {
        Path part = part();
        try {
            String sha256 = copy(bytes, part);
            shelve(part, sha256);
            return sha256;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    /** Keeps a copy of a file that is said to have that hash; false, and nothing is kept, if it has another. */
    public boolean keepAs(String sha256, Path file) throws IOException {
        Path part = part();
        try (InputStream in = Files.newInputStream(file)) {
            if (copy(in, part).equals(sha256)) {
                shelve(part, sha256);
                return true;
            }
            return false;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A command may keep something while an instance runs. */
    private Path part() {
        return folder.resolve("part-" + ProcessHandle.current().pid() + "-" + parts.incrementAndGet());
    }

    private void shelve(Path part, String sha256) throws IOException {
        Path kept = path(sha256);
        if (Files.exists(kept) && Files.size(kept) == Files.size(part)) {
            Files.delete(part);
            return;
        }
        Path shelf = folder.resolve(sha256.substring(0, 2));
        OwnerOnly.createFolders(shelf);
        Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(shelf);
    }

    /** Removes the half copies that a crash left behind. Only for the instance that holds the home. */
    public void removeParts() throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "part-*")) {
                for (Path part : parts) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /** Where the bytes of that hash are, or would be. */
    public Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /**
     * Where the bytes of that hash are, looked at once more: what reads them again or sends them out may not take others for them.
     *
     * @throws LostOriginalException if they are not there, or are not what they were when they came
     */
    public Path sound(String sha256) throws IOException {
        Path kept = path(sha256);
        if (!Files.isRegularFile(kept)) {
            throw lost(kept, "không còn");
        }
        if (!sha256(kept).equals(sha256)) {
            throw lost(kept, "không còn đúng từng byte như khi được giữ");
        }
        return kept;
    }

    private static LostOriginalException lost(Path kept, String how) {
        return new LostOriginalException("Bản gốc " + kept + " " + how
                + ", nên không dùng được. Hãy lấy tệp này từ bản sao lưu (tên tệp là mã băm) đặt lại đúng chỗ, rồi gõ"
                + " “verify” để kiểm tra.");
    }

    /** Writes a file to the disk and returns its SHA-256. */
    public static String copy(InputStream from, Path to) throws IOException {
        MessageDigest digest = digest();
        try (FileChannel channel = FileChannel.open(
                        to,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE),
                        OwnerOnly.file());
                OutputStream out = Channels.newOutputStream(channel)) {
            new DigestInputStream(from, digest).transferTo(out);
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The SHA-256 of a file that is not to be kept. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** Without this a power cut may lose the new name. Not every system lets a folder be opened; then there is nothing to do. */
    public static void sync(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            System.getLogger(Originals.class.getName()).log(System.Logger.Level.DEBUG, "folder not synced", e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
