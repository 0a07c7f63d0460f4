package tonghop.pipeline.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.home.OwnerOnly;

/**
 * A folder with the backups of one home.
 *
 * <ul>
 *   <li>{@code originals}, {@code outgoing} – kept files under their SHA-256, each once for all backups
 *   <li>{@code 20240503T020000Z} – a backup, named for when it was taken, with its {@code manifest.sha256}
 *   <li>{@code ledger-head} – whose they are
 *   <li>{@code 20240503T020000Z.unfinished} – one that is being taken, or was cut short; never restored
 * </ul>
 */
final class BackupPlace {

    static final String ORIGINALS = "originals";
    static final String OUTGOING = "outgoing";
    private static final String UNFINISHED = ".unfinished";
    private static final String BACKUP = "[0-9]{8}T[0-9]{6}Z(-[0-9]+)?(\\.unfinished)?";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;

    BackupPlace(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    Path originals() {
        return folder.resolve(ORIGINALS);
    }

    Path outgoing() {
        return folder.resolve(OUTGOING);
    }

    /**
     * Makes the place as needed and keeps others out of it until the channel is closed.
     *
     * @throws IllegalArgumentException if another backup is being taken there; the message is for people
     */
    FileChannel enter() throws IOException {
        OwnerOnly.createFolders(originals());
        OwnerOnly.createFolders(outgoing());
        FileChannel channel = FileChannel.open(
                folder.resolve("lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.file());
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // This very process has it.
        }
        channel.close();
        throw new IllegalArgumentException("Đang có một lần sao lưu khác vào " + folder + ". Hãy đợi lần đó xong.");
    }

    /** A name that no backup has. */
    String freeName(Instant now) {
        String name = NAME.format(now);
        for (int i = 2; Files.exists(folder.resolve(name)); i++) {
            name = NAME.format(now) + "-" + i;
        }
        return name;
    }

    Path unfinished(String name) {
        return folder.resolve(name + UNFINISHED);
    }

    /** The finished backups, the oldest first. */
    List<Path> finished() throws IOException {
        var finished = new ArrayList<Path>();
        for (Path path : folders()) {
            if (!path.toString().endsWith(UNFINISHED)
                    && BackupManifest.read(path.resolve(BackupManifest.NAME)).isPresent()) {
                finished.add(path);
            }
        }
        return finished;
    }

    /** Removes what was cut short. */
    void clear() throws IOException {
        new Originals(originals()).removeParts();
        new Originals(outgoing()).removeParts();
        for (Path path : folders()) {
            if (path.toString().endsWith(UNFINISHED)) {
                remove(path);
            }
        }
    }

    /** True if the folder is a backup by its name, finished or not. */
    static boolean isBackup(Path folder) {
        return folder.getFileName() != null && folder.getFileName().toString().matches(BACKUP);
    }

    private List<Path> folders() throws IOException {
        var folders = new ArrayList<Path>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, BackupPlace::isBackup)) {
                all.forEach(folders::add);
            }
        }
        folders.sort(Comparator.comparing(Path::toString));
        return folders;
    }

    /**
     * Keeps the one that was just taken, whatever the clock says of it, and the newest others, and of the kept files those that they name.
     *
     * @param backups how many, the one just taken among them
     */
    void keepNewest(int backups, Path justTaken) throws IOException {
        List<Path> others = finished();
        others.remove(justTaken);
        for (Path old : others.subList(0, Math.max(0, others.size() - (backups - 1)))) {
            // No longer one before the first of its files is gone.
            remove(Files.move(old, unfinished(old.getFileName().toString())));
        }
        var named = new HashSet<String>();
        for (Path kept : finished()) {
            BackupManifest.read(kept.resolve(BackupManifest.NAME))
                    .ifPresent(m -> named.addAll(m.files().keySet()));
        }
        for (Path shelves : List.of(originals(), outgoing())) {
            for (Path file : files(shelves)) {
                if (!named.contains(under(folder, file))) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A path below another, with slashes. */
    static String under(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** All regular files below the folder, in order; none if it is not there. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    static void remove(Path tree) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(tree)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
