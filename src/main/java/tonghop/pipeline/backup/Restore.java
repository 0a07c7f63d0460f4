package tonghop.pipeline.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.home.OwnerOnly;
import tonghop.store.LedgerCopy;

/**
 * Puts a backup into an empty home. All of it is copied beside first and checked against its hashes; only then it is put in place, by names
 * alone. Wherever that is cut short, no command works with the home until {@code restore} has come to its end.
 */
public final class Restore {

    private final Path home;

    public Restore(Home home) {
        this.home = home.folder();
    }

    /**
     * @param from the backup
     * @param files how many belong to it
     * @param embedded false if its ledger is on a server, which is restored by the server's own means
     */
    public record Restored(Path from, Instant taken, int files, boolean embedded) {}

    /**
     * Restores the newest finished backup of a place, or the one that is named.
     *
     * @throws IllegalArgumentException if there is none, it is damaged or the home is not empty: then nothing was put in place; the message
     *     is for people, in Vietnamese
     */
    public Restored from(Path place) throws IOException {
        Path backup = backup(place);
        BackupManifest manifest = BackupManifest.read(backup.resolve(BackupManifest.NAME))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Bản sao lưu " + backup + " chưa hoàn tất hoặc đã bị hỏng (không có tệp " + BackupManifest.NAME
                                + " nguyên vẹn), nên không khôi phục được. Hãy chọn bản khác."));
        if (!Files.exists(home.resolve(Home.RESTORED))) {
            refuseUsed();
            stage(backup, manifest);
        }
        putInPlace();
        return new Restored(backup, manifest.taken(), manifest.files().size(), manifest.embedded());
    }

    private static Path backup(Path place) throws IOException {
        if (BackupPlace.isBackup(place)) {
            return place;
        }
        List<Path> finished = new BackupPlace(place).finished();
        if (finished.isEmpty()) {
            throw new IllegalArgumentException("Trong " + place + " không có bản sao lưu nào đã hoàn tất.");
        }
        return finished.get(finished.size() - 1);
    }

    private void refuseUsed() throws IOException {
        for (Path inside : inside(home)) {
            if (!inside.endsWith(Home.RESTORED_UNCHECKED)) {
                throw new IllegalArgumentException("Thư mục " + home + " không trống (có “" + inside.getFileName()
                        + "”). Chỉ khôi phục vào thư mục trống hoặc chưa có, để không ghi đè lên dữ liệu nào.");
            }
        }
    }

    /** Copies and checks; nothing of it is in place yet. */
    private void stage(Path backup, BackupManifest manifest) throws IOException {
        Path stage = home.resolve(Home.RESTORED_UNCHECKED);
        if (Files.exists(stage)) {
            BackupPlace.remove(stage);
        }
        OwnerOnly.createFolders(stage);
        try {
            copy(backup, manifest, stage);
        } catch (IOException | RuntimeException e) {
            BackupPlace.remove(stage);
            throw e;
        }
        Files.move(stage, home.resolve(Home.RESTORED), StandardCopyOption.ATOMIC_MOVE);
        Originals.sync(home);
    }

    private static void copy(Path backup, BackupManifest manifest, Path stage) throws IOException {
        Path place = Objects.requireNonNull(backup.toAbsolutePath().getParent());
        String own = backup.getFileName() + "/";
        for (Map.Entry<String, String> file : manifest.files().entrySet()) {
            String path = file.getKey();
            Path target = stage.resolve(path.startsWith(own) ? path.substring(own.length()) : path)
                    .normalize();
            if (!target.startsWith(stage)) {
                throw damaged(path);
            }
            OwnerOnly.createFolders(Objects.requireNonNull(target.getParent()));
            OwnerOnly.createFile(target);
            Path source = place.resolve(path);
            if (!Files.isRegularFile(source) || !copied(source, target).equals(file.getValue())) {
                throw damaged(path);
            }
        }
        if (manifest.embedded()) {
            LedgerCopy.requireSound(new Home(stage).data().resolve("tonghop.db"));
        }
    }

    private static String copied(Path source, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(source)) {
            return Originals.copy(in, target);
        }
    }

    private static IllegalArgumentException damaged(String path) {
        return new IllegalArgumentException(
                "Bản sao lưu bị hỏng: tệp “" + path + "” bị thiếu hoặc không đúng với lúc sao lưu. Chưa có gì"
                        + " được khôi phục. Hãy chọn bản sao lưu khác.");
    }

    /** The ledger last; what was put there before a crash stays. */
    private void putInPlace() throws IOException {
        Path checked = home.resolve(Home.RESTORED);
        for (Path folder : inside(checked)) {
            Path target = home.resolve(folder.getFileName().toString());
            if (Files.exists(target)) {
                throw new IllegalArgumentException("Trong lúc khôi phục có người đã tạo “" + target
                        + "”. Hãy chuyển nó đi nơi khác rồi chạy lại lệnh “restore”.");
            }
            Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        }
        Originals.sync(home);
        Files.delete(checked);
    }

    private static List<Path> inside(Path folder) throws IOException {
        var inside = new ArrayList<Path>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
                all.forEach(inside::add);
            }
        }
        return inside;
    }
}
