package tonghop.fire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A disk of its own, small: an ext4 in a file. */
final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 4096;

    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** @throws Trial.NotPossibleException if this user may not mount one */
    static SmallDisk mount(Path folder, int megabytes) throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            throw new Trial.NotPossibleException("only root mounts a disk");
        }
        Path image = folder.resolve("disk.img");
        Path place = Files.createDirectories(folder.resolve("disk"));
        for (String command : List.of(
                "truncate -s " + megabytes + "M " + image,
                "mkfs.ext4 -q -m 0 " + image,
                "mount -o loop " + image + " " + place)) {
            String said = run(command);
            if (!said.isEmpty()) {
                throw new Trial.NotPossibleException(command.split(" ")[0] + ": " + said);
            }
        }
        return new SmallDisk(place);
    }

    Path place() {
        return place;
    }

    /** To the last byte. */
    void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast())) {
            var block = new byte[BLOCK];
            while (place.toFile().getUsableSpace() > 0) {
                out.write(block);
            }
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("No space")) {
                throw e;
            }
        }
    }

    void free() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return place.resolve("ballast");
    }

    void readOnly() throws IOException, InterruptedException {
        must("mount -o remount,ro " + place);
    }

    void writable() throws IOException, InterruptedException {
        must("mount -o remount,rw " + place);
    }

    /** From now on whoever writes waits. */
    void freeze() throws IOException, InterruptedException {
        must("fsfreeze -f " + place);
    }

    void thaw() throws IOException, InterruptedException {
        must("fsfreeze -u " + place);
    }

    private static void must(String command) throws IOException, InterruptedException {
        String said = run(command);
        Trial.must(command + ": " + said, said.isEmpty());
    }

    /** Empty where it went well. */
    private static String run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command.split(" "))))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : said + " ";
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount -l " + place);
    }
}
