package tonghop.pipeline.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.home.OwnerOnly;
import tonghop.pipeline.output.Output;
import tonghop.store.LedgerCopy;
import tonghop.store.NamedFiles;
import tonghop.store.Store;
import tonghop.store.StoreSettings;

/**
 * Takes a backup of a home, also while an instance works there: the ledger as of one moment, then the kept files that it names, which were
 * on the disk before the ledger named them, then the office's own definitions, settings, routes, letters and the files beside the outputs.
 * The newest outputs are left out, for they may be ahead of the ledger and are made again from it.
 */
public final class Backup {

    private static final String LEDGER = "data/tonghop.db";

    private final Home home;
    private final Path inbox;
    private final Path out;
    private final @Nullable Path ledger;
    private final @Nullable Store server;

    /**
     * @param inbox where reports are dropped
     * @param out where the outputs are
     * @param ledger the file of the ledger, or null where it is on a server
     * @param server the ledger that is on a server; it is asked which files it names and is not copied
     */
    public Backup(Home home, Path inbox, Path out, @Nullable Path ledger, @Nullable Store server) {
        this.home = home;
        this.inbox = inbox;
        this.out = out;
        this.ledger = ledger;
        this.server = server;
    }

    /**
     * @param folder the backup
     * @param files that belong to it
     * @param copied kept files that were not in the place before
     * @param lost kept files that the ledger names and the home no longer has, or has with other contents
     */
    public record Taken(Path folder, int files, int copied, List<String> lost) {}

    /**
     * @param to the place; backups that are there stay
     * @param keep how many backups are kept, this one and the newest others; null for all
     * @throws IllegalArgumentException if the place is in the home, the inbox or the outputs, has another home's backups, or another backup
     *     is being taken there; the message is for people, in Vietnamese
     */
    public Taken take(Path to, Instant now, @Nullable Integer keep) throws IOException {
        refuseOwn(to);
        var place = new BackupPlace(to);
        try (FileChannel lock = place.enter()) {
            place.clear();
            Taken taken = take(place, now);
            if (keep != null) {
                place.keepNewest(keep, taken.folder());
            }
            return taken;
        }
    }

    /** Every backup would hold those before it, and what is in the inbox is taken in. */
    private void refuseOwn(Path to) throws IOException {
        refuseWithin(to, home.folder(), "chính thư mục làm việc");
        refuseWithin(to, out, "thư mục kết quả");
        refuseWithin(to, inbox, "hộp nhận");
    }

    private static void refuseWithin(Path to, Path folder, String what) throws IOException {
        if (RealFolder.isWithin(to, folder)) {
            throw new IllegalArgumentException("Nơi sao lưu " + to + " nằm trong " + what + " " + folder
                    + ". Hãy chọn nơi khác, tốt nhất là ổ đĩa khác.");
        }
    }

    private Taken take(BackupPlace place, Instant now) throws IOException {
        String name = place.freeName(now);
        Path folder = place.unfinished(name);
        OwnerOnly.createFolders(folder);
        var files = new TreeMap<String, String>();
        NamedFiles named;
        try {
            named = copyLedger(folder, new BackupOwner(place));
        } catch (IllegalArgumentException e) {
            BackupPlace.remove(folder);
            throw e;
        }
        var lost = new ArrayList<String>();
        int before = files(place);
        keep(named.originals(), home.originals(), place.originals(), lost)
                .forEach((path, sha256) -> files.put(BackupPlace.ORIGINALS + "/" + path, sha256));
        keep(named.outgoing(), home.outgoing(), place.outgoing(), lost)
                .forEach((path, sha256) -> files.put(BackupPlace.OUTGOING + "/" + path, sha256));
        copy(home.config(), folder.resolve("config"));
        copy(home.routes(), folder.resolve("routes"));
        copy(home.letters(), folder.resolve("letters"));
        copy(out, folder.resolve("out"));
        for (Path file : BackupPlace.files(folder)) {
            files.put(name + "/" + BackupPlace.under(folder, file), Originals.sha256(file));
        }
        new BackupManifest(now, ledger != null, files).write(folder.resolve(BackupManifest.NAME));
        Originals.sync(folder);
        Path finished = Files.move(folder, place.folder().resolve(name), StandardCopyOption.ATOMIC_MOVE);
        Originals.sync(place.folder());
        return new Taken(finished, files.size(), files(place) - before, lost);
    }

    private static int files(BackupPlace place) throws IOException {
        return BackupPlace.files(place.originals()).size()
                + BackupPlace.files(place.outgoing()).size();
    }

    private NamedFiles copyLedger(Path folder, BackupOwner owner) throws IOException {
        if (ledger == null) {
            owner.claim(Objects.requireNonNull(server));
            return NamedFiles.of(server);
        }
        Path copy = folder.resolve(LEDGER);
        OwnerOnly.createFolders(Objects.requireNonNull(copy.getParent()));
        OwnerOnly.createFile(copy);
        LedgerCopy.take(ledger, copy);
        NamedFiles named;
        try (Store store = Store.open(StoreSettings.embedded(copy))) {
            owner.claim(store);
            named = NamedFiles.of(store);
        }
        force(copy);
        return named;
    }

    /** Keeps what is not in the place yet; what the paths are under it, with their hashes. */
    private static Map<String, String> keep(Collection<String> hashes, Path from, Path to, List<String> lost)
            throws IOException {
        var source = new Originals(from);
        var kept = new Originals(to);
        var paths = new TreeMap<String, String>();
        for (String sha256 : hashes) {
            Path original = source.path(sha256);
            Path copy = kept.path(sha256);
            boolean sound = Files.exists(original) && (isThere(original, copy) || kept.keepAs(sha256, original));
            if (!sound) {
                lost.add(sha256);
            }
            if (Files.exists(copy)) {
                paths.put(BackupPlace.under(to, copy), sha256);
            }
        }
        return paths;
    }

    /** Under its hash nothing else is ever written; whoever doubts the disk checks the manifest. */
    private static boolean isThere(Path original, Path copy) throws IOException {
        return Files.exists(copy) && Files.size(copy) == Files.size(original);
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : BackupPlace.files(from)) {
            String name = file.getFileName().toString();
            if (!name.startsWith(".part-") && !name.equals(Output.WORKBOOK) && !name.equals(Output.JSON)) {
                Path copy = to.resolve(from.relativize(file).toString());
                OwnerOnly.createFolders(Objects.requireNonNull(copy.getParent()));
                OwnerOnly.createFile(copy);
                try (InputStream in = Files.newInputStream(file)) {
                    Originals.copy(in, copy);
                } catch (NoSuchFileException e) {
                    Files.delete(copy); // taken away meanwhile
                }
            }
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
