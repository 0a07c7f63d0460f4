package tonghop.pipeline.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps a second instance out of a home. The lock goes with the process, however it ends. */
public final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws HomeInUseException if another instance works there */
    public static HomeLock of(Home home) throws IOException {
        Path file = home.data().resolve("lock");
        FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.file());
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new HomeInUseException(home.folder(), holder(file));
        }
        try {
            write(channel, holder());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new HomeLock(channel);
    }

    /** Who holds a home: for people, who may have to find and stop that process. */
    private static String holder() {
        return "tiến trình số " + ProcessHandle.current().pid() + " của tài khoản “"
                + System.getProperty("user.name", "") + "”";
    }

    private static void write(FileChannel channel, String holder) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    }

    /** Empty where it cannot be read: some systems lock the words with the file. */
    private static String holder(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
